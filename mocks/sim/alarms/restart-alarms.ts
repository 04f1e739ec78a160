import type { RestartReason } from '#contract/settings/field'
import { remedyOf, remedyWords, restartReasons } from '../machine/pending-changes/reasons'
import { labelOf } from '../machine/settings/read'
import type { OwnAlarmDefinition } from './definition'

const isReason = (key: string): key is RestartReason => Object.hasOwn(restartReasons, key)

/** What the alarm of a reason proves, where the guide speaks of its cause; of every other it says only that it may stand. */
const guideOf: Partial<Record<RestartReason, readonly string[]>> = {
  'restart-clustering': ['CRE-48', 'RML-10', 'ADD-57'],
  'restart-tls': ['PSI-05', 'ADD-45'],
}

/** One title for each remedy, many reasons. All fall with the remedy, and with nothing else (R-04, R-09). */
export const restartAlarms: readonly OwnAlarmDefinition[] = Object.keys(restartReasons)
  .filter(isReason)
  .map((key) => {
    const { number, item, description } = restartReasons[key]
    const { title, noun, action } = remedyWords[remedyOf(key)]
    return {
      key,
      number,
      title,
      description:
        description ?? `${item} has been changed, however a ${noun} is required for this to take effect`,
      severity: 'Warning',
      action,
      raisedWhen: (expressway) => expressway.restartReasons.includes(key),
      because: (expressway) => {
        const waiting = Object.keys(expressway.awaitingRestart).map(labelOf).join(', ')
        return `A saved change waits for the next ${noun}${waiting ? `: ${waiting}` : ''}. Acknowledging does not clear it.`
      },
      guide: guideOf[key] ?? ['PRE-20', 'ADD-59'],
    }
  })
