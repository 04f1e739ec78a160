import { queryOptions } from '@tanstack/react-query'
import { openApiSchema } from '#contract/wire/openapi'
import { base } from '../util/place'
import { call } from './client'

/** The description of the whole API. It stays as it is while the page is open. */
export const openApiQuery = queryOptions({
  queryKey: ['openapi'],
  queryFn: ({ signal }) => call({ path: 'openapi.json', answer: openApiSchema, signal }),
  staleTime: Infinity,
})

/** A request as somebody has put it together: `path` is below `{base}api/`, with what stands behind its question mark. */
export type Tried = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | undefined
}

/** What came back, whatever it is. */
export type TriedAnswer = {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: string
  readonly tookMs: number
}

/** Sends a request as a script would: what comes back is shown, whatever it is, and no schema is asked of it. */
export async function tryCall({ method, path, headers, body }: Tried): Promise<TriedAnswer> {
  const startedMs = performance.now()
  const url = new URL(`${base}api/${path}`, globalThis.location.href)
  const response = await fetch(new Request(url, { method, headers, body }))
  const text = await response.text()
  return {
    status: response.status,
    headers: [...response.headers],
    body: text,
    tookMs: Math.round(performance.now() - startedMs),
  }
}
