import { updateAlarms } from './alarms/update'
import { updateRun } from './around/procedure-run/update'
import { updateProvisioning } from './around/provisioning/update'
import { updateManagers } from './around/tms/update'
import { updateClustering } from './cluster/clustering/update'
import { logUnexpectedContacts, updateContacts } from './cluster/links/contacts'
import { assert } from './ground/assert'
import { expresswaysOf, type Stage, snapshotOf } from './ground/stage'
import type { World } from './ground/world'
import { updateTime } from './machine/time/update'
import { updateUpgrades } from './machine/upgrade/update'
import { updateSessions } from './machine/users/update'
import { rules } from './rules'
import { updateTraffic } from './traffic/registrations/update'

/** More rounds than any chain of consequences needs; past it there is a loop, which is a bug. */
const ROUNDS_MAX = 10

/**
 * Lets the consequences of a change run: contacts and what each machine knows of its cluster by turns, until neither
 * changes any more, then once what follows from them. Alarms come last.
 */
export function settle(stage: Stage): void {
  for (const expressway of expresswaysOf(stage.world)) updateTraffic(stage, expressway)
  updateTime(stage)
  let before = ''
  for (let round = 0; ; round += 1) {
    assert(round < ROUNDS_MAX, 'the world does not settle')
    updateContacts(stage)
    updateClustering(stage)
    const after = fingerprint(stage)
    if (after === before) break
    before = after
  }
  updateUpgrades(stage)
  updateManagers(stage)
  updateProvisioning(stage)
  logUnexpectedContacts(stage)
  updateSessions(stage)
  updateRun(stage)
  updateAlarms(stage)
}

/** Lets a world that was made just now settle, in place: nobody is told what happens in it. */
export function settleNewWorld(world: World): void {
  settle({ world, events: [], rules })
}

/** The state that the rounds work on, as text to compare. */
function fingerprint(stage: Stage): string {
  const world = snapshotOf(stage)
  return JSON.stringify([world.contacts, expresswaysOf(world).map((expressway) => expressway.clustering)])
}
