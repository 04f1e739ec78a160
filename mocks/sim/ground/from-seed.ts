import type { Expressway, World } from './world'

/** So many answers are kept of each question: those of the machines of a few worlds. */
const KNOWN_MAX = 100

/** What follows from the seed for so many things of a machine and from nothing else: asked for all the time, and made once. */
export function fromSeed<T>(
  make: (world: World, expressway: Expressway, index: number) => T,
): (world: World, expressway: Expressway, count: number) => readonly T[] {
  const known = new Map<string, readonly T[]>()
  return (world, expressway, count) => {
    const key = `${world.seed}/${count}/${expressway.id}`
    const before = known.get(key)
    if (before) return before
    const made = Array.from({ length: count }, (_, index) => make(world, expressway, index))
    if (known.size >= KNOWN_MAX) known.clear()
    known.set(key, made)
    return made
  }
}
