import { useQuery } from '@tanstack/react-query'
import { runQuery, worldQuery } from '../api/lab'

/** While the clock runs the lab looks at the world this often; changes by hand arrive at once. */
const LOOK_MS = 1_000

const every = (speed: number | undefined) => (speed ? LOOK_MS : false)

/** The summary of the world, kept fresh. */
export function useWorld() {
  return useQuery({ ...worldQuery, refetchInterval: (query) => every(query.state.data?.speed) })
}

/** The running procedure, kept as fresh as the world. */
export function useRun() {
  const speed = useQuery({ ...worldQuery, select: (world) => world.speed })
  return useQuery({ ...runQuery, refetchInterval: every(speed.data) })
}
