import { queryOptions } from '@tanstack/react-query'
import { type EndpointChange, endpointSchema } from '#contract/wire/endpoints'
import { call } from './client'

const pathOf = (id: string) => `endpoints/${encodeURIComponent(id)}`

/** All that the page of an endpoint shows. */
export const endpointQuery = (id: string) =>
  queryOptions({
    queryKey: ['lab', 'endpoints', id],
    queryFn: ({ signal }) => call({ path: pathOf(id), answer: endpointSchema, signal }),
  })

/** Does something at an endpoint. Gives what it shows then. */
export function changeEndpoint(id: string, change: EndpointChange) {
  return call({ path: pathOf(id), method: 'POST', body: change, answer: endpointSchema })
}
