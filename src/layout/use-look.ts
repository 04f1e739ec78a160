import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useLayoutEffect, useState } from 'react'
import { statusQuery } from '../api/console'
import { leaveLookToFrame, openPage } from '../api/looks'
import { useConsolePath } from '../components/use-console-path'

/**
 * Has the first read of each page that is opened in this console say which page it shows: to the machine that is the
 * look at it. Gives whether that read has come, or was refused.
 */
export function useLook(host: string): boolean {
  const path = useConsolePath()
  const client = useQueryClient()
  const [read, setRead] = useState<string | null>(null)
  // A layout effect, because the queries of the page ask in effects, which come later.
  useLayoutEffect(() => openPage(host, path, () => setRead(path)), [host, path])
  useEffect(() => {
    // By now a page that reads anything has asked. All that the others show is what stands around them.
    if (leaveLookToFrame()) void client.refetchQueries({ queryKey: statusQuery(host, 'frame').queryKey })
  }, [client, host, path])
  return read === path
}
