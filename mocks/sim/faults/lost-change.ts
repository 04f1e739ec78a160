import type { Expressway, World } from '../world'
import { faultsThat } from './felt'
import type { Fault } from './state'

/** The fault that swallows the next change there. It strikes once: to repeat the change cures it (PRI-07). */
export function changeSwallower(world: World, expressway: Expressway): Fault | undefined {
  return faultsThat(world, 'loses-change').find((fault) => fault.expressway === expressway.id)
}
