import { alarmsDue } from './alarms/due'
import { runDue } from './around/procedure-run/due'
import { managersDue, tmsDue } from './around/tms/due'
import { clusteringDue } from './cluster/clustering/due'
import { roundTripDue } from './cluster/links/round-trip'
import { replicationDue } from './cluster/replication/due'
import { assert } from './ground/assert'
import { carriedOut } from './ground/carried-out'
import type { Due } from './ground/due'
import type { WorldEvent } from './ground/event'
import type { Outcome } from './ground/outcome'
import { remembered } from './ground/remembered'
import type { World } from './ground/world'
import { revocationListsDue } from './machine/certificates/automatic-updates'
import { certificatesDue } from './machine/certificates/due'
import { factoryResetDue } from './machine/defaults/due'
import { firewallDue } from './machine/firewall/due'
import { powerDue } from './machine/power/due'
import { bansDue } from './machine/protection/due'
import { timeDue } from './machine/time/due'
import { upgradeDue } from './machine/upgrade/due'
import { rules } from './rules'
import { settle } from './settle'
import { endpointsDue } from './traffic/endpoints/due'
import { roundsPlayed } from './traffic/endpoints/rounds'
import { trafficDue } from './traffic/registrations/due'

/** Everything that falls due by itself, in the order in which ties are broken. */
const sources: readonly ((world: World) => Due[])[] = [
  powerDue,
  factoryResetDue,
  upgradeDue,
  timeDue,
  roundTripDue,
  replicationDue,
  clusteringDue,
  managersDue,
  tmsDue,
  runDue,
  bansDue,
  firewallDue,
  alarmsDue,
  certificatesDue,
  revocationListsDue,
  endpointsDue,
]

/** What matters to the clock's skip button but changes nothing: the end of a drain. */
const markers: readonly ((world: World) => Due[])[] = [trafficDue]

/** What falls due first. Whoever waits asks for its moment, and asks again when time is let pass until then. */
const earliest = remembered((world: World): Due | undefined => {
  let first: Due | undefined
  for (const source of sources) {
    for (const due of source(world)) if (!first || due.at < first.at) first = due
  }
  return first
})

/** The next moment at which anything falls due, also what nobody waits for; null when nothing will. */
export function nextDueAt(world: World): number | null {
  const marked = markers.flatMap((source) => source(world).map(({ at }) => at))
  const moments = [earliest(world)?.at ?? [], marked].flat()
  return moments.length > 0 ? Math.min(...moments) : null
}

/** The next thing that will happen by itself and its name, or null when nothing will. */
export function nextDue(world: World): { at: number; name: string } | null {
  let first: { at: number; name: string } | null = null
  for (const source of [...sources, ...markers]) {
    for (const { at, name } of source(world))
      if (name !== null && (!first || at < first.at)) first = { at, name }
  }
  return first
}

/** The same world at a later moment; a moment in the past changes nothing. */
function passed(world: World, until: number): World {
  return until > world.now ? { ...world, now: until } : world
}

/** More events than the longest jump can hold; past it something falls due without end, which is a bug. */
const EVENTS_MAX = 100_000

/**
 * Lets time pass until `until` (milliseconds since 1970), from due event to due event. Cost grows with events, not
 * with time. A moment in the past changes nothing. Two steps give the same world as one.
 */
export function advance(world: World, until: number): Outcome {
  const events: WorldEvent[] = []
  let current = world
  for (let count = 0; ; count += 1) {
    assert(count < EVENTS_MAX, 'events fall due without end')
    const due = earliest(current)
    if (!due || due.at > until) break
    current = settle(carriedOut(roundsPlayed(passed(current, due.at)), due.run ?? [], events, rules), events)
  }
  return { world: passed(current, until), events }
}
