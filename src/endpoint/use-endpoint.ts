import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EndpointChange } from '#contract/wire/endpoints'
import { changeEndpoint, endpointQuery } from '../api/endpoints'

/** How something is done at an endpoint: what it shows then is shown at once. */
export function useEndpointChange(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: EndpointChange) => changeEndpoint(id, change),
    onSuccess: (view) => client.setQueryData(endpointQuery(id).queryKey, view),
  })
}
