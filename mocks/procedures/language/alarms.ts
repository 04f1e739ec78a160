import { alarmDefinition, hasAlarm } from '../../sim/alarms/index'
import type { Expressway } from '../../sim/ground/index'
import { named } from './cast'
import { type Context, type Need, need } from './step'

/** No alarm of the machine asks for a restart. */
export function noRestartDue(context: Context, expressway: Expressway): Need {
  return need(
    expressway.restartReasons.length === 0,
    `An alarm on ${named(context, expressway)} asks for a restart.`,
  )
}

/** So many alarms, as a sentence begins: "1 alarm is", "2 unacknowledged alarms are". */
export function alarmsAre(count: number, which = ''): string {
  const what = which === '' ? 'alarm' : `${which} alarm`
  return count === 1 ? `1 ${what} is` : `${count} ${what}s are`
}

/** Every alarm has gone or is acknowledged (CRE-56, R-40). */
export function alarmsHandled(context: Context, expressway: Expressway): Need {
  const left = expressway.alarms.filter((alarm) => alarm.state === 'New').length
  return need(left === 0, `${alarmsAre(left, 'unacknowledged')} left on ${named(context, expressway)}.`)
}

/** None of these alarms stands any more: their cause has gone, whatever was acknowledged (TRB-29). */
export function alarmsGone(context: Context, expressway: Expressway, keys: readonly string[]): Need {
  const left = keys.find((key) => hasAlarm(expressway, key))
  return need(
    left === undefined,
    left === undefined
      ? ''
      : `"${alarmDefinition(left).title}" still stands on ${named(context, expressway)}.`,
  )
}
