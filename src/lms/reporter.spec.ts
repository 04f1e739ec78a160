import { expect, test } from 'vitest'
import { later } from '../start/later'
import type { Account, Platform } from './platform'
import { NOTHING_YET } from './report'
import { Reporter } from './reporter'
import type { Left } from './suspend-data'

const left: Left = {
  world: 'epoch 1',
  marks: {
    scenario: 'cluster-of-one',
    seed: 1,
    profile: 'strict',
    procedure: 'add-peer',
    mode: 'learn',
    limitMs: null,
  },
  steps: { done: 1, of: 2 },
  log: null,
}

/** A platform that writes down what it is told; it answers when it is let. */
function platform(more: Partial<Platform> = {}) {
  const told: Account[] = []
  const left: Account[] = []
  const made: Platform = {
    learner: 'ann',
    before: NOTHING_YET,
    suspendData: '',
    passMark: null,
    isForCredit: true,
    suspendDataMax: 4_096,
    returnAddress: null,
    async tell(account) {
      told.push(account)
      return null
    },
    leave: (account) => void left.push(account),
    ...more,
  }
  let now = 0
  const reporter = new Reporter(made, 80, () => now)
  return {
    reporter,
    told,
    left,
    pass: (ms: number) => {
      now += ms
    },
  }
}

const passed: Parameters<Reporter['isOverWith']>[0] = {
  outcome: 'with-mistakes',
  score: { total: 90, lines: [] },
}

test('a run that goes on is told with what is left of it, and one that is over with nothing left', async () => {
  const { reporter, told, left: gone, pass } = platform()
  await reporter.goesOn({ ...NOTHING_YET, progress: 0.5 }, async () => left)
  expect(told.at(-1)).toMatchObject({
    report: { progress: 0.5 },
    suspendData: expect.stringMatching(/^sixpeer1 /),
  })
  expect(reporter.now()).toMatchObject({ keeps: 'mark', trouble: null })
  pass(60_000)
  await reporter.isOverWith(passed)
  expect(told.at(-1)).toMatchObject({
    report: { score: 90, isPassed: true },
    suspendData: '',
    visitMs: 60_000,
  })
  pass(1_000)
  reporter.leave()
  reporter.leave()
  expect(gone).toHaveLength(1)
  expect(gone[0]).toMatchObject({ report: { score: 90 }, visitMs: 61_000 })
})

test('of what changes while the platform is told something, the last is told, and nothing out of turn', async () => {
  const progress: (number | null)[] = []
  const answered = later<void>()
  const { reporter } = platform({
    async tell({ report }) {
      progress.push(report.progress)
      if (progress.length === 1) await answered.promise
      return null
    },
  })
  const telling = [0.1, 0.2, 0.3].map((one) =>
    reporter.goesOn({ ...NOTHING_YET, progress: one }, async () => left),
  )
  answered.keep()
  await Promise.all(telling)
  expect(progress.at(-1)).toBe(0.3)
  expect(progress.length).toBeLessThan(3)
})

test('what the platform did not take is said, and told again on request', async () => {
  let isBroken = true
  const told: Account[] = []
  const { reporter } = platform({
    async tell(account) {
      told.push(account)
      return isBroken ? 'The learning platform refused: General exception (101).' : null
    },
  })
  await reporter.isOverWith(passed)
  expect(reporter.now().trouble).toContain('General exception (101)')
  isBroken = false
  await reporter.again()
  expect(reporter.now().trouble).toBeNull()
  expect(told.at(-1)).toMatchObject({ report: { score: 90 } })
})

test('a world that cannot be read out is left as nothing, and stops no report', async () => {
  const { reporter, told } = platform()
  await reporter.goesOn(NOTHING_YET, () => Promise.reject(new Error('The lab has stopped')))
  expect(told).toEqual([{ report: NOTHING_YET, suspendData: '', visitMs: 0 }])
})

test('whoever looks back reports nothing, and the pass mark of the platform comes before that of the package', async () => {
  const { reporter, told } = platform({ isForCredit: false, passMark: 95 })
  await reporter.isOverWith(passed)
  expect(told).toEqual([])
  expect(reporter.passMark).toBe(95)
})
