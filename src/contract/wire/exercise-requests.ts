import * as v from 'valibot'
import { NUMBER_MAX } from '#contract/number-max'
import { exerciseFileSchema, exerciseSchema } from './exercise'
import { commandLogSchema, profileSchema } from './lab'
import { worldFileSchema } from './world-file'

/** The longest word of a trainer, and the longest code that is read. */
const SHORT_MAX = 200

const word = v.pipe(v.string(), v.maxLength(SHORT_MAX))

/** Bodies of what is asked about exercises. What an exercise has to be is judged where its refusals have words. */
export const exerciseRequest = {
  /** `POST api/lab/exercises/made`: with a word of the trainer, which takes the place of the one it had. */
  made: v.strictObject({ exercise: v.unknown(), word: v.optional(word) }),
  /** `POST api/lab/exercises/opened`: the text of a file. */
  opened: v.strictObject({ text: v.string(), word: v.optional(word) }),
  /** `POST api/lab/exercises/named`: the text of a file, whose word nobody needs for that. */
  named: v.strictObject({ text: v.string() }),
  /** `POST api/lab/exercises/start` */
  start: v.strictObject({ exercise: v.unknown() }),
  /** `POST api/lab/exercises/steps` */
  steps: v.strictObject({ procedure: v.string() }),
}

/** Answer of `…/made`: what a start link carries, the file, and the exercise with its word. */
export const exerciseMadeSchema = v.object({
  link: v.string(),
  file: exerciseFileSchema,
  exercise: exerciseSchema,
  /** By which a result is known to be of it. */
  hash: v.string(),
})
export type ExerciseMade = v.InferOutput<typeof exerciseMadeSchema>

/** Answer of `…/opened`. */
export const exerciseOpenedSchema = v.object({ exercise: exerciseSchema })

/** Answer of `…/named`: what results of that exercise have. */
export const exerciseNamedSchema = v.object({ title: v.string(), hash: v.string() })
export type ExerciseNamed = v.InferOutput<typeof exerciseNamedSchema>

/** Answer of `…/steps`. */
export const exerciseStepsSchema = v.object({
  steps: v.array(v.object({ id: v.string(), title: v.string() })),
})

/** Body of `POST api/lab/exercises/hidden`. */
export const trainersQuestionSchema = v.strictObject({ word })

/** Its answer: what is broken and to be found, and how much is still to come. */
export const hiddenAnswerSchema = v.object({ broken: v.array(v.string()), toCome: v.number() })

/** Body of `POST api/lab/fault-codes/entered`, and answer of `POST api/lab/fault-codes`. */
export const faultCodeSchema = v.strictObject({ code: word })

/** Body of `POST api/lab/worlds/made` and `…/start`. What a world has to be is judged where its refusals have words. */
export const worldRequestSchema = v.strictObject({
  world: v.unknown(),
  profile: v.optional(profileSchema),
  seed: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(NUMBER_MAX))),
})

/** Answer of `GET api/lab/worlds/{id}` and of `…/made`. */
export const worldMadeSchema = v.object({ world: worldFileSchema })
export type WorldMade = v.InferOutput<typeof worldMadeSchema>

/** Answer of `GET api/lab/instant`: what a start link carries, and the log for a file where that is too long. */
export const instantSchema = v.object({ at: v.string(), log: commandLogSchema })
