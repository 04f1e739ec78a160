import * as v from 'valibot'
import { resultSchema } from './result'

/**
 * What a hand-in is worth. Unsummed: its result follows from its log, and nothing says that the log is as the lab has
 * written it. Edited: its result does not follow from its log, or its check sums do not fit. Impossible: its
 * log cannot be replayed. Of another build: this lab cannot judge it. Unreadable: no hand-in at all.
 */
export const VERDICTS = ['genuine', 'unsummed', 'edited', 'impossible', 'other-build', 'unreadable'] as const
export type VerdictKind = (typeof VERDICTS)[number]

export const verdictSchema = v.object({
  kind: v.picklist(VERDICTS),
  /** Why, in sentences. */
  says: v.string(),
  /** The entry of the log that it is about, counted from 1; null where it is about the file as a whole. */
  where: v.nullable(v.object({ entry: v.number(), at: v.nullable(v.number()), command: v.string() })),
  /** What the file claims and what the replay of its log gives, field by field; absent is a dash. */
  differences: v.array(v.object({ field: v.string(), claimed: v.string(), real: v.string() })),
})
export type Verdict = v.InferOutput<typeof verdictSchema>

/** Answer of `POST api/lab/verify`: the verdict over one hand-in, and what really happened. */
export const verifiedSchema = v.object({
  verdict: verdictSchema,
  /** Whose it is, as the file says; blank where nobody has said, or where the file cannot be read. */
  name: v.string(),
  /** As the file has it; null where it has none. */
  claimed: v.nullable(resultSchema),
  /** Folded anew from the log; null where that cannot be replayed. */
  real: v.nullable(resultSchema),
  /** Names name, result and log up to the end of the run, as its certificate does; null of a run that has not ended. */
  hash: v.nullable(v.string()),
  /** Names the log alone, so that one that two hand in is found; null where there is none to read. */
  logHash: v.nullable(v.string()),
  /** Whether it carries check sums, and they could be made anew here. */
  isSummed: v.boolean(),
})
export type Verified = v.InferOutput<typeof verifiedSchema>

/** Body of `POST api/lab/verify`: the text of a file, whatever it is. */
export const verifySchema = v.strictObject({ text: v.string() })

/** Answer of `GET api/lab/results/{id}/certificate`: what is written on it, or why there is none. */
export const certificateSchema = v.object({
  name: v.string(),
  result: resultSchema,
  /** Null where there is no certificate. */
  hash: v.nullable(v.string()),
  /** Why there is none, in sentences; null where there is one. */
  why: v.nullable(v.string()),
})
export type Certificate = v.InferOutput<typeof certificateSchema>
