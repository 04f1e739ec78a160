import { type SpecRequest, specMarkSchema, specSchema } from '#contract/wire/spec'
import { call } from './client'

/** How many commands the log of the world has now: a recording begins after them. */
export const markNow = () => call({ path: 'lab/spec', answer: specMarkSchema })

/** What was done, as a Playwright spec. */
export const writeSpec = (request: SpecRequest) =>
  call({ path: 'lab/spec', method: 'POST', body: request, answer: specSchema })
