import { useEffect, useRef } from 'react'
import { type Location, NavigationType, useLocation, useNavigationType } from 'react-router'
import { useReloadStore } from '../stores/reload'

/** As in a browser, a link to the page that is open, or its address once more, loads it anew. */
export function useReloadAtSameAddress(): void {
  const location = useLocation()
  const type = useNavigationType()
  const reload = useReloadStore((store) => store.reload)
  const last = useRef(location)
  useEffect(() => {
    const before = last.current
    last.current = location
    if (isSameAgain(before, location, type)) reload()
  }, [location, type, reload])
}

function isSameAgain(before: Location, location: Location, type: NavigationType): boolean {
  if (location.key === before.key) return false
  if (location.pathname !== before.pathname || location.search !== before.search) return false
  // To jump within the page, and back, is no navigation; the browser does that by itself.
  return type !== NavigationType.Pop || location.hash === before.hash
}
