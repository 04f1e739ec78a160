import type { Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'

/** True when a fault swallows this change. It strikes once: to repeat the change cures it (PRI-07). */
export function losesChange(stage: Stage, expressway: Expressway): boolean {
  const { faults } = stage.world
  const fault = faults.find(
    (candidate) => candidate.kind === 'change-not-accepted' && candidate.expressway === expressway.id,
  )
  if (!fault) return false
  stage.world.faults = faults.filter(({ id }) => id !== fault.id)
  stage.events.push({ type: 'fault-removed', id: fault.id, notes: [] })
  return true
}
