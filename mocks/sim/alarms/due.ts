import type { Due } from '../ground/due'
import { expresswaysOf } from '../ground/stage'
import type { World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { alarmCatalogue } from './catalogue'
import { hasAlarm } from './read'

/** The moments at which an alarm rises or falls by time alone. */
export function alarmsDue(world: World): Due[] {
  return expresswaysOf(world)
    .filter((expressway) => expressway.power.state === 'up')
    .flatMap((expressway) =>
      alarmCatalogue.flatMap((definition) => {
        const stands = hasAlarm(expressway, definition.key)
        const at = (stands ? definition.fallsAt : definition.risesAt)?.(expressway, world) ?? null
        const name = `${definition.title} ${stands ? 'falls' : 'rises'} on ${nameOf(expressway)}`
        return at !== null && at > world.now ? [{ at, name }] : []
      }),
    )
}
