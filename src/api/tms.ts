import { queryOptions } from '@tanstack/react-query'
import { type TmsChange, tmsDiagnosticsSchema, tmsSchema } from '#contract/wire/tms'
import { call } from './client'
import { asLook } from './looks'

/** The word in place of a host. */
export const TMS = 'tms'

const read = { path: TMS, answer: tmsSchema }

/** All that Cisco TMS shows. The first read after a page of it was opened is the look at that page. */
export const tmsQuery = queryOptions({
  queryKey: ['lab', 'tms'],
  queryFn: ({ signal }) =>
    asLook(TMS, '', (headers) => call({ ...read, headers })) ?? call({ ...read, signal }),
})

/** What Cisco TMS finds when it compares the peers of the cluster that a system is in. */
export const tmsDiagnosticsQuery = (system: string) =>
  queryOptions({
    queryKey: ['lab', 'tms', 'diagnostics', system],
    queryFn: ({ signal }) =>
      call({ path: `${TMS}/diagnostics/${system}`, answer: tmsDiagnosticsSchema, signal }),
  })

/** Does something in Cisco TMS. Gives what it shows then. */
export function changeTms(change: TmsChange) {
  return call({ ...read, method: 'POST', body: change })
}
