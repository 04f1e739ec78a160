import { faultsThat } from '../../ground/faults/felt'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'

/** The fault that swallows the next change there. It strikes once: to repeat the change cures it (PRI-07). */
export function changeSwallower(world: World, expressway: Expressway): Fault | undefined {
  return faultsThat(world, 'loses-change').find((fault) => fault.expressway === expressway.id)
}
