import type { CommandOf } from '../../ground/command'
import { logEvent } from '../../ground/logs/log'
import { refuse, refuseOrRecord } from '../../ground/refusals'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { nameOf } from '../network/read'
import { noteUpgradeUnderLoad } from '../upgrade/update'
import { overlap } from './read'
import { goDown } from './update'

/** Restarts, reboots or shuts down; calls that are up are lost and counted (CRE-M6). */
export function decideRestart(stage: Stage, command: CommandOf<'restart'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  if (expressway.power.state !== 'up') {
    return refuse('conflict', `${nameOf(expressway)} is not up.`, { guide: ['CRE-47'] })
  }
  const { calls, registrations } = stage.rules.power.load(stage.world, expressway)
  const starts = command.kind !== 'shutdown'
  const forbidden =
    overlap(stage.world, expressway) ??
    (starts ? stage.rules.power.forbidden(stage.world, expressway) : undefined)
  const no = refuseOrRecord(stage, forbidden)
  if (no) return no
  noteUpgradeUnderLoad(stage, expressway, calls)
  if (stage.world.run) stage.world.run.callsLost += calls
  logEvent(stage, expressway, {
    event: 'System restarting',
    detail: `${command.kind}; ${calls} call(s) and ${registrations} registration(s) dropped`,
    user: command.by,
    tone: 'warning',
  })
  const until = goDown(stage, expressway, command.kind)
  stage.events.push({
    type: 'restarting',
    expressway: expressway.id,
    kind: command.kind,
    startedAt: stage.world.now,
    until,
    dropped: calls + registrations,
    registrations,
  })
  return undefined
}
