/** A number that time alone changes grows by one at a moment, or shrinks by one. */
export type Change = { readonly at: number; readonly by: 1 | -1 }

/** A number that has been followed: what it is in the end, and when it first was at least `limit`, or below it, for the first time. */
type Followed = { readonly count: number; readonly turnsAt: number | null }

/**
 * Follows a number through its changes, in any order: when it next reaches `limit`, or falls below it where it has reached
 * it, and what it is after all of them. Changes of the same moment count together.
 */
export function followed(count: number, limit: number, changes: readonly Change[]): Followed {
  const sorted = changes.toSorted((one, other) => one.at - other.at)
  const isReached = count >= limit
  let running = count
  for (const [index, { at, by }] of sorted.entries()) {
    running += by
    const isLastThen = sorted[index + 1]?.at !== at
    if (isLastThen && running >= limit !== isReached) return { count: running, turnsAt: at }
  }
  return { count: running, turnsAt: null }
}
