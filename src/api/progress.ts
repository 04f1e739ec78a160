import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import { type ProgressFile, progressFileSchema, progressSchema } from '#contract/wire/progress'
import { call } from './client'

/** What was practised in this browser, and what is due again. */
export const progressQuery = queryOptions({
  queryKey: ['lab', 'progress'],
  queryFn: ({ signal }) => call({ path: 'lab/progress', answer: progressSchema, signal }),
})

/** All of it, as it is saved. */
export function progressFile() {
  return call({ path: 'lab/progress/file', answer: progressFileSchema })
}

const takenSchema = v.object({ taken: v.number(), known: v.number() })

/** Brings in what was saved, here or elsewhere. */
export function takeProgress(file: ProgressFile) {
  return call({ path: 'lab/progress/file', method: 'POST', body: file, answer: takenSchema })
}

export function resetProgress() {
  return call({ path: 'lab/progress', method: 'DELETE', answer: v.looseObject({}) })
}
