import { DATABASE_ACTIVE_MS } from '../../sim/clustering/state'
import { addressOf, savedAddressOf } from '../../sim/network/read'
import { inRole, isReachable } from '../language/cast'
import { markOf } from '../language/marks'
import { pages } from '../language/pages'
import { lentRules } from '../language/part'
import { justRestarting, type Rule } from '../language/rule'
import { wasDone } from '../language/step'
import { N, P, X } from './replace-and-keep-questions'
import { removal } from './replace-and-keep-steps'

/** What the guide forbids while a peer is replaced and its configuration kept, beyond the order of the steps. */
export const replaceAndKeepRules: readonly Rule[] = [
  {
    id: 'REK-M1',
    text: 'The backup was taken before the peer had left the cluster: it would bring the old peers to the new unit.',
    guide: ['REP-07', 'REP-08'],
    brokenBy: (moment) =>
      !wasDone(moment.progress, 'REK.02') &&
      moment.events.some(
        (event) => event.type === 'backup-created' && event.expressway === inRole(moment, X).id,
      ),
  },
  {
    id: 'REK-M2',
    text: 'A key of another unit was tried on the new one. Keys are bound to a serial number.',
    guide: ['REP-09'],
    brokenBy: ({ events }) =>
      events.some(
        (event) =>
          event.type === 'refused' &&
          event.command === 'add-option-key' &&
          event.refusal.detail.includes('not made for this unit'),
      ),
  },
  {
    id: 'REK-M3',
    text: 'The old unit was still on the network when the new one took over its address and name.',
    guide: ['REP-10'],
    brokenBy: (moment) => {
      const [old, unit] = [inRole(moment, X), inRole(moment, N)]
      return (
        justRestarting(moment, unit) &&
        isReachable(moment.world, old) &&
        savedAddressOf(unit) === addressOf(old)
      )
    },
  },
  {
    id: 'REK-M6',
    text: 'The cluster was checked before five minutes had passed: too early to tell.',
    guide: ['REP-16'],
    accepted: true,
    brokenBy: (moment) => {
      const { progress, before } = moment
      const visit = markOf.visit(inRole(moment, P).id, pages.clustering)
      const looked = progress.marks[visit] !== before.marks[visit]
      return looked && wasDone(before, 'REK.10') && tooEarly(moment)
    },
  },
  ...lentRules(removal),
]

function tooEarly(moment: Parameters<Rule['brokenBy']>[0]): boolean {
  const { power } = inRole(moment, N)
  return moment.world.now - power.since < DATABASE_ACTIVE_MS
}
