import type { CommandOf } from '../ground/command'
import { done } from '../ground/done'
import { logEvent } from '../ground/logs/log'
import { type Decision, expresswayOf, type Stage } from '../ground/stage'
import { alarmDefinition } from './catalogue'
import { alarmRowId } from './read'

/** Acknowledges this machine's own alarms, by row id; others are left alone. Only the state changes. */
export function decideAcknowledge(stage: Stage, command: CommandOf<'acknowledge-alarms'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const chosen = expressway.alarms.filter(
    (alarm) => alarm.state === 'New' && command.keys.includes(alarmRowId(expressway, alarm.key)),
  )
  for (const alarm of chosen) {
    alarm.state = 'Acknowledged'
    logEvent(stage, expressway, {
      event: 'Alarm acknowledged',
      detail: alarmDefinition(alarm.key).title,
      user: command.by,
    })
  }
  return done(
    stage,
    command,
    chosen.length === 0 ? 'No alarm of this system was selected.' : `${chosen.length} alarm(s) acknowledged.`,
    chosen.length,
  )
}
