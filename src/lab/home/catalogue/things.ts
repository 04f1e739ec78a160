import type { Fits } from '#contract/wire/fits'
import type { Scenarios } from '#contract/wire/lab'
import type { ProcedureGroup, Procedures } from '#contract/wire/procedures'

type Procedure = Procedures['procedures'][number]
type Scenario = Scenarios['scenarios'][number]

/** Something that can be started, with the words by which it is found. */
export type Thing = { readonly id: string; readonly title: string; readonly words: string } & (
  | {
      readonly kind: 'procedure'
      readonly procedure: Procedure
      readonly fit: Fits['fits'][number] | undefined
    }
  | { readonly kind: 'world'; readonly scenario: Scenario }
)

/** What the catalogue is divided into, in its order, each with the group of procedures that it shows; null: the worlds. */
export const tabs = [
  { id: 'procedures', title: 'Procedures', group: 'Procedures' },
  { id: 'lessons', title: 'Lessons', group: 'Lessons' },
  { id: 'repairs', title: 'Repairs', group: 'Troubleshooting' },
  { id: 'worlds', title: 'Worlds', group: null },
] as const satisfies readonly { id: string; title: string; group: ProcedureGroup | null }[]
export type TabId = (typeof tabs)[number]['id']

type Answers = {
  readonly procedures: readonly Procedure[]
  readonly scenarios: readonly Scenario[]
  readonly fits: Fits['fits']
}

/** Everything that one tab holds. */
export function thingsOf(tab: TabId, { procedures, scenarios, fits }: Answers): readonly Thing[] {
  const group = tabs.find(({ id }) => id === tab)?.group ?? null
  if (group === null) {
    return scenarios.map((scenario) => {
      const { id, title, text } = scenario
      return { kind: 'world', id, title, words: `${title} ${text}`, scenario }
    })
  }
  return procedures
    .filter((procedure) => procedure.group === group)
    .map((procedure) => {
      const { id, title, text, guide } = procedure
      const fit = fits.find((one) => one.procedure === id)
      return { kind: 'procedure', id, title, words: `${title} ${text} ${guide}`, procedure, fit }
    })
}

/** Those that have every word of what was typed, in whatever order and case. */
export function found(things: readonly Thing[], typed: string): readonly Thing[] {
  const asked = typed.toLowerCase().split(/\s+/)
  return things.filter(({ words }) => asked.every((word) => words.toLowerCase().includes(word)))
}
