import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { isServerReachable } from '../api/client'
import { Button } from '../ui/Button'

/** A page whose script could not be fetched, or a bug: the page could not be drawn. */
export function RouteFailure() {
  const error = useRouteError()
  if (isNotFetched(error)) return <NotFetched />
  return (
    <main className="mx-auto max-w-2xl p-8">
      <title>Failure - Sixpeer</title>
      <h1 className="text-xl">The lab has stopped on an error of its own</h1>
      <p role="alert">{error instanceof Error ? error.message : 'The page could not be drawn.'}</p>
      <Button tone="primary" onClick={() => globalThis.location.reload()}>
        Load again
      </Button>
    </main>
  )
}

/** Each browser has its own words for a script that did not come. */
const isNotFetched = (error: unknown) =>
  error instanceof TypeError &&
  /dynamically imported module|importing a module|module script/i.test(error.message)

/** How often it is asked whether the server of the lab can be reached again. */
const ASKED_EVERY_MS = 3_000

/** The network is away: the page comes by itself once it is back, and the world is kept meanwhile. */
function NotFetched() {
  useEffect(() => {
    const timer = setInterval(() => void loadWhenReachable(), ASKED_EVERY_MS)
    const now = () => void loadWhenReachable()
    addEventListener('online', now)
    return () => {
      clearInterval(timer)
      removeEventListener('online', now)
    }
  }, [])
  return (
    <main className="mx-auto max-w-2xl p-8">
      <title>Waiting for the network - Sixpeer</title>
      <h1 className="text-xl">This page has not been loaded yet</h1>
      <p role="alert">
        The server of the lab cannot be reached now. The page comes by itself as soon as it can; the world is
        kept, and the pages that were open before still work.
      </p>
    </main>
  )
}

async function loadWhenReachable(): Promise<void> {
  if (await isServerReachable()) globalThis.location.reload()
}
