import { assert } from '../assert'
import type { CommandOf } from '../command'
import { logEvent } from '../logs/log'
import { type Decision, expresswayOf, type Stage } from '../stage'
import { registeredDevices, registrationId } from './read'
import { restartSpan } from './update'

/** Removes exactly the chosen registrations; none chosen, none removed (CRE-34). */
export function decideUnregister(stage: Stage, command: CommandOf<'unregister-devices'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const chosen = new Set(command.ids)
  const before = registeredDevices(stage.world, expressway)
  const kept = before.filter((device) => !chosen.has(registrationId(expressway, device)))
  const changed = before.length - kept.length
  assert(changed >= 0, 'devices cannot appear by unregistering')
  if (changed > 0) {
    restartSpan(stage, expressway, kept)
    logEvent(stage, expressway, {
      event: 'Registration removed',
      detail: `${changed} device(s) unregistered`,
      user: command.by,
    })
  }
  stage.events.push({
    type: 'done',
    expressway: expressway.id,
    action: command.type,
    changed,
    message: changed === 0 ? 'No registration was selected.' : `${changed} registration(s) removed.`,
  })
  return undefined
}
