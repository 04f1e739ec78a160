import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { worldQuery } from '../api/lab'
import { shownNow } from '../api/world-clock'

const TICK_MS = 1_000

/** World time on this screen: the last answer, carried on by the speed of the clock; absent until the first answer. */
export function useWorldNow(): number | undefined {
  const { data: world, dataUpdatedAt } = useQuery(worldQuery)
  const [wall, setWall] = useState(() => Date.now())
  const running = (world?.speed ?? 0) > 0
  useEffect(() => {
    if (!running) return undefined
    const ticking = setInterval(() => setWall(Date.now()), TICK_MS)
    return () => clearInterval(ticking)
  }, [running])
  return world && shownNow(world, dataUpdatedAt, wall)
}
