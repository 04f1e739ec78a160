import { describe, expect, test } from 'vitest'
import { heldBackBy } from './left'
import { NOTHING_YET } from './report'
import { readSuspendData, suspendDataOf } from './suspend-data'
import { aboutLeft, aboutReport } from './words'

const HIDES = { words: '', hides: true, hasWord: false }

const standing = { report: NOTHING_YET, keeps: 'mark', trouble: null, isOver: false } as const
const around = { passMark: 80, isForCredit: true, suspendDataMax: 4096, isElse: false }

const left = {
  world: 'a',
  marks: {
    scenario: 'cluster-of-three',
    seed: 1,
    profile: 'realistic',
    procedure: 'change-primary',
    mode: 'practise',
    limitMs: null,
  },
  steps: null,
  log: null,
} as const

describe('why only this browser can go on', () => {
  test.each([
    [{ tells: 'on-request', exercise: HIDES } as const, /this exercise hides something/],
    [{ tells: 'everything', exercise: HIDES } as const, /this exercise hides something/],
    [{ tells: 'nothing', exercise: HIDES } as const, /an exam hands out nothing/],
    [{ tells: 'everything' } as const, /4,096 characters/],
  ])('is said as it is: %j', (run, why) => {
    expect(aboutReport(standing, { ...around, heldBack: heldBackBy(run) })).toMatch(why)
  })

  test.each([
    [{ heldBack: 'exercise' } as const, /this exercise hides something/],
    [{ marks: { ...left.marks, mode: 'exam' } } as const, /an exam hands out nothing/],
    [{}, /no longer fitted/],
  ])('is known at the next visit: %j', (change, why) => {
    const { text } = suspendDataOf({ ...left, ...change }, 4096)
    expect(aboutLeft(readSuspendData(text), false)).toMatch(why)
  })
})
