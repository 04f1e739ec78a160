import * as v from 'valibot'
import { isNestedTooDeep } from '#contract/nesting'
import type { FieldError } from '#contract/settings/validate'
import {
  EXERCISE_SCHEMA,
  EXERCISE_VERSION,
  type Exercise,
  type ExerciseFile,
  exerciseFileSchema,
  exerciseSchema,
} from '#contract/wire/exercise'
import { unveiled, veiled } from './veil'

/** An exercise that was read, or what is wrong with it: in a sentence, and field by field. */
export type ReadExercise =
  | { readonly exercise: Exercise }
  | { readonly why: string; readonly errors: readonly FieldError[] }

const wrong = (why: string, errors: readonly FieldError[] = []): ReadExercise => ({ why, errors })

/** Reads the part of a start link that carries an exercise. */
export function exerciseInLink(text: string): ReadExercise {
  const plain = unveiled(text)
  if ('why' in plain) return wrong(`The link carries no exercise. ${plain.why}`)
  return exerciseInText(plain.text)
}

/** Reads an exercise from the text of a file. */
export function exerciseInText(text: string): ReadExercise {
  const value = jsonOf(text)
  if (value === undefined) return wrong('This is no exercise of the lab: it is not JSON.')
  return isNestedTooDeep(value) ? wrong('It is nested too deep.') : exerciseIn(value)
}

/** Nothing where it is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads an exercise from a value: what is under the veil comes out. */
export function exerciseIn(value: unknown): ReadExercise {
  const head = v.safeParse(v.looseObject({ schema: v.unknown(), version: v.unknown() }), value)
  if (!head.success || head.output.schema !== EXERCISE_SCHEMA)
    return wrong(`This is no exercise of the lab: it does not say schema "${EXERCISE_SCHEMA}".`)
  if (head.output.version !== EXERCISE_VERSION)
    return wrong(
      `This exercise is of version ${String(head.output.version).slice(0, 20)}; this lab reads version ${EXERCISE_VERSION}.`,
    )
  const file = v.safeParse(exerciseFileSchema, value)
  if (!file.success) return wrong('The exercise does not have the expected shape.', errorsOf(file.issues))
  const { hidden, ...rest } = file.output
  if (typeof hidden !== 'string') return { exercise: { ...rest, ...(hidden && { hidden }) } }
  const plain = unveiled(hidden, rest.word?.hash ?? '')
  if ('why' in plain)
    return wrong('What the exercise hides cannot be read.', [{ field: 'hidden', message: plain.why }])
  const whole = v.safeParse(exerciseSchema, { ...rest, hidden: jsonOf(plain.text) })
  return whole.success
    ? { exercise: whole.output }
    : wrong('The exercise does not have the expected shape.', errorsOf(whole.issues))
}

/** What is wrong, by the path of the field. */
const errorsOf = (issues: readonly v.BaseIssue<unknown>[]): FieldError[] =>
  issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))

/** An exercise as a start link carries it. */
export const exerciseAsLink = (exercise: Exercise): string => veiled(JSON.stringify(exercise))

/** An exercise as a file: what a trainee may know in clear. */
export function exerciseAsFile({ hidden, ...rest }: Exercise): ExerciseFile {
  return { ...rest, ...(hidden?.length && { hidden: veiled(JSON.stringify(hidden), rest.word?.hash) }) }
}

/** Whether what somebody brings is still under its veil: a file that was not opened. */
export const isVeiled = (value: unknown): boolean => v.is(v.looseObject({ hidden: v.string() }), value)
