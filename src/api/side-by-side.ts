import { queryOptions } from '@tanstack/react-query'
import { sideBySideSchema } from '#contract/wire/side-by-side'
import { call } from './client'

/** The page at a place of the menu, as each of these machines has it. */
export function sideBySideQuery(page: string, hosts: readonly string[]) {
  const search = new URLSearchParams([['page', page], ...hosts.map((host) => ['host', host])])
  return queryOptions({
    queryKey: ['lab', 'side-by-side', page, hosts],
    queryFn: ({ signal }) => call({ path: `lab/side-by-side?${search}`, answer: sideBySideSchema, signal }),
    enabled: hosts.length > 1,
  })
}
