import { present } from '../../sim/assert'
import { addressOf } from '../../sim/network/read'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { nameFor, open, restart, save } from './acts'
import { addPeerSolution } from './add-peer'
import type { Leg } from './bridge'
import { removeLivePeerSolution } from './remove-live-peer'
import { closedBy, without, worldAfter } from './world-after'

/** The same place in another part of the subnet: `10.0.0.13` becomes `10.0.0.113`. */
const moved = (address: string): string => address.replace(/\.(\d+)$/, (_, last) => `.${Number(last) + 100}`)

/** How the address of a peer is changed without a mistake. */
export function changeAddressSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const peer = present(roles['peer'], 'the peer is not named')
  const address = moved(addressOf(expresswayOf(world, peer)))
  const removed: Leg[] = [
    { steps: ['ADR.01'], acts: [open(primary, pages.clustering)] },
    ...closedBy(
      without(removeLivePeerSolution(world, { primary, leavingPeer: peer }), 'RML.01', 'RML.10'),
      'ADR.02',
    ),
    {
      steps: ['ADR.03'],
      acts: [
        ...save(peer, pages.ip, 'ip', { lan1Ipv4Address: address }),
        ...restart(peer),
        { type: 'set-dns-record', name: nameFor(world, peer), addresses: [address] },
      ],
    },
  ]
  // After a restart the clock of a machine takes a moment to synchronize.
  const synchronized = { steps: [], acts: [{ advanceMs: 30_000 }] }
  const added = addPeerSolution(worldAfter(world, removed), { primary, newPeer: peer })
  // Nothing holds the old address any more when the peer has joined, so the last check is done with it.
  return [...removed, synchronized, ...closedBy(closedBy(added, 'ADR.04'), 'ADR.05')]
}
