import { isDraft } from 'mutative'
import type { Expressway, World } from './world'

/**
 * Finds something out about a machine, about all of them or about the world, once for as long as it is the same object: a
 * settle asks the same of it many times over, and most commands leave most machines alone. A draft changes under its own
 * identity and is asked anew. Never of a part of a machine, nor of a world that somebody copied to change it in place: a
 * decider may put a plain part there and go on changing it.
 */
export function remembered<K extends Expressway | World['expressways'] | World, T>(
  find: (of: K) => T,
): (of: K) => T {
  const known = new WeakMap<K, { readonly found: T }>()
  return (of) => {
    if (isDraft(of)) return find(of)
    const before = known.get(of)
    if (before) return before.found
    const found = find(of)
    known.set(of, { found })
    return found
  }
}

/** The same for a machine among the others: found out once for as long as the world is the same. */
export function rememberedIn<T>(
  find: (world: World, expressway: Expressway) => T,
): (world: World, expressway: Expressway) => T {
  const known = new WeakMap<World, WeakMap<Expressway, { readonly found: T }>>()
  return (world, expressway) => {
    if (isDraft(world) || isDraft(expressway)) return find(world, expressway)
    const here = known.get(world) ?? new WeakMap<Expressway, { readonly found: T }>()
    const before = here.get(expressway)
    if (before) return before.found
    const found = find(world, expressway)
    known.set(world, here.set(expressway, { found }))
    return found
  }
}
