import type { CommandOf } from '../command'
import { goDown, goOff } from '../power/update'
import { refuse } from '../refusals'
import { type Decision, expresswayOf, recordMistake, type Stage, snapshotOf } from '../stage'
import { does } from './felt'
import { reconnectWarning } from './reconnect'
import type { Fault } from './state'
import { beginFault, endFault } from './update'

/** Breaks something. Power off takes effect at once; everything else is asked by those who depend on it. */
export function decideAddFault(stage: Stage, command: CommandOf<'add-fault'>): Decision {
  const fault = beginFault(stage, command.fault)
  if (does(fault, 'takes-power')) goOff(stage, expresswayOf(stage.world, fault.expressway), 'power')
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
  endFault(stage, fault, warning ? [warning] : [])
  if (does(fault, 'takes-power')) {
    const expressway = expresswayOf(stage.world, fault.expressway)
    if (expressway.power.state === 'off') goDown(stage, expressway, 'start')
  }
  return undefined
}

const expresswayIn = (fault: Fault) => ('expressway' in fault ? fault.expressway : null)
