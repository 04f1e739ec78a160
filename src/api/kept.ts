import { type DehydratedState, dehydrate, hydrate, QueryClient, type QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Read } from './reads'

type DehydratedQuery = DehydratedState['queries'][number]

/** Says of a query that it was answered before the machines were there. */
const KEPT = { kept: true } as const

/** As much as has to be known of dehydrated queries before they are given to the query library. */
const querySchema = v.looseObject({
  queryKey: v.array(v.string()),
  queryHash: v.string(),
  state: v.looseObject({ data: v.unknown(), status: v.literal('success') }),
})
const stateSchema = v.object({
  queries: v.array(v.custom<DehydratedQuery>((query) => v.is(querySchema, query))),
})

/** Asks the machines for what is below `{base}api/`; undefined when that was refused. */
export type Ask = (path: string) => Promise<unknown>

/** The answers to all reads, as the query library dehydrates them. What is refused is left out. */
export async function answersTo(reads: readonly Read[], ask: Ask): Promise<DehydratedState> {
  const client = new QueryClient()
  await Promise.all(
    reads.map(async ({ path, queryKey }) => {
      const answer = await ask(path)
      if (answer === undefined) return
      client.getQueryCache().build(client, { queryKey, meta: KEPT }).setData(answer)
    }),
  )
  const state = dehydrate(client)
  client.clear()
  return state
}

/**
 * Gives kept answers to the query library, as of that moment of wall time: those of the reads, and of the shape that the
 * machines answer in. Whatever is damaged is left out. Gives the reads that are answered now.
 */
export function hydrateKept(
  client: QueryClient,
  kept: unknown,
  reads: readonly Read[],
  updatedAt: number,
): readonly Read[] {
  const state = v.safeParse(stateSchema, kept)
  if (!state.success) return []
  const found = reads.flatMap((read) => {
    const query = state.output.queries.find(({ queryKey }) => isSameKey(queryKey, read.queryKey))
    return query && v.is(read.answer, query.state.data) ? [{ read, query }] : []
  })
  hydrate(client, {
    queries: found.map(({ query }) => ({ ...query, state: { ...query.state, dataUpdatedAt: updatedAt } })),
  })
  return found.map(({ read }) => read)
}

const isSameKey = (one: QueryKey, other: QueryKey) => JSON.stringify(one) === JSON.stringify(other)

/** What was kept under that key, for a page that asks anew at each visit. Nothing once the machines have answered. */
export function keptAnswer<Data>(client: QueryClient, queryKey: QueryKey): Data | undefined {
  const query = client.getQueryCache().find<Data>({ queryKey, exact: true })
  return query?.meta?.['kept'] === true ? query.state.data : undefined
}

/** From now on the machines answer: what nobody has shown so far is forgotten. */
export function dropKept(client: QueryClient): void {
  client.removeQueries({ type: 'inactive', predicate: ({ meta }) => meta?.['kept'] === true })
}
