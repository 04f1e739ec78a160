import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { worldQuery } from '../api/lab'
import { shownNow } from '../api/world-clock'

const TICK_MS = 200

/** World time as it is now: the last answer, carried on by the clock's speed. Undefined until the first answer. */
export function useShownNow(): number | undefined {
  const { data: world, dataUpdatedAt } = useQuery(worldQuery)
  const [wall, setWall] = useState(() => Date.now())
  const running = (world?.speed ?? 0) > 0
  useEffect(() => {
    if (!running) return
    const ticking = setInterval(() => setWall(Date.now()), TICK_MS)
    return () => clearInterval(ticking)
  }, [running])
  return world && shownNow(world, dataUpdatedAt, wall)
}
