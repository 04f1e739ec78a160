import { queryOptions } from '@tanstack/react-query'
import { type SpecRequest, specMarkSchema, specSchema } from '#contract/wire/spec'
import { call } from './client'

/** Where the log of the world ends now: a recording begins there. */
export const markQuery = queryOptions({
  queryKey: ['lab', 'spec'],
  queryFn: ({ signal }) => call({ path: 'lab/spec', answer: specMarkSchema, signal }),
})

/** What was done, as a Playwright spec. */
export const writeSpec = (request: SpecRequest) =>
  call({ path: 'lab/spec', method: 'POST', body: request, answer: specSchema })
