import * as v from 'valibot'
import { profileSchema } from './lab'

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
export const OUTCOMES = ['without-mistakes', 'with-mistakes', 'unfinished'] as const
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
  outcome: v.picklist(OUTCOMES),
  roles: v.array(v.object({ key: v.string(), label: v.string(), host: v.string() })),
  startedAt: v.number(),
  endedAt: v.number(),
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
