import type { WorldSummary } from '#contract/wire/lab'

type Expressway = WorldSummary['expressways'][number]

const kinds = ['registrations', 'calls'] as const
export type Kind = (typeof kinds)[number]

/** What a machine that went down had, and how much of it others have taken over since. */
export type Loss = {
  readonly from: string
  readonly kind: Kind
  readonly lost: number
  /** How much each of the others has taken over, by its id. */
  readonly taken: Readonly<Record<string, number>>
}

/** So many went over from one to another between two looks. */
export type Move = { readonly from: string; readonly to: string; readonly kind: Kind; readonly count: number }

type Look = Pick<WorldSummary, 'expressways' | 'links' | 'scenario' | 'seed' | 'now'>

const isAway = ({ power, reachable }: Expressway) => power !== 'up' || !reachable

const leftOf = ({ lost, taken }: Loss) => lost - Object.values(taken).reduce((sum, count) => sum + count, 0)

/**
 * What went over from a machine that went down to its peers, between two looks at the world. What it had is lost in a
 * moment and turns up elsewhere as endpoints find another peer, so that what is still to come is carried along until the
 * machine is back. Another world, or one that was set back, begins anew.
 */
export function moved(
  losses: readonly Loss[],
  before: Look,
  after: Look,
): { readonly losses: readonly Loss[]; readonly moves: readonly Move[] } {
  if (before.scenario !== after.scenario || before.seed !== after.seed || before.now > after.now)
    return { losses: [], moves: [] }
  const was = (id: string) => before.expressways.find((one) => one.id === id)
  const away = after.expressways.filter(isAway)
  const stays = losses.filter(({ from }) => away.some(({ id }) => id === from))
  const fresh = away.flatMap(({ id, ...now }) =>
    kinds.flatMap((kind): Loss[] => {
      const lost = (was(id)?.[kind] ?? 0) - now[kind]
      return lost > 0 ? [{ from: id, kind, lost, taken: {} }] : []
    }),
  )
  let open: readonly Loss[] = [...stays, ...fresh]
  const moves: Move[] = []
  for (const expressway of after.expressways.filter((one) => !isAway(one))) {
    for (const kind of kinds) {
      let gained = expressway[kind] - (was(expressway.id)?.[kind] ?? expressway[kind])
      for (const loss of open.filter(
        (one) => one.kind === kind && areListed(after, one.from, expressway.id),
      )) {
        const count = Math.min(gained, leftOf(loss))
        if (count <= 0) continue
        gained -= count
        moves.push({ from: loss.from, to: expressway.id, kind, count })
        const taken = { ...loss.taken, [expressway.id]: (loss.taken[expressway.id] ?? 0) + count }
        open = open.map((one) => (one === loss ? { ...one, taken } : one))
      }
    }
  }
  return { losses: open, moves }
}

const areListed = ({ links }: Look, one: string, other: string) =>
  links.some(({ from, to }) => (from === one && to === other) || (from === other && to === one))

/** What has become of what a machine had, in a sentence: `Since expe3 went down: 20 of 30 registrations went over to expe1 (12), expe2 (8).` */
export function lossWords({ from, kind, lost, taken }: Loss, nameOf: (id: string) => string): string {
  const all = Object.entries(taken)
  const count = all.reduce((sum, [, one]) => sum + one, 0)
  const since = `Since ${nameOf(from)} went down`
  if (count === 0) return `${since}: of ${lost} ${kind} none is elsewhere yet.`
  return `${since}: ${count} of ${lost} ${kind} went over to ${all.map(([id, one]) => `${nameOf(id)} (${one})`).join(', ')}.`
}
