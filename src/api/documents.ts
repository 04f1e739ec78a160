import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { peerComparisonSchema } from '#contract/wire/documents'
import { toBase64 } from '../util/file'
import { call } from './client'

/** Name and password, as somebody typed them for one machine. */
export type Credentials = { readonly user: string; readonly password: string }

/** A document of a machine as text; without credentials as the browser that is signed in there, or is not. */
export function documentQuery(host: string, path: string, credentials: Credentials | null) {
  return queryOptions({
    queryKey: [host, 'document', path, credentials],
    queryFn: ({ signal }) =>
      call({
        path: `${encodeURIComponent(host)}/${path}`,
        answer: v.string(),
        headers: credentials ? basic(credentials) : {},
        signal,
      }),
    retry: false,
  })
}

function basic({ user, password }: Credentials): Readonly<Record<string, string>> {
  const bytes = new TextEncoder().encode(`${user}:${password}`)
  return { authorization: `Basic ${toBase64(bytes)}` }
}

/** What is not the same on these machines. */
export function comparisonQuery(hosts: readonly string[]) {
  const search = new URLSearchParams(hosts.map((host) => ['host', host]))
  return queryOptions({
    queryKey: ['lab', 'compare', hosts],
    queryFn: ({ signal }) => call({ path: `lab/compare?${search}`, answer: peerComparisonSchema, signal }),
    enabled: hosts.length > 1,
  })
}
