import { filledRows } from '../clustering/read'
import type { Note } from '../event'
import { nameOf } from '../network/read'
import { hasPeers } from '../settings/read'
import { expresswaysOf } from '../stage'
import type { Expressway, World } from '../world'
import { does, faultsThat } from './felt'
import type { Fault } from './state'

function isListed(world: World, expressway: Expressway): boolean {
  return expresswaysOf(world).some(
    (other) =>
      other.id !== expressway.id && filledRows(world, other).some((row) => row.machine?.id === expressway.id),
  )
}

/**
 * The warning that goes with the end of a fault: the machine comes back with a list of peers, and none of them lists
 * it any more (RMD-04, RMD-14). Nothing is wrong while another fault still keeps it away, or its rows are blank.
 */
export function reconnectWarning(world: World, fault: Fault): Note | undefined {
  if (!does(fault, 'keeps-away')) return undefined
  const expressway = world.expressways[fault.expressway]
  if (!expressway || !hasPeers(expressway)) return undefined
  const stillAway = faultsThat(world, 'keeps-away').some(
    (other) => other.id !== fault.id && other.expressway === fault.expressway,
  )
  if (stillAway || isListed(world, expressway)) return undefined
  return {
    text: `${nameOf(expressway)} still lists the peers of its old cluster, and none of them lists it. Clear its Peer addresses while it is isolated, before it is reconnected.`,
    guide: ['RMD-04', 'RMD-14'],
  }
}
