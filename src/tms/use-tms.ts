import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import type { TmsChange, TmsView } from '#contract/wire/tms'
import { changeTms, tmsQuery } from '../api/tms'
import { useAnnouncementStore } from '../stores/announcements'
import { saidWords } from './done-words'

/** Something that is done in Cisco TMS. */
export type Change = UseMutationResult<TmsView, Error, TmsChange>

/** How something is done in Cisco TMS: what it shows then is shown at once, and said to who does not see it. */
export function useTmsChange(): Change {
  const client = useQueryClient()
  const announce = useAnnouncementStore((store) => store.announce)
  return useMutation({
    mutationFn: changeTms,
    onSuccess: (view, change) => {
      client.setQueryData(tmsQuery.queryKey, view)
      announce(saidWords(change, view))
    },
  })
}
