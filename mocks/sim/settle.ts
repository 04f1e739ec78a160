import { updateAlarms } from './alarms/update'
import { updateRun } from './around/procedure-run/update'
import { updateProvisioning } from './around/provisioning/update'
import { updateManagers } from './around/tms/update'
import { updateClustering, updateJoining } from './cluster/clustering/update'
import { logUnexpectedContacts, updateContacts } from './cluster/links/contacts'
import { updateRounds } from './cluster/replication/rounds'
import { assert } from './ground/assert'
import { carriedOut } from './ground/carried-out'
import type { WorldEvent } from './ground/event'
import { expresswaysOf, type Update } from './ground/stage'
import type { World } from './ground/world'
import { updateTime } from './machine/time/update'
import { updateUpgrades } from './machine/upgrade/update'
import { updateSessions } from './machine/users/update'
import { rules } from './rules'
import { updateMode, updateRefused } from './traffic/registrations/update'

/** What the cluster's own questions rest on. */
const before: readonly Update[] = [updateRefused, updateMode, updateTime]

/** These three answer each other, and go round until none has anything to say. */
const round: readonly Update[] = [updateContacts, updateClustering, updateJoining]

/** What follows from the state of the cluster, alarms last. */
const after: readonly Update[] = [
  updateRounds,
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
 * Lets the consequences of a change run: contacts, what each machine knows of its cluster and who has joined it by turns,
 * until none changes any more, then once what follows from them. What happens on the way is added to `events`.
 */
export function settle(world: World, events: WorldEvent[]): World {
  let settled = carriedOut(world, before, events, rules)
  for (let rounds = 0; ; rounds += 1) {
    assert(rounds < ROUNDS_MAX, 'the world does not settle')
    const next = carriedOut(settled, round, events, rules)
    const isAtRest = isSameCluster(settled, next)
    settled = next
    if (isAtRest) break
  }
  return carriedOut(settled, after, events, rules)
}

/** True when a round has left as it was what the rounds work on. */
function isSameCluster(one: World, other: World): boolean {
  if (one === other) return true
  return (
    one.contacts === other.contacts &&
    expresswaysOf(one).every(({ id, clustering }) => clustering === other.expressways[id]?.clustering)
  )
}
