import { filledRows, isClustered } from '../../sim/clustering/read'
import { fqdnOf } from '../../sim/network/read'
import { inRole, subordinates } from '../language/cast'
import { rowOf } from '../language/clustering'
import { pages } from '../language/pages'
import { lentRules } from '../language/part'
import { justSaved, type Rule } from '../language/rule'
import { wasDone } from '../language/step'
import { adding, removal } from './change-address-steps'

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
          justSaved(moment, listing, pages.clustering) &&
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
        justSaved(moment, primary, pages.clustering) &&
        filledRows(moment.world, primary).some(
          ({ address, machine }) =>
            address.toLowerCase() === fqdnOf(peer).toLowerCase() && machine?.id !== peer.id,
        )
      )
    },
  },
  ...lentRules(removal),
  ...lentRules(adding),
]
