import { isClustered } from '../../sim/clustering/read'
import { hasPeers } from '../../sim/settings/read'
import { inRole, subordinates } from '../language/cast'
import { pages } from '../language/pages'
import { justChanged, justRestarting, justSaved, type Moment, type Rule } from '../language/rule'
import { wasDone } from '../language/step'
import { noZoneHolds } from '../language/zones'
import { formerMembers, namesakeOf, P } from './disband-questions'

/** The strict machine refuses to lose its primary; the attempt counts all the same. */
function triedPrimaryFirst({ events }: Moment): boolean {
  return events.some((event) => event.type === 'mistake' && event.id === 'RML-M1')
}

/** What the guide forbids while a cluster is disbanded, beyond the order of the steps. */
export const disbandRules: readonly Rule[] = [
  {
    id: 'DIS-M1',
    text: 'The primary was cleared before every subordinate had left: the rest has no primary.',
    guide: ['DIS-22'],
    brokenBy: (moment) => {
      const primary = inRole(moment, P)
      const early = subordinates(moment).some(isClustered)
      return (
        early &&
        (triedPrimaryFirst(moment) || (justSaved(moment, primary, pages.clustering) && !hasPeers(primary)))
      )
    },
  },
  {
    id: 'DIS-M3',
    text: 'Two subordinates have the same Cluster name.',
    guide: ['DIS-09'],
    brokenBy: (moment) =>
      subordinates(moment).some(
        (peer) =>
          justSaved(moment, peer, pages.clustering) &&
          !hasPeers(peer) &&
          namesakeOf(moment, peer) !== undefined,
      ),
  },
  {
    id: 'DIS-M5',
    text: 'Neighbor zones between the peers were made before the cluster was disbanded.',
    guide: ['DIS-05'],
    brokenBy: (moment) =>
      !wasDone(moment.progress, 'DIS.08') &&
      formerMembers(moment).some(
        (owner) =>
          justChanged(moment, owner) &&
          !noZoneHolds(
            moment,
            owner,
            formerMembers(moment).filter((other) => other.id !== owner.id),
          ).met,
      ),
  },
  {
    id: 'DIS-M6',
    text: 'A peer was restarted while another was not back yet.',
    guide: ['DIS-14', 'DIS-15'],
    brokenBy: (moment) =>
      formerMembers(moment).some((peer) => justRestarting(moment, peer)) &&
      formerMembers(moment).filter((peer) => peer.power.state === 'restarting').length > 1,
  },
]
