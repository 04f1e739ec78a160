import { counted } from '#contract/counted'
import type { WorldSummary } from '#contract/wire/lab'

type Expressway = WorldSummary['expressways'][number]

/** What was lost with a machine that went down, and which of its endpoints have found another since. */
export type Loss = {
  /** The machine, by its id. */
  readonly from: string
  readonly calls: number
  readonly registrations: number
  /** The endpoints that lost it, each with the machine that has it now; null while it is registered nowhere. */
  readonly endpoints: Readonly<Record<string, string | null>>
}

/** So many endpoints went over from one machine to another between two looks. */
export type Move = { readonly from: string; readonly to: string; readonly count: number }

type Look = Pick<WorldSummary, 'expressways' | 'endpoints' | 'scenario' | 'seed' | 'now'>

const isAway = ({ power, reachable }: Expressway) => power !== 'up' || !reachable

/** Whether two looks are at one world, the second not before the first. */
export function isLater(before: Pick<Look, 'scenario' | 'seed' | 'now'>, after: typeof before): boolean {
  return before.scenario === after.scenario && before.seed === after.seed && before.now <= after.now
}

/**
 * What a machine that is down took with it, and what went over from it to others between two looks at the world. Calls
 * are dropped, and a registration that is only counted comes back with its machine: endpoints alone find another one, and
 * often a while later. Another world, or one that was set back, begins anew.
 */
export function moved(
  losses: readonly Loss[],
  before: Look,
  after: Look,
): { readonly losses: readonly Loss[]; readonly moves: readonly Move[] } {
  if (!isLater(before, after)) return { losses: [], moves: [] }
  const next = after.expressways.filter(isAway).map((machine) => {
    const known = losses.find(({ from }) => from === machine.id)
    return lossOf(machine, known, before, after)
  })
  return {
    losses: next.filter(
      ({ calls, registrations, endpoints }) => calls + registrations + Object.keys(endpoints).length > 0,
    ),
    moves: next.flatMap((loss) =>
      movesOf(
        loss,
        losses.find(({ from }) => from === loss.from),
      ),
    ),
  }
}

function lossOf(machine: Expressway, known: Loss | undefined, before: Look, after: Look): Loss {
  const was = before.expressways.find(({ id }) => id === machine.id)
  const fell = (what: 'calls' | 'registrations') => Math.max(0, (was?.[what] ?? 0) - machine[what])
  return {
    from: machine.id,
    calls: (known?.calls ?? 0) + fell('calls'),
    registrations: (known?.registrations ?? 0) + fell('registrations'),
    endpoints: { ...known?.endpoints, ...endpointsOf(machine, known, before, after) },
  }
}

/** Where the endpoints are now that have lost this machine by this look or before. */
function endpointsOf({ systemName }: Expressway, known: Loss | undefined, before: Look, after: Look) {
  return Object.fromEntries(
    (after.endpoints ?? []).flatMap(({ id, registrars }): [string, string | null][] => {
      const had = before.endpoints?.find((one) => one.id === id)?.registrars ?? []
      const isLost = had.includes(systemName) && !registrars.includes(systemName)
      if (!isLost && known?.endpoints[id] === undefined) return []
      const other = registrars.find((name) => name !== systemName)
      return [[id, after.expressways.find((one) => one.systemName === other)?.id ?? null]]
    }),
  )
}

function movesOf({ from, endpoints }: Loss, known: Loss | undefined): Move[] {
  const arrived = Object.entries(endpoints).flatMap(([id, to]) =>
    to !== null && (known?.endpoints[id] ?? null) === null ? [to] : [],
  )
  return countsOf(arrived).map(([to, count]) => ({ from, to, count }))
}

const countsOf = (all: readonly string[]) =>
  [...new Set(all)].map((one) => [one, all.filter((other) => other === one).length] as const)

/** What became of it, in a sentence or two: `Since expe3 went down: 5 calls and 40 registrations lost.` */
export function lossWords(
  { from, calls, registrations, endpoints }: Loss,
  nameOf: (id: string) => string,
): string {
  const lost = `Since ${nameOf(from)} went down: ${counted(calls, 'call')} and ${counted(registrations, 'registration')} lost.`
  const all = Object.values(endpoints)
  const found = all.filter((to) => to !== null)
  if (all.length === 0) return lost
  const where = countsOf(found).map(([to, count]) => `${nameOf(to)} (${count})`)
  return `${lost} Endpoints registered elsewhere: ${found.length} of ${all.length}${where.length > 0 ? `, on ${where.join(', ')}` : ''}.`
}
