import { create } from 'mutative'
import { updateAlarms } from './alarms/update'
import { updateRun } from './around/procedure-run/update'
import { updateProvisioning } from './around/provisioning/update'
import { updateManagers } from './around/tms/update'
import { updateClustering, updateJoining } from './cluster/clustering/update'
import { logUnexpectedContacts, updateContacts } from './cluster/links/contacts'
import { assert } from './ground/assert'
import type { WorldEvent } from './ground/event'
import { expresswaysOf, type Update } from './ground/stage'
import type { World } from './ground/world'
import { updateTime } from './machine/time/update'
import { updateUpgrades } from './machine/upgrade/update'
import { updateSessions } from './machine/users/update'
import { rules } from './rules'
import { updateMode, updateRefused } from './traffic/registrations/update'

/**
 * The world after these updates, one after the other; what happens in them is added to `events`. Each reads the world as
 * the last has left it and changes a draft of its own. One that finds nothing to change gives the same world back, so
 * that what was found out about that world stays known.
 */
export function carriedOut(world: World, updates: readonly Update[], events: WorldEvent[]): World {
  return updates.reduce(
    (before, update) => create(before, (draft) => update({ world: draft, events, rules }, before)),
    world,
  )
}

/** What the cluster's own questions rest on. */
const opening: readonly Update[] = [updateRefused, updateMode, updateTime]

/** These answer each other, and go round until none has anything to say. */
const byTurns: readonly Update[] = [updateContacts, updateClustering, updateJoining]

/** What follows from the state of the cluster, alarms last. */
const closing: readonly Update[] = [
  updateUpgrades,
  updateManagers,
  updateProvisioning,
  logUnexpectedContacts,
  updateSessions,
  updateRun,
  updateAlarms,
]

/** More rounds than any chain of consequences needs; past it there is a loop, which is a bug. */
const ROUNDS_MAX = 10

/**
 * Lets the consequences of a change run: contacts and what each machine knows of its cluster by turns, until neither
 * changes any more, then once what follows from them. What happens on the way is added to `events`.
 */
export function settle(world: World, events: WorldEvent[]): World {
  let settled = carriedOut(world, opening, events)
  for (let rounds = 0; ; rounds += 1) {
    assert(rounds < ROUNDS_MAX, 'the world does not settle')
    const next = carriedOut(settled, byTurns, events)
    const isAtRest = isSameCluster(settled, next)
    settled = next
    if (isAtRest) break
  }
  return carriedOut(settled, closing, events)
}

/** True when a round has left as it was what the rounds work on. */
function isSameCluster(one: World, other: World): boolean {
  return (
    one.contacts === other.contacts &&
    expresswaysOf(one).every(({ id, clustering }) => clustering === other.expressways[id]?.clustering)
  )
}
