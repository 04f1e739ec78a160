import type { ReactNode } from 'react'
import { RefusalNote } from '../RefusalNote'
import { Skeleton } from './Skeleton'

type WhenKnownProps<T> = {
  readonly query: { readonly data: T | undefined; readonly error: Error | null }
  readonly children: (data: T) => ReactNode
}

/** Draws what has come; until then the place of it, and when it fails the reason. */
export function WhenKnown<T>({ query, children }: WhenKnownProps<T>) {
  if (query.data !== undefined) return children(query.data)
  return query.error ? <RefusalNote error={query.error} /> : <Skeleton rows={4} />
}
