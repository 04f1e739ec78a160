import type { Note } from '../../ground/event'
import { expresswaysOf } from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { filledRows } from '../../machine/peers/read'
import { hasPeers } from '../../machine/settings/read'

/** The faults that keep a machine away from the others, and that end with its return. */
const keepsAway = new Set<Fault['kind']>(['power-off', 'network-cut', 'isolated'])

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
  if (!keepsAway.has(fault.kind) || !('expressway' in fault)) return undefined
  const expressway = world.expressways[fault.expressway]
  if (!expressway || !hasPeers(expressway)) return undefined
  const stillAway = world.faults.some(
    (other) =>
      other.id !== fault.id &&
      keepsAway.has(other.kind) &&
      'expressway' in other &&
      other.expressway === fault.expressway,
  )
  if (stillAway || isListed(world, expressway)) return undefined
  return {
    text: `${nameOf(expressway)} still lists the peers of its old cluster, and none of them lists it. Clear its Peer addresses while it is isolated, before it is reconnected.`,
    guide: ['RMD-04', 'RMD-14'],
  }
}
