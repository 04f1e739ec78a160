import * as v from 'valibot'
import { NUMBER_MAX } from '#contract/number-max'
import { DAY_MS } from '#contract/spans'
import { profileSchema } from './lab'
import { HELPS, helpSchema, limitMinutesSchema, modeSchema, wishSchema } from './procedures'
import { TITLE_LENGTH_MAX, WORDS_LENGTH_MAX, worldFileSchema } from './world-file'

export const EXERCISE_SCHEMA = 'sixpeer-exercise'
export const EXERCISE_VERSION = 1

/** So many faults an exercise can hide. */
export const HIDDEN_MAX = 20

/** Every run begins with that many points. */
export const FULL_SCORE = 100

const points = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FULL_SCORE))

/** What takes points off a run: a mistake, a step whose time passed or that was left undone, and each kind of help. */
export const WEIGHED = ['mistake', 'missed', 'undone', ...HELPS] as const
export type Weighed = (typeof WEIGHED)[number]

/** What one of each takes off; what is not named weighs as it always does. */
export const weightsSchema = v.partial(
  v.strictObject({
    mistake: points,
    missed: points,
    undone: points,
    step: points,
    nudge: points,
    page: points,
    values: points,
    show: points,
    do: points,
    why: points,
    'what-if': points,
    again: points,
    cause: points,
  }),
)
export type Weights = v.InferOutput<typeof weightsSchema>

/** What one of each takes off where no exercise says otherwise. */
export const USUAL_WEIGHTS: Readonly<Record<Weighed, number>> = {
  mistake: 5,
  missed: 3,
  undone: 2,
  step: 1,
  nudge: 1,
  page: 1,
  values: 2,
  show: 3,
  do: 5,
  why: 1,
  'what-if': 1,
  again: 2,
  cause: 10,
}

/** When something breaks: as the exercise begins, so long after that, or once a step is done, by its id. */
const whenSchema = v.union([
  v.literal('now'),
  v.strictObject({ atMs: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(DAY_MS)) }),
  v.strictObject({ afterStep: v.pipe(v.string(), v.maxLength(40)) }),
])

/** Something that breaks and is to be found: as a start link writes it, `power-off:expe3`, and when. */
export const hiddenSchema = v.strictObject({
  fault: v.pipe(v.string(), v.maxLength(200)),
  when: whenSchema,
})
export type Hidden = v.InferOutput<typeof hiddenSchema>

/** The trainer's word, of which nothing is kept but this: nobody can read it back. */
export const trainersWordSchema = v.strictObject({
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type TrainersWord = v.InferOutput<typeof trainersWordSchema>

/** Which help may be taken, and how often; what is not said is as the mode has it. Only who practises takes any. */
const allowedHelpSchema = v.strictObject({
  kinds: v.optional(v.pipe(v.array(helpSchema), v.maxLength(HELPS.length))),
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))),
})

const title = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(TITLE_LENGTH_MAX))
const words = v.pipe(v.string(), v.maxLength(WORDS_LENGTH_MAX))
const id = v.pipe(v.string(), v.maxLength(100))
const numbered = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(NUMBER_MAX))

/** A task that a trainer sets: all of it travels in one link or one file. */
export const exerciseSchema = v.strictObject({
  schema: v.literal(EXERCISE_SCHEMA),
  version: v.literal(EXERCISE_VERSION),
  title,
  /** What the trainee reads at the start. */
  words: v.optional(words),
  /** A world of the lab by its id, or one that travels along. */
  world: v.union([v.strictObject({ scenario: id }), v.strictObject({ file: worldFileSchema })]),
  seed: v.optional(numbered),
  /** For which learner of many its world is made, where it is another one for each; a link may say another. */
  learner: v.optional(numbered),
  profile: v.optional(profileSchema),
  clock: v.optional(v.picklist(['paused', 'running'])),
  /** Signs the browser in everywhere with that account. */
  signin: v.optional(id),
  procedure: id,
  roles: v.optional(v.record(v.string(), id)),
  mode: v.optional(modeSchema),
  wanted: v.optional(v.array(wishSchema)),
  help: v.optional(allowedHelpSchema),
  limitMinutes: v.optional(limitMinutesSchema),
  /** The step that is due at the start, by its number in the drawer. */
  step: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200))),
  hidden: v.optional(v.pipe(v.array(hiddenSchema), v.maxLength(HIDDEN_MAX))),
  weights: v.optional(weightsSchema),
  /** From so many points on it is passed, once all of it is done. */
  passMark: v.optional(points),
  word: v.optional(trainersWordSchema),
})
export type Exercise = v.InferOutput<typeof exerciseSchema>

/** Whether an exercise names machines, which are others in the world of another learner. */
export const namesMachines = ({ hidden = [], roles = {} }: Pick<Exercise, 'hidden' | 'roles'>): boolean =>
  hidden.length > 0 || Object.keys(roles).length > 0

/**
 * An exercise as a file or as what a link carries: what a trainee may know in clear, and what is to be found under a
 * veil, which whoever has the lab can lift.
 */
export const exerciseFileSchema = v.strictObject({
  ...exerciseSchema.entries,
  hidden: v.optional(
    v.union([exerciseSchema.entries.hidden.wrapped, v.pipe(v.string(), v.maxLength(20_000))]),
  ),
})
export type ExerciseFile = v.InferOutput<typeof exerciseFileSchema>

/** What a run keeps of the exercise that it is: its words, and how it is judged. Part of the command that starts it. */
export const exerciseTermsSchema = v.strictObject({
  title: exerciseSchema.entries.title,
  words,
  help: v.optional(allowedHelpSchema),
  weights: v.optional(weightsSchema),
  passMark: v.optional(points),
  word: v.optional(trainersWordSchema),
  /** Of the whole exercise, what it hides among it; absent in logs that are older than that. */
  hash: v.optional(v.pipe(v.string(), v.maxLength(64))),
})
export type ExerciseTerms = v.InferOutput<typeof exerciseTermsSchema>
