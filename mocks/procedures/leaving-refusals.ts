import type { Expressway, World } from '../sim/ground/index'
import { designatedPrimary, hostOf, isClustered, membersOf } from '../sim/machine/index'
import type { StartRefusal } from './procedure'
import { startRefused } from './start-refusals'

/** The peer that is to go is the primary: that role is given to another before (ADR-02, REP-01, REP-06). */
export function leavesThePrimary(world: World, peer: Expressway, guide: string): StartRefusal | null {
  const isPrimary = isClustered(peer) && designatedPrimary(world, peer)?.id === peer.id
  return isPrimary
    ? startRefused(
        `${hostOf(world, peer)} is the primary. Make another peer the primary first.`,
        [guide, 'RML-05'],
        'change-primary',
      )
    : null
}

/** The peer is not on the list of the primary. */
export function notListedBy(
  world: World,
  primary: Expressway,
  peer: Expressway,
  guide: string,
): StartRefusal | null {
  const listed = isClustered(primary) && membersOf(world, primary).some((member) => member.id === peer.id)
  return listed
    ? null
    : startRefused(`${hostOf(world, peer)} is not in the cluster of ${hostOf(world, primary)}.`, [guide])
}

/** The new unit has to be one that stands alone. */
export function inClusterAlready(world: World, newPeer: Expressway): StartRefusal | null {
  return isClustered(newPeer)
    ? startRefused(
        `${hostOf(world, newPeer)} is in a cluster already: it has to leave that one first.`,
        ['ADD-22'],
        'remove-live-peer',
      )
    : null
}
