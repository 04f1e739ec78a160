import type { ReactNode } from 'react'
import { MessageBar } from './MessageBar'

/** Something that is on its way, has come, or has failed. */
export type Loadable<T> = { readonly data: T | undefined; readonly error: Error | null }

type LoadedProps<T> = {
  readonly query: Loadable<T>
  readonly children: (data: T) => ReactNode
}

/** Draws waiting and failure once, so that a page draws only what has come. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) {
    return (
      <div role="alert">
        <MessageBar tone="bad">
          <strong>Failed</strong>: {query.error.message}
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
