import type { Note } from '../event'
import { nextSerial, type Stage } from '../stage'
import type { Fault, FaultKind } from './state'
import { faultText } from './words'

/** From now on something is broken. Gives the fault that stands for it. */
export function beginFault(stage: Stage, kind: FaultKind): Fault {
  const { world } = stage
  const fault: Fault = { ...kind, id: `fault-${nextSerial(stage)}`, at: world.now }
  world.faults.push(fault)
  stage.events.push({ type: 'fault-added', id: fault.id, text: faultText(world, fault) })
  return fault
}

/** Takes a fault out of the world, with what there is to be said about its end. */
export function endFault(stage: Stage, fault: Fault, notes: Note[] = []): void {
  const { world } = stage
  const text = faultText(world, fault)
  world.faults = world.faults.filter(({ id }) => id !== fault.id)
  stage.events.push({ type: 'fault-removed', id: fault.id, text, notes })
}
