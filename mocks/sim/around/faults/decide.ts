import type { CommandOf } from '../../ground/command'
import { faultsThat } from '../../ground/faults/felt'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import { beginFault, endFault } from '../../machine/faults/update'
import { goDown, goOff } from '../../machine/power/update'
import { reconnectWarning } from './reconnect'
import { toldBefore } from './told-before'

const powerCuts = faultsThat('takes-power')
declare module '../../ground/faults/felt' {
  interface Askers {
    'takes-power': typeof powerCuts
  }
}

/** Breaks something. Power off takes effect at once; everything else is asked by those who depend on it. */
export function decideAddFault(stage: Stage, command: CommandOf<'add-fault'>): Decision {
  const fault = beginFault(stage, command.fault)
  const told = toldBefore(snapshotOf(stage), fault)
  const made = stage.world.faults.find(({ id }) => id === fault.id)
  if (told && made) made.told = told
  if (powerCuts.include(fault)) goOff(stage, expresswayOf(stage.world, fault.expressway), 'power')
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
  if (warning) recordMistake(stage, warning)
  endFault(stage, fault, warning ? [{ text: warning.text, guide: warning.guide }] : [])
  if (powerCuts.include(fault)) {
    const expressway = expresswayOf(stage.world, fault.expressway)
    if (expressway.power.state === 'off') goDown(stage, expressway, 'start')
  }
  return undefined
}
