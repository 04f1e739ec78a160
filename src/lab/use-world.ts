import { useQuery } from '@tanstack/react-query'
import type { WorldSummary } from '#contract/wire/lab'
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

/**
 * What was done against the guide, told everywhere by one count: in the running procedure since its start, else in the
 * whole world. Undefined until it is known.
 */
export function useMistakes(): WorldSummary['mistakes'] | undefined {
  const { data: world } = useWorld()
  const { data: run } = useRun()
  if (run === undefined) return undefined
  return run ? [...run.mistakes, ...run.mistakesSince] : world?.mistakes
}
