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
  return updates.reduce((before, update) => updated(before, update, events, rules), world)
}

/** The draft is made when the update first turns to its stage: most have nothing to change, and need none. */
function updated(before: World, update: Update, events: WorldEvent[], rules: Rules): World {
  let opened: { readonly draft: World; readonly close: () => World } | undefined
  const open = () => {
    const [draft, close] = create(before)
    return { draft, close }
  }
  const stage = {
    events,
    rules,
    get world() {
      opened ??= open()
      return opened.draft
    },
  }
  update(stage, before)
  return opened ? opened.close() : before
}
