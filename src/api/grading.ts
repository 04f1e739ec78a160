import { queryOptions } from '@tanstack/react-query'
import { exerciseNamedSchema } from '#contract/wire/exercise-requests'
import * as grading from '#contract/wire/grading'
import { call } from './client'

/** What a file is worth that somebody has handed in: its log is replayed, and nothing of it is kept. */
export function verifyHandIn(text: string) {
  return call({ path: 'lab/verify', method: 'POST', body: { text }, answer: grading.verifiedSchema })
}

/** What results of the exercise in that file have, by which they are known. */
export function nameExercise(text: string) {
  return call({ path: 'lab/exercises/named', method: 'POST', body: { text }, answer: exerciseNamedSchema })
}

/** The certificate of a result: its run is replayed for it, so that no change of the world asks for it again. */
export function certificateQuery(id: string) {
  return queryOptions({
    queryKey: ['results', id, 'certificate'],
    queryFn: ({ signal }) =>
      call({
        path: `lab/results/${encodeURIComponent(id)}/certificate`,
        answer: grading.certificateSchema,
        signal,
      }),
    staleTime: 0,
    gcTime: 0,
  })
}
