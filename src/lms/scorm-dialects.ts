import { cmiTimespan, isoDuration } from './durations'
import type { Account } from './platform'
import { NOTHING_YET, type Report } from './report'

type Get = (element: string) => string

/** What one version of SCORM calls things, and how it writes down how an exercise stands. */
export type Dialect = {
  /** The object that the platform puts into a window. */
  readonly api: string
  readonly methods: Readonly<
    Record<'initialize' | 'terminate' | 'get' | 'set' | 'commit' | 'lastError' | 'errorString', string>
  >
  readonly suspendDataMax: number
  readonly learner: string
  /** Whether results are taken in this visit: `normal`, where somebody looks back at it something else. */
  readonly mode: string
  /** How it stood before this visit. */
  readonly before: (get: Get) => Report
  /** From which score it is passed, of a hundred, where the platform knows. */
  readonly passMark: (get: Get) => number | null
  /** The elements to set, in this order. */
  readonly elements: (account: Account) => readonly (readonly [element: string, value: string])[]
}

const SUSPEND_DATA = 'cmi.suspend_data'

/** A number as a platform has it; null for a blank, and for what is none. */
function numberOf(text: string, from: number, to: number): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return value >= from && value <= to ? value : null
}

/** At most seven digits after the point, as SCORM 2004 has a real number. */
const real = (value: number) => String(Number(value.toFixed(7)))

const scorm12: Dialect = {
  api: 'API',
  methods: {
    initialize: 'LMSInitialize',
    terminate: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
  },
  suspendDataMax: 4_096,
  learner: 'cmi.core.student_id',
  mode: 'cmi.core.lesson_mode',
  before(get) {
    const status = get('cmi.core.lesson_status')
    const isPassed = status === 'passed' ? true : status === 'failed' ? false : null
    return {
      ...NOTHING_YET,
      score: numberOf(get('cmi.core.score.raw'), 0, 100),
      isCompleted: isPassed !== null || status === 'completed',
      isPassed,
    }
  },
  passMark: (get) => numberOf(get('cmi.student_data.mastery_score'), 0, 100),
  elements({ report, suspendData, visitMs }) {
    const { score, isCompleted, isPassed } = report
    return [
      ...scores('cmi.core.score', score),
      // One word for both: whether it is completed, and whether it is passed.
      ['cmi.core.lesson_status', isCompleted ? (isPassed ? 'passed' : 'failed') : 'incomplete'],
      [SUSPEND_DATA, suspendData],
      ['cmi.core.session_time', cmiTimespan(visitMs)],
      ['cmi.core.exit', suspendData === '' ? '' : 'suspend'],
    ]
  },
}

const scorm2004: Dialect = {
  api: 'API_1484_11',
  methods: {
    initialize: 'Initialize',
    terminate: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    errorString: 'GetErrorString',
  },
  suspendDataMax: 64_000,
  learner: 'cmi.learner_id',
  mode: 'cmi.mode',
  before(get) {
    const success = get('cmi.success_status')
    return {
      score: numberOf(get('cmi.score.raw'), 0, 100),
      isCompleted: get('cmi.completion_status') === 'completed',
      isPassed: success === 'passed' ? true : success === 'failed' ? false : null,
      progress: numberOf(get('cmi.progress_measure'), 0, 1),
    }
  },
  passMark(get) {
    const scaled = numberOf(get('cmi.scaled_passing_score'), 0, 1)
    return scaled === null ? null : Math.round(scaled * 100)
  },
  elements({ report, suspendData, visitMs }) {
    const { score, isCompleted, isPassed, progress } = report
    return [
      ...scores('cmi.score', score),
      ...(score === null ? [] : [['cmi.score.scaled', real(score / 100)] as const]),
      ...(progress === null ? [] : [['cmi.progress_measure', real(progress)] as const]),
      ['cmi.completion_status', isCompleted ? 'completed' : 'incomplete'],
      ['cmi.success_status', isPassed === null ? 'unknown' : isPassed ? 'passed' : 'failed'],
      [SUSPEND_DATA, suspendData],
      ['cmi.session_time', isoDuration(visitMs)],
      ['cmi.exit', suspendData === '' ? 'normal' : 'suspend'],
    ]
  },
}

function scores(element: string, score: number | null): readonly (readonly [string, string])[] {
  if (score === null) return []
  return [
    [`${element}.min`, '0'],
    [`${element}.max`, '100'],
    [`${element}.raw`, String(score)],
  ]
}

export const dialects = { scorm12, scorm2004 } satisfies Readonly<Record<string, Dialect>>
