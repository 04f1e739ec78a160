import * as v from 'valibot'
import { modeSchema } from './procedures'
import { OUTCOMES } from './result'

/** The shape of a record of an attempt, and of a file of them. */
export const PROGRESS_SHAPE = 1

/** So many attempts are known; the oldest are forgotten when more come. */
export const ATTEMPTS_MAX = 2_000

/** A file of that many attempts is no longer. */
export const PROGRESS_LENGTH_MAX = 2_000_000

const shortText = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const wallTime = v.pipe(v.number(), v.minValue(0), v.maxValue(8_640_000_000_000_000))

/** One run that is over, in as little as progress is folded from. */
export const attemptSchema = v.object({
  /** That of its result. */
  id: shortText,
  shape: v.literal(PROGRESS_SHAPE),
  procedure: shortText,
  title: shortText,
  mode: modeSchema,
  outcome: v.picklist(OUTCOMES),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
  /** By the date of the computer. */
  at: wallTime,
})
export type Attempt = v.InferOutput<typeof attemptSchema>

/** Answer of `GET api/lab/progress/file`, and body of `POST api/lab/progress/file`. */
export const progressFileSchema = v.object({
  sixpeer: v.literal('progress'),
  shape: v.literal(PROGRESS_SHAPE),
  attempts: v.pipe(v.array(attemptSchema), v.maxLength(ATTEMPTS_MAX)),
})
export type ProgressFile = v.InferOutput<typeof progressFileSchema>

/** Answer of `GET api/lab/progress`: what was practised, the latest first. */
export const progressSchema = v.object({
  /** Why it is not kept beyond this tab, in sentences; null while the browser keeps it. */
  trouble: v.nullable(v.string()),
  /** How many records could not be read, and are left out. */
  dropped: v.number(),
  /** How many attempts are of a later date than that of the computer now: it was set back. */
  ahead: v.number(),
  exercises: v.array(
    v.object({
      procedure: v.string(),
      title: v.string(),
      attempts: v.number(),
      /** When it first came to its end; null while it never did. */
      doneAt: v.nullable(v.number()),
      /** The best score of those that came to their end, and how that was practised. */
      best: v.nullable(v.object({ score: v.number(), mode: modeSchema })),
      last: v.object({ at: v.number(), mode: modeSchema, outcome: v.picklist(OUTCOMES) }),
      /** When it is to be done again without instructions; null where that was often enough, or it was never done. */
      due: v.nullable(v.object({ at: v.number(), isNow: v.boolean() })),
    }),
  ),
})
export type Progress = v.InferOutput<typeof progressSchema>
export type Exercise = Progress['exercises'][number]
