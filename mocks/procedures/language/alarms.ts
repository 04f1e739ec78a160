import { counted } from '#contract/counted'
import { pages } from '#contract/pages'
import { alarmDefinition, hasAlarm } from '../../sim/alarms/index'
import type { Expressway } from '../../sim/ground/index'
import { named } from './cast'
import { type Context, type Need, need } from './step'

/** No alarm of the machine asks for a restart. */
export function noRestartDue(context: Context, expressway: Expressway): Need {
  return need(
    expressway.restartReasons.length === 0,
    {
      missing: `An alarm on ${named(context, expressway)} asks for a restart.`,
      met: `No alarm on ${named(context, expressway)} asks for a restart.`,
    },
    expressway,
    pages.restart,
  )
}

/** So many alarms, as a sentence begins: "1 alarm is", "2 unacknowledged alarms are". */
export function alarmsAre(count: number, which = ''): string {
  const what = which === '' ? 'alarm' : `${which} alarm`
  return `${counted(count, what)} ${count === 1 ? 'is' : 'are'}`
}

/** Every alarm has gone or is acknowledged (CRE-56, R-40). */
export function alarmsHandled(context: Context, expressway: Expressway): Need {
  const left = expressway.alarms.filter((alarm) => alarm.state === 'New').length
  const name = named(context, expressway)
  return need(
    left === 0,
    {
      missing: `${alarmsAre(left, 'unacknowledged')} left on ${name}.`,
      met: `No unacknowledged alarm is left on ${name}.`,
    },
    expressway,
    pages.alarms,
  )
}

/** None of these alarms stands any more: their cause has gone, whatever was acknowledged (TRB-29). */
export function alarmsGone(context: Context, expressway: Expressway, keys: readonly string[]): Need {
  const left = keys.find((key) => hasAlarm(expressway, key))
  const titles = keys.map((key) => `"${alarmDefinition(key).title}"`).join(' and ')
  const name = named(context, expressway)
  return need(
    left === undefined,
    {
      missing: left === undefined ? '' : `"${alarmDefinition(left).title}" still stands on ${name}.`,
      met: `${titles} has gone on ${name}.`,
    },
    expressway,
    pages.alarms,
  )
}
