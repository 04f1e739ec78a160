import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'
import * as requests from '#contract/wire/exercise-requests'
import type { FaultRequest } from '#contract/wire/faults'
import { worldSummarySchema } from '#contract/wire/lab'
import { call } from './client'

const doneSchema = v.looseObject({})

/** Makes a link and a file of an exercise, with a new word of the trainer where one is given. */
export function makeExercise(body: { readonly exercise: unknown; readonly word?: string | undefined }) {
  return call({ path: 'lab/exercises/made', method: 'POST', body, answer: requests.exerciseMadeSchema })
}

/** Opens the text of a file, to change it. */
export function openExercise(body: { readonly text: string; readonly word?: string | undefined }) {
  return call({ path: 'lab/exercises/opened', method: 'POST', body, answer: requests.exerciseOpenedSchema })
}

/** Replaces the world by that of the exercise, in which it is under way. */
export function startExercise(exercise: unknown) {
  return call({ path: 'lab/exercises/start', method: 'POST', body: { exercise }, answer: worldSummarySchema })
}

/** The steps of a procedure, after which something can break. */
export function exerciseStepsQuery(procedure: string) {
  return queryOptions({
    queryKey: ['exercises', 'steps', procedure],
    queryFn: () =>
      call({
        path: 'lab/exercises/steps',
        method: 'POST',
        body: { procedure },
        answer: requests.exerciseStepsSchema,
      }),
    enabled: procedure !== '',
    staleTime: Infinity,
  })
}

/** What the exercise that is under way hides, for whoever knows its word. */
export function askHidden(word: string) {
  return call({
    path: 'lab/exercises/hidden',
    method: 'POST',
    body: { word },
    answer: requests.hiddenAnswerSchema,
  })
}

/** A code of a fault, to be called out. */
export function makeFaultCode(fault: FaultRequest) {
  return call({ path: 'lab/fault-codes', method: 'POST', body: fault, answer: requests.faultCodeSchema })
}

/** Breaks what the code stands for. */
export function enterFaultCode(code: string) {
  return call({ path: 'lab/fault-codes/entered', method: 'POST', body: { code }, answer: doneSchema })
}
