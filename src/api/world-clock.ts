import type { WorldSummary } from '#contract/wire/lab'

/** An answer was read at most so long before it arrived; a world that is further behind is another one, or was set. */
const UNDER_WAY_MS_MAX = 5_000

/** World time at a moment of wall time, by an answer that came then: it goes on by the speed of the clock. */
export function shownNow({ now, speed }: WorldSummary, answeredAt: number, wall: number): number {
  return now + Math.max(0, wall - answeredAt) * speed
}

/**
 * The answer, with a clock that does not go back. Its time was read before it came, some while before on a busy computer;
 * where the answer before it, carried on, is later, that is nearer to the truth.
 */
export function neverBack(
  before: { readonly data: WorldSummary | undefined; readonly dataUpdatedAt: number } | undefined,
  world: WorldSummary,
  wall: number,
): WorldSummary {
  const { data, dataUpdatedAt = 0 } = before ?? {}
  if (!data || data.speed !== world.speed || !isSameWorld(data, world)) return world
  const behindMs = shownNow(data, dataUpdatedAt, wall) - world.now
  return behindMs > 0 && behindMs <= UNDER_WAY_MS_MAX * world.speed
    ? { ...world, now: world.now + behindMs }
    : world
}

const isSameWorld = (one: WorldSummary, other: WorldSummary) =>
  one.scenario === other.scenario && one.seed === other.seed && one.profile === other.profile
