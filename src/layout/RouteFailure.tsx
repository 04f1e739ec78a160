import { useRouteError } from 'react-router'
import { Button } from '../ui/Button'

/** A bug, not a refusal: the page could not be drawn. */
export function RouteFailure() {
  const error = useRouteError()
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
