import { type Change, followed } from '../../ground/count-turn'
import type { Turn } from '../../ground/due'
import type { Expressway, World } from '../../ground/world'
import { callsOf, comingCalls } from './read'

/** The traffic is looked through so far ahead, up to moments that are the same whenever it is asked. */
const AHEAD_MS = 4 * 60 * 60_000

/** It is looked through in pieces, for most turns come soon. */
const PIECE_MS = 30 * 60_000

/** The calls that begin and end on a machine between two moments, if nobody does anything. */
function changesOf(world: World, expressway: Expressway, from: number, until: number): Change[] {
  if (expressway.power.state !== 'up') return []
  const going = callsOf(world, expressway).map(({ endsAt }): Change => ({ at: endsAt, by: -1 }))
  const coming = comingCalls(world, expressway, from, until).flatMap(({ startedAt, endsAt }): Change[] => [
    { at: startedAt, by: 1 },
    { at: endsAt, by: -1 },
  ])
  return [...going, ...coming].filter(({ at }) => at > from && at <= until)
}

/**
 * When the calls of those machines together, whose number time alone changes, next become as many as `limit`, or fewer
 * again. Null where they never will if nobody does anything.
 */
export function callsTurnAt(world: World, machines: readonly Expressway[], limit: number): Turn | null {
  const lines = machines.reduce((sum, { calls }) => sum + calls.lines, 0)
  let count = machines.reduce((sum, machine) => sum + callsOf(world, machine).length, 0)
  if (limit <= 0 || (count < limit && count + lines < limit)) return null
  const end = (Math.floor(world.now / AHEAD_MS) + 1) * AHEAD_MS
  for (let from = world.now; from < end; from += PIECE_MS) {
    const until = Math.min(from + PIECE_MS, end)
    const changes = machines.flatMap((machine) => changesOf(world, machine, from, until))
    const next = followed(count, limit, changes)
    if (next.turnsAt !== null) return { at: next.turnsAt, isSure: true }
    count = next.count
  }
  return { at: end, isSure: false }
}
