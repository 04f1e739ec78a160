import * as v from 'valibot'
import { commandLogSchema, profileSchema } from './lab'
import { helpSchema, modeSchema } from './procedures'

const count = v.number()

/** What a run has cost, in counts and in milliseconds of world time. */
export const figuresSchema = v.object({
  mistakes: count,
  callsLost: count,
  registrationsLost: count,
  /** Of all machines together: the time in which one that had been up was not. */
  downMs: count,
  /** The time in which a cluster that had two peers in service had fewer. */
  withoutRedundancyMs: count,
  /** The time in which an alarm that the run had raised stood and nobody had acknowledged one of them. */
  unattendedMs: count,
  mostPeersDownAtOnce: count,
  /** From the start to the end. */
  tookMs: count,
})
export type ResultFigures = v.InferOutput<typeof figuresSchema>

/** Whether the run came to its end, and whether that was by the book. */
export const OUTCOMES = ['without-mistakes', 'with-mistakes', 'time-is-up', 'unfinished'] as const
export type ResultOutcome = (typeof OUTCOMES)[number]

/** The result of a run, folded from its log: the same log gives the same result. */
export const resultSchema = v.object({
  procedure: v.string(),
  title: v.string(),
  /** The pages of the guide. */
  guide: v.string(),
  scenario: v.string(),
  seed: v.number(),
  profile: profileSchema,
  mode: modeSchema,
  /** How long it might take in world time; null: as long as it takes. */
  limitMs: v.nullable(v.number()),
  outcome: v.picklist(OUTCOMES),
  roles: v.array(v.object({ key: v.string(), label: v.string(), host: v.string() })),
  startedAt: v.number(),
  endedAt: v.number(),
  /** What was broken when an exam began, in words; absent for other runs, and for older exams. */
  broken: v.optional(v.array(v.string())),
  /** What was broken while it was under way: by the exercise, or by a code that was typed in. Absent: nothing. */
  brokenLater: v.optional(
    v.array(v.object({ at: v.number(), text: v.string(), source: v.picklist(['exercise', 'code']) })),
  ),
  /** The number of the step at which it was taken over: those before were done by the lab. Absent: the first. */
  begunAtStep: v.optional(v.number()),
  /** What the exercise is called that it was; absent: none. */
  exercise: v.optional(v.string()),
  /** Names all that the exercise was made of; absent: none, or of an older version. */
  exerciseHash: v.optional(v.string()),
  /** The score from which on it is passed, and whether it is; absent: no mark was set. */
  passMark: v.optional(v.number()),
  passed: v.optional(v.boolean()),
  steps: v.array(
    v.object({
      id: v.string(),
      title: v.string(),
      phase: v.string(),
      state: v.picklist(['done', 'missed', 'open', 'not-applicable']),
      doneAt: v.nullable(v.number()),
      /** As which of the steps it was done; null while it was not. */
      order: v.nullable(v.number()),
    }),
  ),
  mistakes: v.array(
    v.object({ id: v.string(), at: v.number(), text: v.string(), guide: v.array(v.string()) }),
  ),
  /** The help that was taken, each once a step. */
  help: v.array(v.object({ step: v.nullable(v.string()), help: helpSchema, at: v.number() })),
  figures: figuresSchema,
  /** How long each machine was down that was. */
  down: v.array(v.object({ host: v.string(), ms: v.number() })),
  score: v.object({
    total: v.number(),
    /** What was taken off for what: `count` times `weight` makes `points`. */
    lines: v.array(v.object({ what: v.string(), count, weight: v.number(), points: v.number() })),
  }),
})
export type RunResult = v.InferOutput<typeof resultSchema>

/** A name is a name: longer ones are cut where they are typed. */
export const NAME_LENGTH_MAX = 500

/** Answer of `GET api/lab/run/result`: the result of the run that is in the world, and its address among the results. */
export const runResultSchema = v.nullable(v.object({ id: v.string(), result: resultSchema }))

/** Answer of `GET api/lab/results`: the newest first. */
export const resultsSchema = v.object({
  /** Why results are not kept beyond this tab, in sentences; null while the browser keeps them. */
  trouble: v.nullable(v.string()),
  results: v.array(
    v.object({
      id: v.string(),
      /** Whose it is, as typed; blank where nobody has typed one. */
      name: v.string(),
      /** Whether it is of the run that is in the world: that one goes on, and cannot be removed. */
      isOpen: v.boolean(),
      title: v.string(),
      scenario: v.string(),
      outcome: v.picklist(OUTCOMES),
      startedAt: v.number(),
      mistakes: count,
      score: v.number(),
    }),
  ),
})
export type Results = v.InferOutput<typeof resultsSchema>

/** Answer of `GET api/lab/results/{id}`. */
export const oneResultSchema = v.object({
  id: v.string(),
  name: v.string(),
  isOpen: v.boolean(),
  trouble: v.nullable(v.string()),
  result: resultSchema,
})
export type OneResult = v.InferOutput<typeof oneResultSchema>

/** Body of `PUT api/lab/results/{id}`. */
export const resultNameSchema = v.strictObject({ name: v.pipe(v.string(), v.maxLength(NAME_LENGTH_MAX)) })

const loadSchema = v.object({ calls: count, registrations: count })

/**
 * Answer of `GET api/lab/results/{id}/comparison`: what would have been, from replays of forks of the log of which nothing
 * is kept.
 */
export const comparisonSchema = v.object({
  /** What the procedure costs by the book from the world in which this run began; null where that cannot be said. */
  byTheBook: v.nullable(figuresSchema),
  /** Why that cannot be said; null when it can. */
  why: v.nullable(v.string()),
  /** Each restart that dropped calls or registrations, and what it would have dropped after maintenance mode and the wait. */
  restarts: v.array(
    v.object({
      at: v.number(),
      host: v.string(),
      here: loadSchema,
      drained: v.object({ ...loadSchema.entries, waitMs: v.number() }),
    }),
  ),
  /**
   * What the run would have come to without the command that was a mistake, by what the result says of it; how many of those
   * after it would then have been refused. What older builds have found out has none.
   */
  withoutMistakes: v.optional(
    v.array(
      v.object({ id: v.string(), at: v.number(), text: v.string(), refused: count, figures: figuresSchema }),
    ),
  ),
})
export type Comparison = v.InferOutput<typeof comparisonSchema>

/**
 * Check sums of a hand-in: of its parts as they stand in the file, each entry by itself so that one that was changed is
 * found, and of the world to which the log leads. They are no signature: whoever can read the lab can make them anew.
 */
export const sumsSchema = v.object({
  /** Of the log without its entries. */
  head: v.string(),
  entries: v.array(v.string()),
  result: v.string(),
  world: v.string(),
})
export type Sums = v.InferOutput<typeof sumsSchema>

/**
 * Answer of `GET api/lab/results/{id}/hand-in`: who, the world as its log, and what came of it. No password can be read in
 * it. An older one, and one of a page over plain HTTP, has no check sums.
 */
export const handInSchema = v.object({
  name: v.string(),
  result: resultSchema,
  log: commandLogSchema,
  sums: v.optional(sumsSchema),
})
export type HandIn = v.InferOutput<typeof handInSchema>
