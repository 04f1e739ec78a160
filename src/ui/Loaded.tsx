import type { ReactNode } from 'react'
import { MessageBar } from './MessageBar'
import { type Loadable, useStandingError } from './use-standing-error'

type LoadedProps<T> = {
  readonly query: Loadable<T>
  readonly children: (data: T) => ReactNode
}

/** Draws waiting and failure once, so that a page draws only what has come. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const error = useStandingError(query)
  if (query.data !== undefined) return children(query.data)
  if (error) {
    return (
      <div role="alert">
        <MessageBar tone="bad">
          <strong>Failed</strong>: {error.message}
        </MessageBar>
      </div>
    )
  }
  return (
    <p aria-busy="true" className="text-muted">
      Loading…
    </p>
  )
}
