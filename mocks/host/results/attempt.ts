import type { Attempt } from '#contract/wire/progress'
import type { RunResult } from '#contract/wire/result'

/** What stays of a run when its result is removed. `at`: wall time. */
export function attemptOf(
  id: string,
  { procedure, title, mode, outcome, score }: RunResult,
  at: number,
): Attempt {
  return { id, shape: 1, procedure, title, mode, outcome, score: score.total, at }
}
