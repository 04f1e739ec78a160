import { useMutation, useQueryClient } from '@tanstack/react-query'
import { changeTms, tmsQuery } from '../api/tms'

/** How something is done in Cisco TMS: what it shows then is shown at once. */
export function useTmsChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: changeTms,
    onSuccess: (view) => client.setQueryData(tmsQuery.queryKey, view),
  })
}
