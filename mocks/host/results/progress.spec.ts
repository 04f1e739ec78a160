import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS } from '#contract/spans'
import type { Attempt } from '#contract/wire/progress'
import { exercisesOf } from './progress'

const MONDAY = 1_800_000_000_000
let count = 0

/** A run that is over, so many days after that Monday. */
function attempt(days: number, rest: Partial<Attempt> = {}): Attempt {
  count += 1
  return {
    id: `run ${count}`,
    shape: 1,
    procedure: 'add',
    title: 'Add a peer',
    mode: 'practise',
    outcome: 'without-mistakes',
    score: 100,
    at: MONDAY + days * DAY_MS,
    ...rest,
  }
}

/** After how many days it is due again, as one sees it on day `now`. */
function dueIn(attempts: readonly Attempt[], now = 100) {
  const [exercise] = exercisesOf(attempts, MONDAY + now * DAY_MS)
  return exercise?.due ? (exercise.due.at - MONDAY) / DAY_MS : null
}

const learnt = attempt(0, { mode: 'learn' })
const failed = { outcome: 'unfinished', score: 40 } as const

describe('what is due again', () => {
  test('comes two days after the first end, then seven, then thirty, then never', () => {
    expect(dueIn([learnt])).toBe(2)
    expect(dueIn([learnt, attempt(2)])).toBe(9)
    expect(dueIn([learnt, attempt(2), attempt(9)])).toBe(39)
    expect(dueIn([learnt, attempt(2), attempt(9), attempt(40)])).toBeNull()
  })

  test('goes back to the first after a failure, from wherever it was', () => {
    expect(dueIn([learnt, attempt(2), attempt(9, failed)])).toBe(11)
    expect(dueIn([learnt, attempt(2), attempt(9), attempt(40), attempt(50, failed)])).toBe(52)
    // To come to the end with too many mistakes or too much help is none.
    expect(dueIn([learnt, attempt(2), attempt(9, { outcome: 'with-mistakes', score: 60 })])).toBe(11)
  })

  test('is not moved by what is done before its time, nor by learning it once more', () => {
    expect(dueIn([learnt, attempt(1)])).toBe(2)
    expect(dueIn([learnt, attempt(5, { mode: 'learn' })])).toBe(2)
  })

  test('is nothing while it was never done', () => {
    expect(dueIn([attempt(0, failed)])).toBeNull()
    expect(dueIn([attempt(0, failed), attempt(1)])).toBe(3)
  })

  test('is due from its hour on, by the date of the computer', () => {
    const at = (days: number) => exercisesOf([learnt], MONDAY + days * DAY_MS)[0]?.due?.isNow
    expect([at(1.99), at(2), at(-300)]).toEqual([false, true, false])
  })
})

test('progress has how often, when first, what was best, and what was last, the latest first', () => {
  const attempts = [
    attempt(3, { procedure: 'upgrade', title: 'Upgrade a cluster', ...failed }),
    attempt(2, { score: 80, mode: 'exam' }),
    attempt(0, failed),
    attempt(1, { score: 95, mode: 'learn' }),
    attempt(2.5, failed),
  ]
  expect(exercisesOf(attempts, MONDAY + HOUR_MS)).toEqual([
    expect.objectContaining({ procedure: 'upgrade', attempts: 1, doneAt: null, best: null, due: null }),
    {
      procedure: 'add',
      title: 'Add a peer',
      attempts: 4,
      doneAt: MONDAY + DAY_MS,
      best: { score: 95, mode: 'learn' },
      last: { at: MONDAY + 2.5 * DAY_MS, mode: 'practise', outcome: 'unfinished' },
      due: { at: MONDAY + 4.5 * DAY_MS, isNow: false },
    },
  ])
  expect(exercisesOf([], MONDAY)).toEqual([])
})
