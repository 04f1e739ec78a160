import { faultsThat } from '../../ground/faults/felt'
import { expresswaysOf } from '../../ground/stage'
import type { Fault } from '../../ground/state/faults'
import type { Expressway, FoundMistake, World } from '../../ground/world'
import { isBeingReset } from '../../machine/defaults/read'
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

/** True while something keeps the machine away from the others. */
export function isKeptAway(world: World, { id }: Expressway): boolean {
  return separations.in(world).some(({ expressway }) => expressway === id)
}

function isListed(world: World, expressway: Expressway): boolean {
  return expresswaysOf(world).some(
    (other) =>
      other.id !== expressway.id && filledRows(world, other).some((row) => row.machine?.id === expressway.id),
  )
}

/**
 * The warning that goes with the end of a fault, which is a mistake of the guide's list: the machine comes back with a
 * list of peers, and none of them lists it any more (RMD-04, RMD-14), or before its factory reset has ended. Nothing is
 * wrong while another fault still keeps it away, or its rows are blank.
 */
export function reconnectWarning(world: World, fault: Fault): FoundMistake | undefined {
  if (!separations.include(fault)) return undefined
  const expressway = world.expressways[fault.expressway]
  if (!expressway || isKeptAwayOtherwise(world, fault)) return undefined
  const found = isBeingReset(expressway) ? tooEarly(expressway) : uncleared(world, expressway)
  return found && { ...found, guide: ['RMD-04', 'RMD-14'], expressway: expressway.id }
}

const isKeptAwayOtherwise = (world: World, fault: Fault & { readonly expressway: string }) =>
  separations.in(world).some(({ id, expressway }) => id !== fault.id && expressway === fault.expressway)

function uncleared(world: World, expressway: Expressway) {
  if (!hasPeers(expressway) || isListed(world, expressway)) return undefined
  return {
    id: 'RMD-M3',
    text: `${nameOf(expressway)} still lists the peers of its old cluster, and none of them lists it. Clear its Peer addresses while it is isolated, before it is reconnected.`,
  }
}

const tooEarly = (expressway: Expressway) => ({
  id: 'FRS-M4',
  text: `The factory reset of ${nameOf(expressway)} has not ended: until it has, nobody can be sure what the machine still knows. Wait for its sign-in page before it is reconnected.`,
})
