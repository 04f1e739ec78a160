import { create } from 'mutative'
import { alarmsDue } from './alarms/due'
import { assert } from './assert'
import { revocationListsDue } from './certificates/automatic-updates'
import { certificatesDue } from './certificates/due'
import { clusteringDue } from './clustering/due'
import type { Due } from './due'
import type { WorldEvent } from './event'
import type { Outcome } from './outcome'
import { firewallDue } from './firewall/due'
import { roundTripDue } from './links/round-trip'
import { powerDue } from './power/due'
import { bansDue } from './protection/due'
import { trafficDue } from './registrations/due'
import { replicationDue } from './replication/due'
import { settle } from './settle'
import { timeDue } from './time/due'
import { managersDue } from './tms/due'
import { upgradeDue } from './upgrade/due'
import type { World } from './world'

/** Everything that falls due by itself, in the order in which ties are broken. */
const sources: readonly ((world: World) => Due[])[] = [
  powerDue,
  upgradeDue,
  timeDue,
  roundTripDue,
  replicationDue,
  clusteringDue,
  managersDue,
  bansDue,
  firewallDue,
  alarmsDue,
  certificatesDue,
  revocationListsDue,
]

/** What matters to the clock's skip button but changes nothing: the end of a drain. */
const markers: readonly ((world: World) => Due[])[] = [trafficDue]

function earliest(world: World, from: readonly ((world: World) => Due[])[]): Due | undefined {
  let first: Due | undefined
  for (const source of from) {
    for (const due of source(world)) if (!first || due.at < first.at) first = due
  }
  return first
}

/** The next thing that will happen by itself and its name, or null when nothing will. */
export function nextDue(world: World): { at: number; name: string } | null {
  const due = earliest(world, [...sources, ...markers])
  return due ? { at: due.at, name: due.name } : null
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
    const due = earliest(current, sources)
    if (!due || due.at > until) break
    current = create(current, (draft) => {
      const stage = { world: draft, events }
      if (due.at > draft.now) draft.now = due.at
      due.run?.(stage)
      settle(stage)
    })
  }
  return { world: until > current.now ? { ...current, now: until } : current, events }
}
