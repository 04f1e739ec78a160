import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { useReloadStore } from '../stores/reload'
import { useRestartingStore } from '../stores/restarting'

/** The reload button and the address field of a browser, as far as the consoles are concerned. */
export function useBrowser() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const mountAnew = useReloadStore((store) => store.reload)

  /** The page is asked for anew, and what was typed into it is gone. */
  function reload(): void {
    client.removeQueries({ queryKey: ['console'] })
    mountAnew()
  }

  /** The page at the location is asked for, whatever was read of it before. The address of the open page is a reload. */
  function load(location: string): void {
    if (location === pathname) return reload()
    client.removeQueries({ queryKey: ['console'], type: 'inactive' })
    // A browser that loads another page waits for nothing any more (UPG-17).
    useRestartingStore.setState({ byHost: {} })
    void navigate(location)
  }

  return { reload, load }
}
