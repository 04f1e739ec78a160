import type { Expressway, World } from '../../ground/world'
import { callsOf, endedCallsOf, HISTORY_MS } from './read'

/**
 * The most calls at a time since the last restart. All lines busy is what a system reaches that takes calls for long; the
 * time in which none could start says nothing, and what was reached when it began stays.
 */
export function peakCallsOf(world: World, expressway: Expressway): number {
  const { power, calls } = expressway
  if (power.state !== 'up') return 0
  const closed = calls.closed
    .map(({ from, to }) => ({ from: Math.max(from, power.since), to: to ?? world.now }))
    .filter(({ from, to }) => from <= to)
  const closedMs = closed.reduce((sum, { from, to }) => sum + to - from, 0)
  if (world.now - power.since - closedMs >= HISTORY_MS) return calls.lines
  const moments = [world.now, ...closed.map(({ from }) => from)]
  return Math.max(...moments.map((now) => mostUntil({ ...world, now }, expressway)))
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
