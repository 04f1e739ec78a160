import { create } from 'mutative'
import type { WorldEvent } from './ground/event'
import type { Update } from './ground/stage'
import type { World } from './ground/world'
import { rules } from './rules'

/**
 * The world after these updates, one after the other; what happens in them is added to `events`. Each reads the world as
 * the last has left it and changes a draft of its own. One that finds nothing to change gives the same world back, so
 * that what was found out about that world stays known.
 */
export function carriedOut(world: World, updates: readonly Update[], events: WorldEvent[]): World {
  return updates.reduce(
    (before, update) => create(before, (draft) => update({ world: draft, events, rules }, before)),
    world,
  )
}
