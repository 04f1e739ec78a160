import { faultsThat } from '../../ground/faults/felt'
import { expresswayOf, type Stage, snapshotOf } from '../../ground/stage'
import type { Fault, FaultKind, FaultSource } from '../../ground/state/faults'
import type { World } from '../../ground/world'
import { beginFault } from '../../machine/faults/update'
import { faultText } from '../../machine/faults/words'
import { goOff } from '../../machine/power/update'
import { toldBefore } from './told-before'

export const powerCuts = faultsThat('takes-power')
declare module '../../ground/faults/felt' {
  interface Askers {
    'takes-power': typeof powerCuts
  }
}

/** Breaks something. Power off takes effect at once; everything else is asked by those who depend on it. */
export function breakNow(stage: Stage, kind: FaultKind, source?: FaultSource): void {
  const fault = beginFault(stage, kind)
  const told = toldBefore(snapshotOf(stage), fault)
  const made = stage.world.faults.find(({ id }) => id === fault.id)
  if (made && told) made.told = told
  if (made && source) made.source = source
  if (source) noteToFind(stage, fault, source)
  if (powerCuts.include(fault)) goOff(stage, expresswayOf(stage.world, fault.expressway), 'power')
}

/** Whoever practises is to find it; its result tells of it. */
function noteToFind({ world }: Stage, fault: Fault, source: FaultSource): void {
  const { run, now } = world
  if (!run) return
  run.toFind = [...(run.toFind ?? []), fault.id]
  run.brokenLater = [...(run.brokenLater ?? []), { at: now, text: faultText(world, fault), source }]
}

/** The Expressways that a fault names and that are not there. */
export function strangersIn(world: World, fault: FaultKind): readonly string[] {
  const named = [
    ...('expressway' in fault ? [fault.expressway] : []),
    ...('between' in fault ? fault.between : []),
    ...('from' in fault ? [fault.from, fault.to] : []),
  ]
  return named.filter((id) => !Object.hasOwn(world.expressways, id))
}
