import { linksHoldUntil } from '../cluster/links/read'
import type { Due } from '../ground/due'
import { foundOnGrounds } from '../ground/each-machine'
import { expresswaysOf } from '../ground/stage'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { outsideOf } from '../machine/peers/outside'
import { endpointsAt } from '../traffic/endpoints/read'
import { isRoomEndpoint } from '../traffic/registrations/read'
import { alarmCatalogue } from './catalogue'
import type { AlarmDefinition } from './definition'
import { hasAlarm } from './read'

/** Those that time alone can raise or lower. */
const timedAlarms = alarmCatalogue.filter(({ risesAt, fallsAt, turnsAt }) => risesAt ?? fallsAt ?? turnsAt)

/** What the alarms of a machine rest on, but for the time: the machine, what it sees of others, their calls, and which kinds of endpoints it has. */
export function alarmGrounds(world: World, expressway: Expressway): [Expressway, ...unknown[]] {
  const endpoints = endpointsAt(world, expressway)
  return [
    expressway,
    outsideOf(world),
    ...expresswaysOf(world).map(({ calls }) => calls),
    // Whether licences are used of each kind: which endpoints they are is all the same.
    endpoints.some(isRoomEndpoint),
    !endpoints.every(isRoomEndpoint),
  ]
}

/**
 * Until when time alone turns none of the alarms of a machine. A link that time breaks otherwise than before changes
 * nothing else: the machines were out of contact already.
 */
export function alarmsHoldUntil(world: World, expressway: Expressway): number {
  return Math.min(linksHoldUntil(world), ...turnsNow(world, expressway).map(({ at }) => at))
}

/** The moments at which alarms of a machine rise or fall by time alone. */
export const alarmTurns = foundOnGrounds({ restsOn: alarmGrounds, holdsUntil: alarmsHoldUntil }, turnsNow)

function turnsNow(world: World, expressway: Expressway): readonly Due[] {
  if (expressway.power.state !== 'up') return []
  return timedAlarms.flatMap((definition) => turnOf(definition, expressway, world) ?? [])
}

function turnOf(definition: AlarmDefinition, expressway: Expressway, world: World): Due | undefined {
  const stands = hasAlarm(expressway, definition.key)
  const known = (stands ? definition.fallsAt : definition.risesAt)?.(expressway, world) ?? null
  const turn = known === null ? definition.turnsAt?.(expressway, world) : { at: known, isSure: true }
  if (!turn || turn.at <= world.now) return undefined
  return { at: turn.at, name: turn.isSure ? fallName(definition, expressway) : null }
}

/**
 * What is said ahead of an alarm: nothing before it stands, for nobody waits for it, and not which one it is before it
 * was acknowledged, for until then nobody may have seen more of it than a count.
 */
function fallName({ key, title }: AlarmDefinition, expressway: Expressway): string | null {
  const alarm = expressway.alarms.find((one) => one.key === key)
  if (!alarm) return null
  return `${alarm.state === 'New' ? 'An alarm' : title} falls on ${nameOf(expressway)}`
}
