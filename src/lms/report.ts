import type { WorldSummary } from '#contract/wire/lab'
import type { Run } from '#contract/wire/procedures'
import type { RunResult } from '#contract/wire/result'

/** How an exercise stands, in what every platform has a word for. */
export type Report = {
  /** Of a hundred; null while there is none. */
  readonly score: number | null
  readonly isCompleted: boolean
  /** Whether it is passed; null while that is open. */
  readonly isPassed: boolean | null
  /** How much of it is done, from 0 to 1; null where it is not told. */
  readonly progress: number | null
}

/** Nothing has been done. */
export const NOTHING_YET: Report = { score: null, isCompleted: false, isPassed: null, progress: null }

/** By what the run of an exercise is told from others that one can begin in the lab. */
export type RunMarks = Pick<
  RunResult,
  'scenario' | 'seed' | 'profile' | 'procedure' | 'mode' | 'limitMs' | 'begunAtStep' | 'exerciseHash'
>

type Marking = 'procedure' | 'mode' | 'limitMs' | 'begunAtStep' | 'exercise'

/** The marks of the run that is in the world. */
export function marksOf(
  { scenario, seed, profile }: Pick<WorldSummary, 'scenario' | 'seed' | 'profile'>,
  { procedure, mode, limitMs, begunAtStep, exercise }: Pick<NonNullable<Run>, Marking>,
): RunMarks {
  const exerciseHash = exercise?.hash
  return { scenario, seed, profile, procedure, mode, limitMs, begunAtStep, exerciseHash }
}

/** Whether two runs are of one exercise: the same task, in the same world, under the same rules. */
export function isSameExercise(one: RunMarks, other: RunMarks): boolean {
  return (
    one.scenario === other.scenario &&
    one.seed === other.seed &&
    one.profile === other.profile &&
    one.procedure === other.procedure &&
    one.mode === other.mode &&
    one.limitMs === other.limitMs &&
    one.begunAtStep === other.begunAtStep &&
    one.exerciseHash === other.exerciseHash
  )
}

/** How far a run has come that goes on: by its steps, where it tells them. */
export function underWay({ steps }: Pick<NonNullable<Run>, 'steps'>): Report {
  const counted = steps.filter(({ state }) => state !== 'not-applicable')
  const passed = counted.filter(({ state }) => state === 'done' || state === 'missed')
  return { ...NOTHING_YET, progress: counted.length === 0 ? null : passed.length / counted.length }
}

/**
 * What a run came to that is over. One that did not reach its end cannot have passed: platforms find that out by
 * comparing the score with the pass mark, so its score ends just below that; below nothing there is none to tell.
 */
export function ended({ outcome, score }: Pick<RunResult, 'outcome' | 'score'>, passMark: number): Report {
  const reachedItsEnd = outcome === 'without-mistakes' || outcome === 'with-mistakes'
  if (reachedItsEnd)
    return { score: score.total, isCompleted: true, isPassed: score.total >= passMark, progress: 1 }
  const below = passMark === 0 ? null : Math.min(score.total, passMark - 1)
  return { score: below, isCompleted: true, isPassed: false, progress: 1 }
}

/**
 * What is told after another report: of all that was tried the best, and what is completed stays so while somebody tries
 * again.
 */
export function atBest(before: Report, now: Report): Report {
  if (before.isPassed === true) return before
  if (!before.isCompleted) return now
  return now.isPassed === true || (now.isCompleted && (now.score ?? 0) > (before.score ?? 0)) ? now : before
}
