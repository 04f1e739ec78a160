import { describe, expect, it } from 'vitest'
import { findApi } from './find-api'
import type { Account } from './platform'
import { ended, NOTHING_YET } from './report'
import { dialects } from './scorm-dialects'

const account = (report: Account['report']): Account => ({ report, suspendData: 'x', visitMs: 61_000 })

/** What is set, by element. */
const told = (version: keyof typeof dialects, given: Account) =>
  Object.fromEntries(dialects[version].elements(given))

describe('SCORM 1.2', () => {
  it('has one word for completed and passed', () => {
    expect(told('scorm12', account(NOTHING_YET))).toEqual({
      'cmi.core.lesson_status': 'incomplete',
      'cmi.suspend_data': 'x',
      'cmi.core.session_time': '0000:01:01.00',
      'cmi.core.exit': 'suspend',
    })
    const failed = ended({ outcome: 'time-is-up', score: { total: 90, lines: [] } }, 80)
    expect(told('scorm12', { ...account(failed), suspendData: '' })).toMatchObject({
      'cmi.core.score.raw': '79',
      'cmi.core.lesson_status': 'failed',
      'cmi.core.exit': '',
    })
  })

  it('takes what the platform says as it is, and nonsense as nothing', () => {
    const { before, passMark } = dialects.scorm12
    const says = (values: Record<string, string>) => (element: string) => values[element] ?? ''
    expect(before(says({ 'cmi.core.lesson_status': 'not attempted' }))).toEqual(NOTHING_YET)
    expect(before(says({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '85' }))).toMatchObject({
      isCompleted: true,
      isPassed: true,
      score: 85,
    })
    expect(passMark(says({ 'cmi.student_data.mastery_score': '75' }))).toBe(75)
    for (const text of ['', 'undefined', '-1', '101', '1e9', 'NaN'])
      expect(passMark(says({ 'cmi.student_data.mastery_score': text })), text).toBeNull()
  })
})

describe('SCORM 2004', () => {
  it('tells completion, success, measure and scaled score apart', () => {
    const passed = ended({ outcome: 'with-mistakes', score: { total: 85, lines: [] } }, 80)
    expect(told('scorm2004', { ...account(passed), suspendData: '' })).toEqual({
      'cmi.score.min': '0',
      'cmi.score.max': '100',
      'cmi.score.raw': '85',
      'cmi.score.scaled': '0.85',
      'cmi.progress_measure': '1',
      'cmi.completion_status': 'completed',
      'cmi.success_status': 'passed',
      'cmi.suspend_data': '',
      'cmi.session_time': 'PT1M1S',
      'cmi.exit': 'normal',
    })
    expect(told('scorm2004', account({ ...NOTHING_YET, progress: 1 / 3 }))).toMatchObject({
      'cmi.progress_measure': '0.3333333',
      'cmi.completion_status': 'incomplete',
      'cmi.success_status': 'unknown',
      'cmi.exit': 'suspend',
    })
  })
})

describe('the search for what a platform has put around the page', () => {
  /** As much of a window as is searched. */
  function frame(parent: object | null, members: object = {}): Window {
    const made: Record<string, unknown> = { opener: null, ...members }
    made['window'] = made
    made['parent'] = parent ?? made
    made['top'] ??= made
    if (isWindow(made)) return made
    throw new Error('It is no window.')
  }
  const isWindow = (value: unknown): value is Window => typeof value === 'object' && value !== null

  it('goes through the frames around it, then to the window that opened it', () => {
    const API = {}
    expect(findApi('API', frame(frame(frame(null, { API }))))).toBe(API)
    expect(findApi('API', frame(null, { opener: frame(frame(null, { API })) }))).toBe(API)
    expect(findApi('API', frame(frame(null)))).toBeNull()
    expect(findApi('API', frame(null, { API: 'a word' }))).toBeNull()
  })

  it('passes over windows of others, and ends in a chain that has no end', () => {
    const API = {}
    const ofOthers = frame(frame(null, { API }))
    const refuse = () => {
      throw new Error('Of another origin')
    }
    Object.defineProperty(ofOthers, 'API', { get: refuse })
    Object.defineProperty(ofOthers, 'opener', { get: refuse })
    expect(findApi('API', frame(ofOthers))).toBe(API)
    expect(findApi('API', frame(null, { opener: frame(null, { API }), top: ofOthers }))).toBe(API)
    const endless = Array.from({ length: 100 }).reduce<Window>(
      (around) => frame(around),
      frame(null, { API }),
    )
    expect(findApi('API', endless)).toBeNull()
  })
})
