import { type DehydratedState, dehydrate, QueryClient, type QueryKey } from '@tanstack/react-query'
import * as v from 'valibot'
import type { Read } from './reads'

/** Says of a query that it was answered before the machines were there. */
const KEPT = { kept: true } as const

/** All that is taken of dehydrated queries: whatever else stands in a damaged record never reaches the query library. */
const stateSchema = v.object({
  queries: v.array(
    v.object({
      queryKey: v.array(v.string()),
      state: v.object({ data: v.unknown(), status: v.literal('success') }),
    }),
  ),
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
      give(client, queryKey, answer)
    }),
  )
  const state = dehydrate(client)
  client.clear()
  return state
}

/** Gives an answer to the query library, marked as one from before the machines. */
function give(client: QueryClient, queryKey: QueryKey, answer: unknown, updatedAt?: number): void {
  client.getQueryCache().build(client, { queryKey, meta: KEPT })
  client.setQueryData(queryKey, answer, { updatedAt })
}

/**
 * Gives kept answers to the query library, as of that moment of wall time: those of the reads, and of the shape that the
 * machines answer in. Whatever is damaged is left out. Gives the reads that are answered now.
 */
export function hydrateKept(
  client: QueryClient,
  record: unknown,
  reads: readonly Read[],
  updatedAt: number,
): readonly Read[] {
  const state = v.safeParse(stateSchema, record)
  if (!state.success) return []
  const found = reads.flatMap((read) => {
    const query = state.output.queries.find(({ queryKey }) => isSameKey(queryKey, read.queryKey))
    return query && v.is(read.answer, query.state.data) ? [{ read, data: query.state.data }] : []
  })
  for (const { read, data } of found) give(client, read.queryKey, data, updatedAt)
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
