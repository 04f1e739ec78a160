import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import { leaveLookToFrame, type Opened, openPage } from '../api/looks'

/** What a product calls a page, and under which key the query library has what stands around its pages. */
export type PagesOf = Pick<Opened, 'places'> & { readonly frameOf: (host: string) => readonly string[] }

/**
 * Has the first read of each page that is opened at that host say which page it shows: to the machine that is the look
 * at it. Gives whether that read has come, or was refused.
 */
export function useOpenedPage(host: string, path: string, { places, frameOf }: PagesOf): boolean {
  const client = useQueryClient()
  const [read, setRead] = useState<string | null>(null)
  // A layout effect, because the queries of the page ask in effects, which come later.
  useLayoutEffect(() => openPage({ host, path, places }, () => setRead(path)), [host, path, places])
  useEffect(() => {
    // By now a page that reads anything has asked. All that the others show is what stands around them.
    if (leaveLookToFrame()) void client.refetchQueries({ queryKey: frameOf(host) })
  }, [client, host, path, frameOf])
  return read === path
}
