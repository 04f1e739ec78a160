import { faultsThat } from '../../ground/faults/felt'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'

const lostChanges = faultsThat('loses-change')
declare module '../../ground/faults/felt' {
  interface Askers {
    'loses-change': typeof lostChanges
  }
}

/** The fault that swallows the next change there. It strikes once: to repeat the change cures it (PRI-07). */
export function changeSwallower(world: World, expressway: Expressway): Fault | undefined {
  return lostChanges.in(world).find((fault) => fault.expressway === expressway.id)
}
