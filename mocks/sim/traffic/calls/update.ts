import type { Stage } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import type { PlacedCall } from '../../ground/state/calls'
import type { Expressway } from '../../ground/world'

/** A machine goes down: every call that it carries is lost. */
export function dropCalls(stage: Stage, { calls }: Expressway): void {
  calls.placed = []
  calls.droppedBefore = stage.world.now
}

/** A call begins that somebody has placed. Of those that are over the newest stay, as in the history. */
export function beginCall({ world }: Stage, { calls }: Expressway, call: PlacedCall): void {
  calls.placed.push(call)
  const over = calls.placed.filter(({ endsAt }) => endsAt <= world.now)
  if (over.length <= keptAtMost.endedCalls) return
  const forgotten = new Set(over.slice(0, over.length - keptAtMost.endedCalls).map(({ id }) => id))
  calls.placed = calls.placed.filter(({ id }) => !forgotten.has(id))
}
