import type { Due } from '../ground/due'
import { expresswaysOf } from '../ground/stage'
import type { World } from '../ground/world'
import { alarmTurns } from './turns'

/** The moments at which an alarm rises or falls by time alone. */
export function alarmsDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => alarmTurns(world, expressway))
}
