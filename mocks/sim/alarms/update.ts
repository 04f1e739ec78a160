import { logEvent } from '../ground/logs/log'
import { expresswayOf, expresswaysOf, type Stage, type Update } from '../ground/stage'
import type { Expressway, World } from '../ground/world'
import { alarmCatalogue } from './catalogue'
import type { AlarmDefinition } from './definition'
import { descriptionOf } from './read'

/** Raises and lowers what its cause says. Acknowledging plays no part (procedures, part 2). */
export const updateAlarms: Update = (stage, world) => {
  for (const expressway of expresswaysOf(world)) {
    if (expressway.power.state !== 'up') continue
    for (const definition of alarmCatalogue) updateAlarm(stage, world, expressway, definition)
  }
}

function updateAlarm(stage: Stage, world: World, expressway: Expressway, definition: AlarmDefinition): void {
  const { key } = definition
  const stands = expressway.alarms.some((alarm) => alarm.key === key)
  const isDue = stands ? isOver(definition, expressway, world) : definition.raisedWhen(expressway, world)
  if (!isDue) return
  const text = `${definition.title}: ${descriptionOf(world, expressway, definition)}`
  const machine = expresswayOf(stage.world, expressway.id)
  if (!stands) {
    machine.alarms.push({ key, state: 'New', firstRaisedAt: world.now, lastRaisedAt: world.now })
    stage.events.push({ type: 'alarm-raised', expressway: expressway.id, alarm: key })
    logEvent(stage, machine, { event: 'Alarm raised', detail: text, tone: 'warning' })
  } else {
    logEvent(stage, machine, { event: 'Alarm lowered', detail: text, tone: 'good' })
    machine.alarms = machine.alarms.filter((alarm) => alarm.key !== key)
    stage.events.push({ type: 'alarm-lowered', expressway: expressway.id, alarm: key })
  }
}

function isOver(definition: AlarmDefinition, expressway: Expressway, world: World): boolean {
  return definition.clearedWhen
    ? definition.clearedWhen(expressway, world)
    : !definition.raisedWhen(expressway, world)
}

/** A machine goes down: its alarms are raised anew when it is back. */
export function dropAlarms(_stage: Stage, expressway: Expressway): void {
  expressway.alarms = []
}
