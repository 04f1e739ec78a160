import { describe, expect, it } from 'vitest'
import type { CommandLog } from '#contract/wire/lab'
import { type Left, readSuspendData, suspendDataOf } from './suspend-data'

const SCORM_12 = 4_096

const log = (commands: number): CommandLog => ({
  shape: 40,
  scenario: 'cluster-of-one',
  seed: 1,
  profile: 'strict',
  now: 1_000_000,
  entries: Array.from({ length: commands }, (_, at) => ({
    at: at * 1_001,
    command: { type: 'save-page', expressway: `expe${at % 6}`, values: { name: `ünïque ${at * 7_919}` } },
  })),
})

const left = (commands: number): Left => ({
  world: 'epoch 1',
  marks: {
    scenario: 'cluster-of-one',
    seed: 1,
    profile: 'strict',
    procedure: 'add-peer',
    mode: 'learn',
    limitMs: null,
  },
  steps: { done: 3, of: 21 },
  log: log(commands),
})

describe('what a visit leaves', () => {
  it('is read again as it was, log and all, and has only letters that every platform keeps', () => {
    const { text, holdsLog } = suspendDataOf(left(40), SCORM_12)
    expect(holdsLog).toBe(true)
    expect(text).toMatch(/^[\w+/= ]+$/)
    expect(readSuspendData(text)).toEqual(left(40))
  })

  it('is without the log where that does not fit, and never longer than the platform keeps', () => {
    const { text, holdsLog } = suspendDataOf(left(2_000), SCORM_12)
    expect(holdsLog).toBe(false)
    expect(text.length).toBeLessThanOrEqual(SCORM_12)
    expect(readSuspendData(text)).toEqual({ ...left(2_000), log: null })
    expect(suspendDataOf(left(2_000), 64_000).holdsLog).toBe(true)
  })

  it.each([
    ['blank', ''],
    ['of something else', '{"bookmark": 3}'],
    ['of another release', suspendDataOf(left(3), SCORM_12).text.replace('sixpeer1', 'sixpeer9')],
    ['cut short', suspendDataOf(left(3), SCORM_12).text.slice(0, 40)],
    ['no base 64', 'sixpeer1 ~~~~ ~~~~'],
  ])('is nothing when it is %s', (_, text) => {
    expect(readSuspendData(text)).toBeNull()
  })

  it('is without the log when only that is damaged', () => {
    const { text } = suspendDataOf(left(40), SCORM_12)
    expect(readSuspendData(text.slice(0, -60))).toEqual({ ...left(40), log: null })
  })
})
