import { justSaved } from './moments'
import type { Rule } from './procedure'
import { inRole, subordinates } from './vocabulary/cast'
import { rowOf } from './vocabulary/clustering'

/** What the guide forbids while a dead peer is removed, beyond the order of the steps. */
export const removeDeadPeerRules: readonly Rule[] = [
  {
    id: 'RMD-10',
    text: 'A subordinate lost the row of the dead peer before the primary did.',
    guide: ['RMD-06', 'RMD-10'],
    brokenBy: (moment) => {
      const [primary, dead] = [inRole(moment, 'primary'), inRole(moment, 'deadPeer')]
      return (
        rowOf(moment.world, primary, dead) !== undefined &&
        subordinates(moment).some(
          (peer) => justSaved(moment, peer, 'clustering') && rowOf(moment.world, peer, dead) === undefined,
        )
      )
    },
  },
]
