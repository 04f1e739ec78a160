import type { Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'

/** A machine goes down: every call that it carries is lost. */
export function dropCalls(stage: Stage, { calls }: Expressway): void {
  calls.placed = []
  calls.droppedBefore = stage.world.now
}
