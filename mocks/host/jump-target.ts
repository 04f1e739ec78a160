import { nextDue } from '../sim/advance'
import type { World } from '../sim/ground/index'
import type { ClockChange } from './world-host'

/** The moment to which a change of the clock jumps: now, when it only changes the speed. */
export function jumpTarget(change: ClockChange, world: World): number {
  if ('advanceMs' in change) return world.now + Math.round(change.advanceMs)
  if ('toNextEvent' in change) return nextDue(world)?.at ?? world.now
  return world.now
}
