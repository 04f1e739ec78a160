import { useQuery } from '@tanstack/react-query'
import { REFRESH_MS, statusQuery, type Topic } from '../api/console'
import { useHost } from './use-host'

/** One topic of the Expressway whose console this is; it refreshes itself. */
export function useStatus<T extends Topic>(topic: T) {
  return useQuery({ ...statusQuery(useHost(), topic), refetchInterval: REFRESH_MS })
}
