import { present } from '../../sim/assert'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { isReachable } from '../language/cast'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { open } from './acts'
import { addPeerSolution } from './add-peer'
import type { Leg } from './bridge'
import { removeDeadPeerSolution } from './remove-dead-peer'
import { removeLivePeerSolution } from './remove-live-peer'
import { closedBy, without, worldAfter } from './world-after'

/** How a peer is replaced without a mistake, dead or alive. */
export function replacePeerSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const peer = present(roles['peer'], 'the peer to be replaced is not named')
  const newPeer = present(roles['newPeer'], 'the replacement is not named')
  const removal = isReachable(world, expresswayOf(world, peer))
    ? closedBy(
        without(removeLivePeerSolution(world, { primary, leavingPeer: peer }), 'RML.01', 'RML.10'),
        'REP.03',
      )
    : closedBy(without(removeDeadPeerSolution(world, { primary, deadPeer: peer }), 'RMD.01'), 'REP.02')
  const removed = [{ steps: ['REP.01'], acts: [open(primary, pages.clustering)] }, ...removal]
  const added = addPeerSolution(worldAfter(world, removed), { primary, newPeer })
  return [...removed, ...closedBy(added, 'REP.04')]
}
