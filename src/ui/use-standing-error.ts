import { useState } from 'react'

/** Something that is on its way, has come, or has failed; `isFetching` where it may be on its way again. */
export type Loadable<T> = {
  readonly data: T | undefined
  readonly error: Error | null
  readonly isFetching?: boolean
}

/**
 * The error that stands until the next answer has come. A query without data forgets its error while it asks again, and
 * what is drawn from it would go back to *Loading* each time.
 */
export function useStandingError({ data, error, isFetching = false }: Loadable<unknown>): Error | null {
  const [last, setLast] = useState(error)
  const standing = data === undefined && isFetching ? (error ?? last) : error
  if (standing !== last) setLast(standing)
  return standing
}
