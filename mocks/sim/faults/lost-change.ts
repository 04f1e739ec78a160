import type { Stage } from '../stage'
import type { Expressway } from '../world'
import { faultsThat } from './felt'
import { endFault } from './update'

/** True when a fault swallows this change. It strikes once: to repeat the change cures it (PRI-07). */
export function losesChange(stage: Stage, expressway: Expressway): boolean {
  const fault = faultsThat(stage.world, 'loses-change').find((one) => one.expressway === expressway.id)
  if (!fault) return false
  endFault(stage, fault)
  return true
}
