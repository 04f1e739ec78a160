import { updateAlarms } from './alarms/update'
import { assert } from './assert'
import { updateClustering } from './clustering/update'
import { logUnexpectedContacts, updateContacts } from './links/contacts'
import { updateProvisioning } from './provisioning/update'
import { updateTraffic } from './registrations/update'
import { updateRun } from './runs/update'
import { expresswaysOf, type Stage, snapshotOf } from './stage'
import { updateTime } from './time/update'
import { updateManagers } from './tms/update'
import { updateUpgrades } from './upgrade/update'
import { updateSessions } from './users/update'

/** More rounds than any chain of consequences needs; past it there is a loop, which is a bug. */
const ROUNDS_MAX = 10

/** Lets the consequences of a change run until nothing changes any more. Alarms come last. */
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

/** The state that the rounds work on, as text to compare. */
function fingerprint(stage: Stage): string {
  const world = snapshotOf(stage)
  return JSON.stringify([world.contacts, expresswaysOf(world).map((expressway) => expressway.clustering)])
}
