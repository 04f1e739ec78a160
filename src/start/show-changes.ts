import type { Query, QueryClient } from '@tanstack/react-query'

/** Other tabs and a fast clock change the world more often than anybody can look. */
const SHOWN_EVERY_MS = 250

/**
 * Shows changes of the world. The lab's screens show it as it is. Of the console only the pages that refresh
 * themselves look again; the others stay as they were loaded, as on the machine.
 */
export function changeShower(client: QueryClient) {
  let shownAt = 0
  let pending = false
  function show(): void {
    pending = false
    shownAt = Date.now()
    void client.invalidateQueries({ queryKey: ['lab'] })
    void client.invalidateQueries({ queryKey: ['console'], predicate: refreshesItself })
  }
  return {
    changed(): void {
      if (pending) return
      const waitMs = shownAt + SHOWN_EVERY_MS - Date.now()
      if (waitMs <= 0) return show()
      pending = true
      setTimeout(show, waitMs)
    },
    /** Nothing on the screen is of this world. */
    replaced(): void {
      void client.resetQueries()
    },
  }
}

function refreshesItself(query: Query): boolean {
  return query.observers.some((observer) => Boolean(observer.options.refetchInterval))
}
