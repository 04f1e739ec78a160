import { addPeerRules } from './add-peer-rules'
import { adding, removal } from './change-address-steps'
import { filledRows, isClustered } from '../sim/clustering/read'
import { justRestarting, justSaved } from './moments'
import { partRules } from './part'
import { type Rule, wasDone } from './procedure'
import { removeLivePeerRules } from './remove-live-peer-rules'
import { inRole, subordinates } from './vocabulary/cast'
import { rowOf } from './vocabulary/clustering'
import { dnsIsStale } from './vocabulary/old-address'

/** What the guide forbids while an address is changed, beyond the order of the steps. */
export const changeAddressRules: readonly Rule[] = [
  {
    id: 'ADR-M2',
    text: 'Only the rows were edited: the peer was given another address there while it was still in the cluster.',
    guide: ['ADR-01'],
    brokenBy: (moment) => {
      const [peer, primary] = [inRole(moment, 'peer'), inRole(moment, 'primary')]
      return [primary, ...subordinates(moment)].some(
        (listing) =>
          justSaved(moment, listing, 'clustering') &&
          isClustered(peer) &&
          rowOf(moment.world, listing, peer) === undefined &&
          filledRows(moment.world, listing).some((row) => row.machine === undefined),
      )
    },
  },
  {
    id: 'ADR-M3',
    text: 'The peer joined while DNS still led its name to the old address: rows with its name fail.',
    guide: ['ADR-06'],
    brokenBy: (moment) => {
      const peer = inRole(moment, 'peer')
      return (
        wasDone(moment.progress, 'ADD.23') && justRestarting(moment, peer) && dnsIsStale(moment.world, peer)
      )
    },
  },
  ...partRules(removeLivePeerRules, removal),
  ...partRules(addPeerRules, adding),
]
