import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { REFRESH_MS, statusQuery } from '../api/console'
import { isRefusal } from '../components/is-refusal'

/** A browser that shows its error page looks again this often. */
const LOOK_AGAIN_MS = 1_000

/**
 * What stands around the pages of a host, asked for again and again. Any other request of the page that finds
 * the session over, or the host gone, makes it look at once.
 */
export function useConsoleFrame(host: string) {
  const client = useQueryClient()
  const frame = useQuery({
    ...statusQuery(host, 'frame'),
    retry: false,
    refetchInterval: (query) => (isRefusal(query.state.error, 503) ? LOOK_AGAIN_MS : REFRESH_MS),
  })
  const { refetch } = frame

  useEffect(() => {
    const look = (error: unknown) => {
      if (isRefusal(error, 401) || isRefusal(error, 503)) void refetch({ cancelRefetch: false })
    }
    return client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return
      const isFrame = event.query.queryKey.at(-1) === 'frame'
      if (event.query.queryKey.includes(host) && !isFrame) look(event.action.error)
    })
  }, [client, host, refetch])

  return frame
}
