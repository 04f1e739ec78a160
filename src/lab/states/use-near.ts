import { type RefObject, useEffect, useState } from 'react'

/** So far outside of the window something is near to it. */
const MARGIN = '200px'

/** Whether an element is in the window, or near to it. */
export function useNear(place: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting === true), {
      rootMargin: MARGIN,
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [place])
  return isNear
}
