import { create } from 'mutative'
import type { WorldEvent } from './event'
import type { Rules, Update } from './stage'
import type { World } from './world'

/**
 * The world after these updates, one after the other; what happens in them is added to `events`. Each reads the world as
 * the last has left it and changes a draft of its own. One that finds nothing to change gives the same world back, so
 * that what was found out about that world stays known.
 */
export function carriedOut(
  world: World,
  updates: readonly Update[],
  events: WorldEvent[],
  rules: Rules,
): World {
  return updates.reduce(
    (before, update) => create(before, (draft) => update({ world: draft, events, rules }, before)),
    world,
  )
}
