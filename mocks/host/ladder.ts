import type { Rung } from './storage'

/** A snapshot is kept once so many commands and due events have gone by since the last one. */
export const SNAPSHOT_EVERY = 10

/**
 * Which of these snapshots stay, oldest first: the newest, and of those that lie behind it the oldest in every span
 * that is twice as long as the one before. So they grow with the logarithm of a history, and whatever one goes back
 * to is replayed from a place that is not much further away.
 */
export function thinned<T extends Rung>(rungs: readonly T[]): T[] {
  const inOrder = rungs.toSorted((one, other) => one.work - other.work || one.serial - other.serial)
  const newest = inOrder.at(-1)
  if (!newest) return []
  const taken = new Set<number>()
  const behind = inOrder.slice(0, -1).filter(({ work }) => {
    const span = Math.floor(Math.log2(Math.max(1, (newest.work - work) / SNAPSHOT_EVERY)))
    if (taken.has(span)) return false
    taken.add(span)
    return true
  })
  return [...behind, newest]
}

/** Whether there is one already that is as good: several tabs keep snapshots of one world. */
export function isTakenNear(rungs: readonly Rung[], { work }: Rung): boolean {
  return rungs.some((rung) => Math.abs(rung.work - work) < SNAPSHOT_EVERY / 2)
}
