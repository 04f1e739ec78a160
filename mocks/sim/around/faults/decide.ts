import type { CommandOf } from '../../ground/command'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, recordMistake, type Stage, snapshotOf } from '../../ground/stage'
import { endFault } from '../../machine/faults/update'
import { goDown } from '../../machine/power/update'
import { reconnectWarning } from './reconnect'
import { breakNow, powerCuts } from './update'

/** Breaks something: for all to see, or to be found. */
export function decideAddFault(stage: Stage, { fault, source }: CommandOf<'add-fault'>): Decision {
  breakNow(stage, fault, source)
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
