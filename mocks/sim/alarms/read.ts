import type { Alarms } from '#contract/wire/status'
import type { Expressway, World } from '../ground/world'
import { addressOf } from '../machine/network/read'
import { inContact, isClustered, membersOf } from '../machine/peers/read'
import { alarmDefinition } from './catalogue'
import type { AlarmDefinition } from './definition'

/** The description as it reads now. */
export function descriptionOf(world: World, expressway: Expressway, definition: AlarmDefinition): string {
  const { description } = definition
  return typeof description === 'string' ? description : description(expressway, world)
}

/** True while that alarm stands on the machine. */
export function hasAlarm(expressway: Expressway, key: string): boolean {
  return expressway.alarms.some((alarm) => alarm.key === key)
}

export function unacknowledgedAlarms(expressway: Expressway): number {
  return expressway.alarms.filter((alarm) => alarm.state === 'New').length
}

/** The row id of an alarm on the pages: machine and key. */
export const alarmRowId = (expressway: Expressway, key: string) => `${expressway.id}.${key}`

function rowsOf(world: World, viewer: Expressway, expressway: Expressway): Alarms['rows'] {
  const own = viewer.id === expressway.id
  return expressway.alarms.map((alarm) => {
    const definition = alarmDefinition(alarm.key)
    return {
      id: alarmRowId(expressway, alarm.key),
      number: definition.number,
      title: definition.title,
      description: descriptionOf(world, expressway, definition),
      state: alarm.state,
      severity: definition.severity,
      peer: own ? 'This system' : addressOf(expressway),
      own,
      action: definition.action,
      firstRaisedAt: alarm.firstRaisedAt,
      lastRaisedAt: alarm.lastRaisedAt,
    }
  })
}

/** The alarms of this machine alone, as rows. */
export function alarmsOf(world: World, expressway: Expressway): Alarms['rows'] {
  return rowsOf(world, expressway, expressway)
}

/** Status > Alarms: this machine's alarms and those of the peers in contact. */
export function alarmsPage(world: World, expressway: Expressway): Alarms {
  const peers = isClustered(expressway)
    ? membersOf(world, expressway).filter((peer) => inContact(world, expressway.id, peer.id))
    : []
  return { rows: [expressway, ...peers].flatMap((machine) => rowsOf(world, expressway, machine)) }
}
