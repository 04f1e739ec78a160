import { useEffect, useState } from 'react'
import type { WorldSummary } from '#contract/wire/lab'
import { isLater, type Loss, moved } from './moves'

/** Something that goes along a line of the map, once. */
export type Travel = {
  readonly key: string
  readonly from: string
  readonly to: string
  /** A copy of the configuration, or so many endpoints. */
  readonly what: 'copy' | 'endpoints'
  readonly count: number
}

/** What is under way on the map, and what was lost with machines that went down. */
export function useTravel(world: WorldSummary) {
  const [last, setLast] = useState(world)
  const [losses, setLosses] = useState<readonly Loss[]>([])
  const [travels, setTravels] = useState<readonly Travel[]>([])
  if (last !== world) {
    const { losses: next, moves } = moved(losses, last, world)
    setLast(world)
    setLosses(next)
    const fresh: Travel[] = [
      ...copiesBetween(last, world),
      ...moves.map(
        ({ from, to, count }): Travel => ({
          key: `${from} ${to} endpoints ${world.now}`,
          from,
          to,
          what: 'endpoints',
          count,
        }),
      ),
    ]
    // Who looks away for long finds a map at rest, and not everything that has happened meanwhile.
    if (fresh.length > 0) setTravels([...travels, ...fresh].slice(-TRAVELS_MAX))
  }
  // What goes nowhere on the map, as where there is no line, does not stay under way.
  useEffect(() => {
    if (travels.length === 0) return
    const over = setTimeout(() => setTravels([]), TRAVEL_MS * 2)
    return () => clearTimeout(over)
  }, [travels])
  return { losses, travels }
}

const TRAVELS_MAX = 20

/** How long something goes along a line. */
export const TRAVEL_MS = 1_200

function copiesBetween(before: WorldSummary, after: WorldSummary): Travel[] {
  if (!isLater(before, after)) return []
  return after.expressways.flatMap(({ id, copies }): Travel[] => {
    const known = before.expressways.find((one) => one.id === id)?.copies
    if (!copies || copies.last === null || !known || known.last === copies.last) return []
    return [{ key: `${id} copy ${copies.last}`, from: copies.from, to: id, what: 'copy', count: 1 }]
  })
}
