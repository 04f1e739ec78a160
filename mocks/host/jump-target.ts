import type { Clock } from '#contract/wire/stored-world'
import { nextDue } from '../sim/advance'
import type { World } from '../sim/ground/index'
import { jumpedTo, withSpeed } from './clock'
import type { ClockChange } from './world-host'

/** The moment to which a change of the clock jumps: now, when it only changes the speed. */
export function jumpTarget(change: ClockChange, world: World): number {
  if ('advanceMs' in change) return world.now + Math.round(change.advanceMs)
  if ('toNextEvent' in change) return nextDue(world)?.at ?? world.now
  return world.now
}

/** The clock after the change; `until` is the moment to which it jumps, `wall` the moment of the wall's clock. */
export function clockAfter(change: ClockChange, clock: Clock, wall: number, until: number): Clock {
  return 'speed' in change ? withSpeed(clock, wall, change.speed) : jumpedTo(clock, wall, until)
}
