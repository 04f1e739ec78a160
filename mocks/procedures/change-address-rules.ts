import { filledRows, fqdnOf, isClustered } from '../sim/machine/index'
import { addPeerRules } from './add-peer-rules'
import { adding, removal } from './change-address-steps'
import { justSaved } from './moments'
import { partRules } from './part'
import { type Rule, wasDone } from './procedure'
import { removeLivePeerRules } from './remove-live-peer-rules'
import { inRole, subordinates } from './vocabulary/cast'
import { rowOf } from './vocabulary/clustering'

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
    text: 'The peer was entered by its name while DNS still led that name to the old address: the row fails.',
    guide: ['ADR-06'],
    brokenBy: (moment) => {
      const [peer, primary] = [inRole(moment, 'peer'), inRole(moment, 'primary')]
      return (
        wasDone(moment.progress, 'ADR.03') &&
        justSaved(moment, primary, 'clustering') &&
        filledRows(moment.world, primary).some(
          ({ address, machine }) =>
            address.toLowerCase() === fqdnOf(peer).toLowerCase() && machine?.id !== peer.id,
        )
      )
    },
  },
  ...partRules(removeLivePeerRules, removal),
  ...partRules(addPeerRules, adding),
]
