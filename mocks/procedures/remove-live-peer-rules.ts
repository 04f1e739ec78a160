import { hasPeers } from '../sim/machine/index'
import { justRestarting, justSaved } from './moments'
import { type Rule, wasDone } from './procedure'
import { inRole, subordinates } from './vocabulary/cast'
import { rowOf } from './vocabulary/clustering'

/** What the guide forbids while a live peer is removed, beyond the order of the steps. */
export const removeLivePeerRules: readonly Rule[] = [
  {
    id: 'RML-23',
    text: 'The primary lost the row of the leaving peer before that peer had left.',
    guide: ['RML-23'],
    brokenBy: (moment) => {
      const [primary, leaving] = [inRole(moment, 'primary'), inRole(moment, 'leavingPeer')]
      return (
        justSaved(moment, primary, 'clustering') &&
        rowOf(moment.world, primary, leaving) === undefined &&
        !wasDone(moment.before, 'RML.02')
      )
    },
  },
  {
    id: 'RML-23',
    text: 'A subordinate lost the row of the leaving peer before the primary did.',
    guide: ['RML-23', 'RML-17'],
    brokenBy: (moment) => {
      const [primary, leaving] = [inRole(moment, 'primary'), inRole(moment, 'leavingPeer')]
      return (
        rowOf(moment.world, primary, leaving) !== undefined &&
        subordinates(moment).some(
          (peer) => justSaved(moment, peer, 'clustering') && rowOf(moment.world, peer, leaving) === undefined,
        )
      )
    },
  },
  {
    id: 'RML-M3',
    text: 'The leaving peer was restarted with an address still in its list: it stays half clustered.',
    guide: ['RML-07'],
    brokenBy: (moment) => {
      const leaving = inRole(moment, 'leavingPeer')
      return justRestarting(moment, leaving) && hasPeers(leaving)
    },
  },
]
