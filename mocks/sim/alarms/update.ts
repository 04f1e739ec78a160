import { eachMachine } from '../ground/each-machine'
import { logEvent } from '../ground/logs/log'
import { remembered } from '../ground/remembered'
import { expresswayOf, type Stage } from '../ground/stage'
import type { Expressway, World } from '../ground/world'
import { alarmCatalogue, ownAlarms } from './catalogue'
import type { AlarmDefinition } from './definition'
import { descriptionOf, hasAlarm } from './read'
import { alarmGrounds, alarmsHoldUntil } from './turns'

/** Raises and lowers what its cause says. Acknowledging plays no part (procedures, part 2). */
export const updateAlarms = eachMachine({
  restsOn: alarmGrounds,
  holdsUntil: alarmsHoldUntil,
  update: (stage, world, expressway) => {
    if (expressway.power.state !== 'up') return
    for (const definition of alarmCatalogue) {
      if (hasAlarm(expressway, definition.key)) {
        if (isOver(definition, expressway, world)) lower(stage, world, expressway, definition)
      } else if (isCaused(definition, expressway, world)) raise(stage, world, expressway, definition)
    }
  },
})

const ownKeys = new Set(ownAlarms.map(({ key }) => key))

/** Which of the alarms that it has alone a machine has reason for. */
const ownCauses = remembered(
  (expressway: Expressway): ReadonlySet<string> =>
    new Set(ownAlarms.filter(({ raisedWhen }) => raisedWhen(expressway)).map(({ key }) => key)),
)

function isCaused({ key, raisedWhen }: AlarmDefinition, expressway: Expressway, world: World): boolean {
  return ownKeys.has(key) ? ownCauses(expressway).has(key) : raisedWhen(expressway, world)
}

function isOver(definition: AlarmDefinition, expressway: Expressway, world: World): boolean {
  return definition.clearedWhen
    ? definition.clearedWhen(expressway, world)
    : !isCaused(definition, expressway, world)
}

function raise(stage: Stage, world: World, { id }: Expressway, definition: AlarmDefinition): void {
  const { key } = definition
  const machine = expresswayOf(stage.world, id)
  machine.alarms.push({ key, state: 'New', firstRaisedAt: world.now, lastRaisedAt: world.now })
  stage.events.push({ type: 'alarm-raised', expressway: id, alarm: key })
  const detail = textOf(world, expresswayOf(world, id), definition)
  logEvent(stage, machine, { event: 'Alarm raised', detail, tone: 'warning' })
}

function lower(stage: Stage, world: World, { id }: Expressway, definition: AlarmDefinition): void {
  const { key } = definition
  const machine = expresswayOf(stage.world, id)
  const detail = textOf(world, expresswayOf(world, id), definition)
  logEvent(stage, machine, { event: 'Alarm lowered', detail, tone: 'good' })
  machine.alarms = machine.alarms.filter((alarm) => alarm.key !== key)
  stage.events.push({ type: 'alarm-lowered', expressway: id, alarm: key })
}

const textOf = (world: World, expressway: Expressway, definition: AlarmDefinition) =>
  `${definition.title}: ${descriptionOf(world, expressway, definition)}`

/** A machine goes down: its alarms are raised anew when it is back. */
export function dropAlarms(_stage: Stage, expressway: Expressway): void {
  expressway.alarms = []
}
