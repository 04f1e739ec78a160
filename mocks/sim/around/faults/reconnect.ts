import type { Note } from '../../ground/event'
import { faultsThat } from '../../ground/faults/felt'
import { expresswaysOf } from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { filledRows } from '../../machine/peers/read'
import { hasPeers } from '../../machine/settings/read'

/** What keeps a machine away from the others, and brings it back when it ends (RMD-14). */
const separations = faultsThat('keeps-away')
declare module '../../ground/faults/felt' {
  interface Askers {
    'keeps-away': typeof separations
  }
}

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
  if (!separations.include(fault)) return undefined
  const expressway = world.expressways[fault.expressway]
  if (!expressway || !hasPeers(expressway)) return undefined
  const stillAway = separations
    .in(world)
    .some((other) => other.id !== fault.id && other.expressway === fault.expressway)
  if (stillAway || isListed(world, expressway)) return undefined
  return {
    text: `${nameOf(expressway)} still lists the peers of its old cluster, and none of them lists it. Clear its Peer addresses while it is isolated, before it is reconnected.`,
    guide: ['RMD-04', 'RMD-14'],
  }
}
