import { type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keptAnswer } from '../api/kept'

let visits = 0

/**
 * Asks once for each time that the page is opened, and never again by itself: what stands on a page that does not
 * refresh itself is what was true when it was loaded (CRE-46, ADD-39). `refetch` asks again.
 */
export function useFreshQuery<Data>(options: UseQueryOptions<Data, Error, Data, string[]>) {
  const [visit] = useState(() => {
    visits += 1
    return visits
  })
  const client = useQueryClient()
  return useQuery({
    ...options,
    // In front, so that nothing that has the console's queries asked again finds this one.
    queryKey: [`visit ${visit}`, ...options.queryKey],
    // What stands in the first picture was answered before; the machine is asked all the same.
    initialData: () => keptAnswer<Data>(client, options.queryKey),
    refetchOnMount: 'always',
    staleTime: Infinity,
    gcTime: 0,
  })
}
