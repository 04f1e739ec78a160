import { isDraft } from 'mutative'
import { HOUR_MS, MINUTE_MS } from '#contract/spans'
import { type Change, followed } from '../../ground/count-turn'
import type { Turn } from '../../ground/due'
import type { Expressway, World } from '../../ground/world'
import { callEndsOf, comingCalls } from './read'

/** The traffic is looked through so far ahead, up to moments that are the same whenever it is asked. */
const AHEAD_MS = 4 * HOUR_MS

/** It is looked through in pieces, each twice the last, for most turns come soon. */
const FIRST_PIECE_MS = MINUTE_MS

/** The calls that begin on a machine between two moments, and end then or later, if nobody does anything. */
function comingChanges(world: World, expressway: Expressway, from: number, until: number): Change[] {
  if (expressway.power.state !== 'up') return []
  return comingCalls(world, expressway, from, until).flatMap(({ startedAt, endsAt }): Change[] => [
    { at: startedAt, by: 1 },
    { at: endsAt, by: -1 },
  ])
}

/**
 * When the calls of those machines together, whose number time alone changes, next become as many as `limit`, or fewer
 * again. Null where they never will if nobody does anything.
 */
function turnAhead(world: World, machines: readonly Expressway[], limit: number): Turn | null {
  const lines = machines.reduce((sum, { calls }) => sum + calls.lines, 0)
  const ends = machines.flatMap((machine) => callEndsOf(world, machine)).map((at): Change => ({ at, by: -1 }))
  let count = ends.length
  if (limit <= 0 || (count < limit && count + lines < limit)) return null
  const end = (Math.floor(world.now / AHEAD_MS) + 1) * AHEAD_MS
  let until = world.now
  for (let piece = FIRST_PIECE_MS; until < end; piece *= 2) {
    const from = until
    until = Math.min(from + piece, end)
    const changes = machines.flatMap((machine) => comingChanges(world, machine, from, until))
    const next = followed(
      count,
      limit,
      [...ends, ...changes].filter(({ at }) => at > from && at <= until),
    )
    if (next.turnsAt !== null) return { at: next.turnsAt, isSure: true }
    count = next.count
  }
  return { at: end, isSure: false }
}

const known = new WeakMap<World, Map<string, Turn | null>>()

/** The same, found once for as long as the world is the same: every peer asks it of the same machines. */
export function callsTurnAt(world: World, machines: readonly Expressway[], limit: number): Turn | null {
  const areThere = machines.every((machine) => world.expressways[machine.id] === machine)
  if (isDraft(world) || !areThere) return turnAhead(world, machines, limit)
  const here = known.get(world) ?? new Map<string, Turn | null>()
  const key = `${limit} ${machines
    .map(({ id }) => id)
    .toSorted()
    .join()}`
  const found = here.has(key) ? (here.get(key) ?? null) : turnAhead(world, machines, limit)
  known.set(world, here.set(key, found))
  return found
}
