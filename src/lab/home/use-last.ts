import { useState } from 'react'

/** What is known, or what was known last: a world that is replaced does not empty the page for a moment. */
export function useLast<T>(known: T | undefined): T | undefined {
  const [last, setLast] = useState(known)
  if (known !== undefined && known !== last) setLast(known)
  return known ?? last
}
