import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import {
  type Decision,
  expresswayOf,
  nextSerial,
  recordMistake,
  type Stage,
  snapshotOf,
} from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import { goDown, goOff } from '../../machine/power/update'
import { reconnectWarning } from './reconnect'

/** Breaks something. Power off takes effect at once; everything else is asked by those who depend on it. */
export function decideAddFault(stage: Stage, command: CommandOf<'add-fault'>): Decision {
  const { fault } = command
  const id = `fault-${nextSerial(stage)}`
  stage.world.faults.push({ ...fault, id, at: stage.world.now })
  if (fault.kind === 'power-off') goOff(stage, expresswayOf(stage.world, fault.expressway), 'power')
  stage.events.push({ type: 'fault-added', id })
  return undefined
}

/** Mends what was broken; a machine without power starts again. */
export function decideRemoveFault(stage: Stage, command: CommandOf<'remove-fault'>): Decision {
  const fault = stage.world.faults.find(({ id }) => id === command.id)
  if (!fault) {
    const known = stage.world.faults.map(({ id }) => id).join(', ') || 'none'
    return refuse('not-found', `There is no fault ${command.id}. Faults: ${known}.`)
  }
  const warning = reconnectWarning(snapshotOf(stage), fault)
  if (warning) {
    recordMistake(stage, {
      id: 'RMD-M3',
      ...warning,
      guide: [...warning.guide],
      expressway: expresswayIn(fault),
    })
  }
  stage.world.faults = stage.world.faults.filter(({ id }) => id !== command.id)
  if (fault.kind === 'power-off') {
    const expressway = expresswayOf(stage.world, fault.expressway)
    if (expressway.power.state === 'off') goDown(stage, expressway, 'start')
  }
  stage.events.push({ type: 'fault-removed', id: command.id, notes: warning ? [warning] : [] })
  return undefined
}

const expresswayIn = (fault: Fault) => ('expressway' in fault ? fault.expressway : null)
