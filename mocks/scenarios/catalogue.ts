import type { Profile } from '#contract/wire/lab'
import type { World } from '../sim/world'
import { buildWorld, type Made, type Plan } from './build'

/** A starting world with a name. Same id, seed and profile: same world. */
type Scenario = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly build: (seed: number, profile: Profile) => World
}

type Rest = Omit<Plan, 'id'> & { readonly title: string; readonly text: string }

function scenario(id: string, { title, text, ...plan }: Rest): Scenario {
  return { id, title, text, build: (seed, profile) => buildWorld({ id, ...plan }, seed, profile) }
}

const machines = (count: number, rest: Omit<Made, 'number'> = {}): Made[] =>
  Array.from({ length: count }, (_, position) => ({ number: position + 1, ...rest }))

/** Every scenario, in the order shown. To add one is to add an entry. */
export const scenarios: readonly Scenario[] = [
  scenario('standalone-pair', {
    title: 'Two standalone Expressways',
    text: 'expe1 and expe2, neither clustered. Form a cluster of one, then add the other.',
    machines: machines(2),
  }),
  scenario('standalone-six', {
    title: 'Six standalone Expressways',
    text: 'expe1 to expe6, none clustered. Form a cluster and let it grow to six.',
    machines: machines(6),
  }),
  scenario('cluster-of-one', {
    title: 'A cluster of one',
    text: 'expe1 is the primary of a cluster of one; expe2 stands beside it and can be added.',
    machines: machines(2),
    members: [1],
  }),
  scenario('cluster-of-three', {
    title: 'A cluster of three',
    text: 'expe1 is the primary, expe2 and expe3 are its subordinates; expe4 stands beside it and can be added.',
    machines: machines(4),
    members: [1, 2, 3],
  }),
  scenario('cluster-of-six', {
    title: 'A full cluster',
    text: 'expe1 to expe6, expe1 the primary, each with 2,500 registrations.',
    machines: machines(6, { devices: 2500, lines: 40 }),
    members: [1, 2, 3, 4, 5, 6],
  }),
]

const byId = new Map(scenarios.map((entry) => [entry.id, entry]))

/** The world of that scenario, or nothing when there is none of that name. */
export function startWorld(id: string, seed: number, profile: Profile): World | undefined {
  return byId.get(id)?.build(seed, profile)
}
