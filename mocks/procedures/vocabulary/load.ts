import type { Expressway } from '../../sim/ground/index'
import { textSetting } from '../../sim/machine/index'
import { callsOf, registrationCount } from '../../sim/traffic/index'
import { pages } from '../pages'
import type { Context, Need } from '../procedure'
import { named, need } from './cast'

/**
 * `calls` and `regs` are zero because the machine was drained. One that is down carries nothing either,
 * which does not count: it has to be up, and in maintenance mode.
 */
export function drained(context: Context, expressway: Expressway): Need {
  const calls = callsOf(context.world, expressway).length
  const registrations = registrationCount(context.world, expressway)
  const closed = expressway.power.state === 'up' && textSetting(expressway, 'maintenance-mode.mode') === 'On'
  return need(
    closed && calls === 0 && registrations === 0,
    `${named(context, expressway)} must be drained in maintenance mode: ${calls} calls and ${registrations} registrations are left.`,
  )
}

/** The page that still lists something: the calls first, then the registrations. */
export function unclearedPage(context: Context, expressway: Expressway): string {
  return callsOf(context.world, expressway).length > 0 ? pages.calls : pages.registrations
}
