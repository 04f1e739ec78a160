import type { Due } from '../ground/due'
import { expresswaysOf } from '../ground/stage'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { alarmCatalogue } from './catalogue'
import type { AlarmDefinition } from './definition'
import { hasAlarm } from './read'

/** Those that time alone can raise or lower. */
const timedAlarms = alarmCatalogue.filter(({ risesAt, fallsAt }) => risesAt ?? fallsAt)

/** The moments at which an alarm rises or falls by time alone. */
export function alarmsDue(world: World): Due[] {
  return expresswaysOf(world)
    .filter((expressway) => expressway.power.state === 'up')
    .flatMap((expressway) => timedAlarms.flatMap((definition) => turnOf(definition, expressway, world) ?? []))
}

function turnOf(definition: AlarmDefinition, expressway: Expressway, world: World): Due | undefined {
  const stands = hasAlarm(expressway, definition.key)
  const at = (stands ? definition.fallsAt : definition.risesAt)?.(expressway, world) ?? null
  if (at === null || at <= world.now) return undefined
  return { at, name: `${definition.title} ${stands ? 'falls' : 'rises'} on ${nameOf(expressway)}` }
}
