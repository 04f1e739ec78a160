import type { Expressway, World } from '../../ground/world'
import { callsOf, endedCallsOf, HISTORY_MS } from './read'

/** The most calls at a time since the last restart. All lines busy is what a system reaches that is up for long. */
export function peakCallsOf(world: World, expressway: Expressway): number {
  if (expressway.power.state !== 'up') return 0
  if (world.now - expressway.power.since >= HISTORY_MS) return expressway.calls.lines
  const turns = [...callsOf(world, expressway), ...endedCallsOf(world, expressway)]
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
