import { queryOptions } from '@tanstack/react-query'
import { syslogSchema } from '#contract/wire/syslog'
import { call } from './client'

/** What a remote syslog server has got; null: the first to which somebody sends. */
export function syslogQuery(server: string | null) {
  const search = server === null ? '' : `?${new URLSearchParams({ server })}`
  return queryOptions({
    queryKey: ['lab', 'syslog', server],
    queryFn: ({ signal }) => call({ path: `lab/syslog${search}`, answer: syslogSchema, signal }),
  })
}
