import type { Query, QueryClient } from '@tanstack/react-query'

/** What a change of the world means for what is on the screen. */
export const showChanges = {
  /**
   * The lab's screens show the world as it is. Of the console only the pages that refresh themselves look again;
   * the others stay as they were loaded, as on the machine.
   */
  changed(client: QueryClient): void {
    void client.invalidateQueries({ queryKey: ['lab'] })
    void client.invalidateQueries({ queryKey: ['console'], predicate: refreshesItself })
  },
  /** Nothing on the screen is of this world. */
  replaced(client: QueryClient): void {
    void client.resetQueries()
  },
} as const

function refreshesItself(query: Query): boolean {
  return query.observers.some((observer) => Boolean(observer.options.refetchInterval))
}
