import type { Query, QueryClient } from '@tanstack/react-query'

/** Whether a query that is shown asks again by itself. */
export function refreshesItself(query: Query): boolean {
  return query.observers.some((observer) => Boolean(observer.options.refetchInterval))
}

/**
 * Has what this tab has just changed asked for anew: every status of the host that does not refresh itself. Those that
 * do are asked once, when the host tells of the change.
 */
export function refreshStatus(client: QueryClient, host: string): Promise<void> {
  return client.invalidateQueries({
    queryKey: ['console', host, 'status'],
    predicate: (query) => !refreshesItself(query),
  })
}
