import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { worldSummarySchema } from '#contract/wire/lab'
import * as result from '#contract/wire/result'
import { call } from './client'

const doneSchema = v.looseObject({})
const at = (id: string) => `lab/results/${encodeURIComponent(id)}`

/** The results of runs, that of the run that is in the world among them. */
export const resultsQuery = queryOptions({
  queryKey: ['lab', 'results'],
  queryFn: ({ signal }) => call({ path: 'lab/results', answer: result.resultsSchema, signal }),
})

/** Which result the run has that is in the world; null where none is. */
export const runResultQuery = queryOptions({
  queryKey: ['lab', 'run', 'result'],
  queryFn: ({ signal }) => call({ path: 'lab/run/result', answer: result.runResultSchema, signal }),
})

export function resultQuery(id: string) {
  return queryOptions({
    queryKey: ['lab', 'results', id],
    queryFn: ({ signal }) => call({ path: at(id), answer: result.oneResultSchema, signal }),
  })
}

/** What would have been: a replay of its own, so that no change of the world asks for it again. */
export function comparisonQuery(id: string) {
  return queryOptions({
    queryKey: ['results', id, 'comparison'],
    queryFn: ({ signal }) => call({ path: `${at(id)}/comparison`, answer: result.comparisonSchema, signal }),
    staleTime: Infinity,
    gcTime: 0,
  })
}

/** Says whose result it is. */
export function nameResult({ id, name }: { readonly id: string; readonly name: string }) {
  return call({ path: at(id), method: 'PUT', body: { name }, answer: doneSchema })
}

export function removeResult(id: string) {
  return call({ path: at(id), method: 'DELETE', answer: doneSchema })
}

/** The result with the world that it was folded from, as a log. */
export function handIn(id: string) {
  return call({ path: `${at(id)}/hand-in`, answer: result.handInSchema })
}

/** Replaces the world by the one in which the run began, and begins it again. */
export function tryAgain(id: string) {
  return call({ path: `${at(id)}/again`, method: 'POST', answer: worldSummarySchema })
}
