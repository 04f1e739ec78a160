import { useQueryClient } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { useLocation, useNavigate } from 'react-router'
import { useReloadStore } from '../stores/reload'
import { addressOf, viewOf } from '../util/place'

/** The reload button and the address field of a browser, as far as the consoles are concerned. */
export function useBrowser() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { pathname, key } = useLocation()
  const mountAnew = useReloadStore((store) => store.reload)
  const leave = useReloadStore((store) => store.leave)

  /** The page is asked for anew, and what was typed into it is gone. */
  function reload(): void {
    client.removeQueries({ queryKey: ['console'] })
    mountAnew()
  }

  /**
   * The page at the location is asked for, whatever was read of it before. What is open goes first, so that it neither
   * asks again nor leads somewhere else meanwhile. The address of the page that is open is a reload.
   */
  function load(location: string): void {
    if (location === pathname) return reload()
    // How a page is shown is settled before anything of the app runs.
    if (viewOf(location) !== '') return globalThis.location.assign(addressOf(location))
    // At once, with whatever it was about to do: a redirect to its sign-in page would end the way to the new one.
    flushSync(() => leave(key))
    client.removeQueries({ queryKey: ['console'] })
    void navigate(location)
  }

  return { reload, load }
}
