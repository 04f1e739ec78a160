import type { RestartReason } from '#contract/settings/field'
import type { Expressway } from '../ground/world'
import { onPage } from '../machine/cures/read'
import { nameOf } from '../machine/network/read'
import { isClustered } from '../machine/peers/read'
import { awaitedFields } from '../machine/pending-changes/read'
import { remedyOf, remedyWords, restartReasons } from '../machine/pending-changes/reasons'
import { hasPeers, labelOf } from '../machine/settings/read'
import type { OwnAlarmDefinition } from './definition'

const isReason = (key: string): key is RestartReason => Object.hasOwn(restartReasons, key)

/** What is changed of a cluster: it is formed, left, or changed while it runs. */
function clusteringChange(expressway: Expressway): string {
  if (!isClustered(expressway)) return 'CRE-48'
  return hasPeers(expressway) ? 'ADD-44' : 'RML-10'
}

/** Where the guide speaks of the cause; of every other change it says only that the alarm may stand (ADD-59). */
const guideOf: Partial<Record<RestartReason, OwnAlarmDefinition['guide']>> = {
  'restart-clustering': clusteringChange,
  'restart-tls': 'ADD-45',
  'restart-option-key': 'PRE-20',
  'restart-advanced-networking': 'PRE-20',
}

/** One title for each remedy, many reasons. All fall with the remedy, and with nothing else. */
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
        const waiting = awaitedFields(expressway, key).map(labelOf)
        const what = waiting.length > 0 ? `: ${waiting.join(', ')}` : ''
        return `${item} was changed on ${nameOf(expressway)}, and waits for the next ${noun}${what}.`
      },
      cure: (expressway, world) =>
        onPage(world, expressway, {
          path: action.path,
          text: `${remedyWords[remedyOf(key)].verb} ${nameOf(expressway)}`,
        }),
      guide: guideOf[key] ?? 'ADD-59',
    }
  })
