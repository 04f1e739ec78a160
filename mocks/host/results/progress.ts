import { DAY_MS } from '#contract/spans'
import type { Attempt, Exercise } from '#contract/wire/progress'

/** How long after a success the next one is due: each success leads on to the next, a failure back to the first. */
const REFRESH_DAYS = [2, 7, 30] as const

/** A run without instructions is a success from that score on. */
const SUCCESS_SCORE_MIN = 70

/** What was practised, folded from the runs that are over, the latest first. `now`: wall time. */
export function exercisesOf(attempts: readonly Attempt[], now: number): Exercise[] {
  const inOrder = attempts.toSorted((one, other) => one.at - other.at)
  return [...new Set(inOrder.map(({ procedure }) => procedure))]
    .map((id) =>
      exerciseOf(
        inOrder.filter(({ procedure }) => procedure === id),
        now,
      ),
    )
    .toSorted((one, other) => other.last.at - one.last.at)
}

function exerciseOf(own: readonly Attempt[], now: number): Exercise {
  const last = own[own.length - 1]
  if (!last) throw new Error('an exercise has an attempt')
  const done = own.filter(isDone)
  const best = done.toSorted((one, other) => other.score - one.score)[0]
  const dueAt = dueOf(own)
  return {
    procedure: last.procedure,
    title: last.title,
    attempts: own.length,
    doneAt: done[0]?.at ?? null,
    best: best ? { score: best.score, mode: best.mode } : null,
    last: { at: last.at, mode: last.mode, outcome: last.outcome },
    due: dueAt === null ? null : { at: dueAt, isNow: dueAt <= now },
  }
}

const isDone = ({ outcome }: Attempt) => outcome === 'without-mistakes' || outcome === 'with-mistakes'

const isSuccess = (attempt: Attempt) => isDone(attempt) && attempt.score >= SUCCESS_SCORE_MIN

/**
 * When it is due again. The series begins with the first end, in whatever mode; from then on runs without instructions
 * count. A success before its time changes nothing: what was done an hour ago is not refreshed by doing it again.
 */
function dueOf(own: readonly Attempt[]): number | null {
  let due: { readonly at: number; readonly step: number } | null | undefined
  for (const attempt of own) {
    if (due === undefined) {
      if (isDone(attempt)) due = dueAfter(attempt, 0)
    } else if (attempt.mode !== 'learn') {
      if (!isSuccess(attempt)) due = dueAfter(attempt, 0)
      else if (due && attempt.at >= due.at) due = dueAfter(attempt, due.step + 1)
    }
  }
  return due?.at ?? null
}

function dueAfter({ at }: Attempt, step: number) {
  const days = REFRESH_DAYS[step]
  return days === undefined ? null : { at: at + days * DAY_MS, step }
}
