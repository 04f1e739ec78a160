import type { Expressway, World } from '../../ground/world'
import { callsOf, endedCallsOf, HISTORY_MS } from './read'

/**
 * The most calls at a time since the last restart. All lines busy is what a system reaches that takes calls for long; the
 * time in which none could start says nothing, and what was reached when it began stays.
 */
export function peakCallsOf(world: World, expressway: Expressway): number {
  const { power, calls } = expressway
  if (power.state !== 'up') return 0
  let openMs = world.now - power.since
  let most = 0
  for (const { from, to } of [...calls.closed, { from: world.now, to: null }]) {
    const now = Math.max(from, power.since)
    openMs -= Math.max(0, (to ?? world.now) - now)
    most = Math.max(most, mostUntil({ ...world, now }, expressway))
  }
  return openMs < HISTORY_MS ? most : calls.lines
}

/** The most at a time in the history of calls. */
function mostUntil(world: World, expressway: Expressway): number {
  const turns = [...callsOf(world, expressway), ...endedCallsOf(world, expressway)]
    // The time in which it was down is forgotten after a while, and no call began in it.
    .filter(({ startedAt }) => startedAt >= expressway.power.since)
    .flatMap(({ startedAt, endsAt }) => [
      { at: startedAt, by: 1 },
      { at: endsAt, by: -1 },
    ])
    // Where one ends as another begins, the two were never up together.
    .toSorted((one, other) => one.at - other.at || one.by - other.by)
  let running = 0
  let most = 0
  for (const { by } of turns) {
    running += by
    most = Math.max(most, running)
  }
  return most
}
