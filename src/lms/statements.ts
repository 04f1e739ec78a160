import type { Launch, LaunchData } from './cmi5-launch'
import { isoDuration } from './durations'
import type { Report } from './report'

const VERBS = 'http://adlnet.gov/expapi/verbs/'
const CMI5 = 'https://w3id.org/xapi/cmi5/'

export type Verb = 'initialized' | 'progressed' | 'passed' | 'failed' | 'completed' | 'terminated'

/** The verbs that decide about going on in a course. */
const DECIDING: readonly Verb[] = ['passed', 'failed', 'completed']

/** What a statement needs beside what it says. */
export type Around = {
  readonly launch: Launch
  readonly data: LaunchData
  readonly id: string
  /** The moment, as ISO 8601 has it. */
  readonly timestamp: string
  readonly visitMs: number
}

/** A statement as cmi5 has it: what the platform has laid down, told back, and what happened. */
export function statement(verb: Verb, report: Report, { launch, data, id, timestamp, visitMs }: Around) {
  const { contextTemplate: template, masteryScore } = data
  const decides = DECIDING.includes(verb)
  const judges = verb === 'passed' || verb === 'failed'
  const result = resultOf(verb, report, visitMs)
  return {
    id,
    timestamp,
    actor: { objectType: 'Agent', ...launch.actor },
    verb: { id: `${VERBS}${verb}`, display: { en: verb } },
    object: { objectType: 'Activity', id: launch.activityId },
    ...(result && { result }),
    context: {
      ...template,
      registration: launch.registration,
      contextActivities: {
        ...template.contextActivities,
        category: [
          ...(template.contextActivities?.category ?? []),
          ...(verb === 'progressed' ? [] : [{ id: `${CMI5}context/categories/cmi5` }]),
          ...(decides ? [{ id: `${CMI5}context/categories/moveon` }] : []),
        ],
      },
      extensions: {
        ...template.extensions,
        ...(judges &&
          masteryScore !== undefined && { [`${CMI5}context/extensions/masteryscore`]: masteryScore }),
      },
    },
  }
}

/** What only some verbs may tell: a score to pass or fail with, that it is completed, how much of it is done. */
function resultOf(verb: Verb, { score, progress }: Report, visitMs: number) {
  const duration = isoDuration(visitMs)
  switch (verb) {
    case 'initialized':
      return undefined
    case 'progressed':
      return { extensions: { [`${CMI5}result/extensions/progress`]: Math.round((progress ?? 0) * 100) } }
    case 'passed':
    case 'failed':
      return {
        success: verb === 'passed',
        duration,
        ...(score !== null && { score: { scaled: score / 100, raw: score, min: 0, max: 100 } }),
      }
    case 'completed':
      return { completion: true, duration }
    case 'terminated':
      return { duration }
    default:
      return verb satisfies never
  }
}
