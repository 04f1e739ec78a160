import { describe, expect, it, test } from 'vitest'
import { cmiTimespan, isoDuration } from './durations'
import { atBest, ended, isSameExercise, NOTHING_YET, type RunMarks, underWay } from './report'

const scored = (total: number) => ({ total, lines: [] })

describe('what a run came to', () => {
  it('is passed at the pass mark, and not below it', () => {
    expect(ended({ outcome: 'with-mistakes', score: scored(80) }, 80)).toMatchObject({
      score: 80,
      isPassed: true,
    })
    expect(ended({ outcome: 'with-mistakes', score: scored(79) }, 80)).toMatchObject({
      score: 79,
      isPassed: false,
    })
  })

  it.each(['time-is-up', 'unfinished'] as const)(
    'is not passed where the end was not reached (%s), whatever was left of the score: a platform compares that itself',
    (outcome) => {
      const report = ended({ outcome, score: scored(94) }, 80)
      expect(report).toEqual({ score: 79, isCompleted: true, isPassed: false, progress: 1 })
      expect(ended({ outcome, score: scored(12) }, 80).score).toBe(12)
      expect(ended({ outcome, score: scored(94) }, 0)).toMatchObject({ score: null, isPassed: false })
    },
  )
})

describe('of all that was tried the best is told', () => {
  const failed = ended({ outcome: 'with-mistakes', score: scored(60) }, 80)
  const passed = ended({ outcome: 'with-mistakes', score: scored(85) }, 80)

  it('a pass stands, and so does the better of two failures', () => {
    expect(atBest(failed, passed)).toBe(passed)
    expect(atBest(passed, failed)).toBe(passed)
    expect(atBest(failed, { ...failed, score: 40 })).toBe(failed)
    expect(atBest(failed, { ...failed, score: 70 })).toMatchObject({ score: 70 })
  })

  it('what is completed stays completed while somebody tries again', () => {
    expect(atBest(failed, { ...NOTHING_YET, progress: 0.2 })).toBe(failed)
    expect(atBest(NOTHING_YET, { ...NOTHING_YET, progress: 0.2 })).toMatchObject({ progress: 0.2 })
  })
})

test('how far a run has come counts the steps that the world has something for, and is unknown in an exam', () => {
  const step = (state: 'done' | 'missed' | 'open' | 'current' | 'not-applicable') => ({
    id: '',
    title: '',
    text: '',
    phase: '',
    told: true,
    host: null,
    path: null,
    doneAt: null,
    guide: [],
    missing: '',
    needs: [],
    state,
  })
  expect(
    underWay({ steps: ['done', 'missed', 'current', 'open', 'not-applicable'].map(asStep) }).progress,
  ).toBe(0.5)
  expect(underWay({ steps: [] }).progress).toBeNull()
  function asStep(state: string) {
    const known = (['done', 'missed', 'open', 'current', 'not-applicable'] as const).find(
      (one) => one === state,
    )
    return step(known ?? 'open')
  }
})

test('another world, mode, limit, beginning or exercise is another exercise', () => {
  const one: RunMarks = {
    scenario: 'dead-peer',
    seed: 1,
    profile: 'strict',
    procedure: 'remove-dead-peer',
    mode: 'exam',
    limitMs: 60_000,
  }
  expect(isSameExercise(one, { ...one })).toBe(true)
  const others: readonly Partial<RunMarks>[] = [
    { scenario: 'dead-primary' },
    { seed: 2 },
    { profile: 'realistic' },
    { procedure: 'create' },
    { mode: 'learn' },
    { limitMs: null },
    { begunAtStep: 4 },
    { exerciseHash: 'another' },
  ]
  for (const other of others)
    expect(isSameExercise(one, { ...one, ...other }), JSON.stringify(other)).toBe(false)
})

test.each([
  [0, '0000:00:00.00', 'PT0S'],
  [3_250, '0000:00:03.25', 'PT3.25S'],
  [3_661_019, '0001:01:01.01', 'PT1H1M1.01S'],
  [59_999, '0000:00:59.99', 'PT59.99S'],
  [360_000_000, '0100:00:00.00', 'PT100H'],
  [-5, '0000:00:00.00', 'PT0S'],
  [Number.NaN, '0000:00:00.00', 'PT0S'],
])('%d ms are %s in SCORM 1.2 and %s in SCORM 2004 and xAPI', (ms, timespan, duration) => {
  expect(cmiTimespan(ms)).toBe(timespan)
  expect(isoDuration(ms)).toBe(duration)
})
