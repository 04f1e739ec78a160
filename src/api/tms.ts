import { queryOptions } from '@tanstack/react-query'
import { type TmsChange, tmsSchema } from '#contract/wire/tms'
import { call } from './client'

/** All that Cisco TMS shows. */
export const tmsQuery = queryOptions({
  queryKey: ['lab', 'tms'],
  queryFn: ({ signal }) => call({ path: 'tms', answer: tmsSchema, signal }),
})

/** Does something in Cisco TMS. Gives what it shows then. */
export function changeTms(change: TmsChange) {
  return call({ path: 'tms', method: 'POST', body: change, answer: tmsSchema })
}
