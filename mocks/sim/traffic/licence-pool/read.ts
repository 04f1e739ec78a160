import { DAY_MS } from '#contract/spans'
import type { OptionKeys } from '#contract/wire/status'
import { linkKey } from '../../ground/state/links'
import type { Expressway, World } from '../../ground/world'
import { capacityOf, limitOf } from '../../machine/licences/capacity'
import { descriptionOf, type PooledType, pooledTypes, readOptionKey } from '../../machine/licences/key-kinds'
import { featuresOf, ownLicences } from '../../machine/licences/read'
import { nameOf } from '../../machine/network/read'
import { inContact, isClustered, membersOf, peersInService } from '../../machine/peers/read'
import { callCount } from '../calls/read'
import { registeredKinds } from '../registrations/read'

/** A lost peer's licences stay in the pool this long, counted from the loss of contact (INT-10). */
export const GRACE_MS = 14 * DAY_MS

/** How many licences of a type one machine uses now. */
export function licencesUsed(world: World, expressway: Expressway, type: PooledType): number {
  if (expressway.power.state !== 'up') return 0
  const uses: Record<PooledType, () => number> = {
    'Rich media sessions': () => callCount(world, expressway),
    'TelePresence room systems': () => registeredKinds(world, expressway).rooms,
    'Desktop systems': () => registeredKinds(world, expressway).desktops,
    'TURN relays': () => 0,
  }
  return uses[type]()
}

/** When contact with a listed peer was lost; null while it is in contact or never was. */
export function lostAt(world: World, expressway: Expressway, peer: Expressway): number | null {
  const contact = world.contacts[linkKey(expressway.id, peer.id)]
  return contact && contact.since === null ? contact.lostAt : null
}

/** When a lost peer's licences leave the pool as this Expressway counts it; null for one that is not lost (INT-10). */
function leavesPoolAt(world: World, expressway: Expressway, peer: Expressway): number | null {
  const lost = peer.id === expressway.id ? null : lostAt(world, expressway, peer)
  return lost === null ? null : lost + GRACE_MS
}

/** True for a peer whose licences do not count here any more (INT-11). */
function hasLeft(world: World, expressway: Expressway, peer: Expressway): boolean {
  const at = leavesPoolAt(world, expressway, peer)
  return at !== null && world.now >= at
}

/** When licences of a lost peer next leave the pool as this Expressway counts it; null when none will. */
export function nextLeaveAt(world: World, expressway: Expressway): number | null {
  const leaving = contributorsTo(world, expressway).flatMap((peer) => {
    const at = leavesPoolAt(world, expressway, peer)
    return at !== null && at > world.now ? [at] : []
  })
  return leaving.length > 0 ? Math.min(...leaving) : null
}

/** Whose licences count here or have counted: of every member that is, or was, in contact. */
function contributorsTo(world: World, expressway: Expressway): readonly Expressway[] {
  if (!isClustered(expressway)) return [expressway]
  return membersOf(world, expressway).filter(
    (peer) =>
      peer.id === expressway.id ||
      inContact(world, expressway.id, peer.id) ||
      lostAt(world, expressway, peer) !== null,
  )
}

/** How many licences of one type the pool has, as this Expressway counts them. */
export function pooledTotal(world: World, expressway: Expressway, type: PooledType): number {
  return contributorsTo(world, expressway)
    .filter((peer) => !hasLeft(world, expressway, peer))
    .reduce((sum, peer) => sum + ownLicences(peer, type), 0)
}

function contributionsTo(world: World, expressway: Expressway, type: PooledType) {
  return contributorsTo(world, expressway).map((peer) => ({
    peer: nameOf(peer),
    count: ownLicences(peer, type),
    leavesPoolAt: leavesPoolAt(world, expressway, peer),
    left: hasLeft(world, expressway, peer),
  }))
}

/** The licence pool as this Expressway counts it: the sum over the cluster, alone when standalone (PSI-30). */
export function poolOf(world: World, expressway: Expressway): OptionKeys['pool'] {
  const inService = peersInService(world, expressway)
  return pooledTypes.map((type) => {
    const inUse = inService.reduce((sum, peer) => sum + licencesUsed(world, peer, type), 0)
    return {
      type,
      total: pooledTotal(world, expressway, type),
      inUse,
      capacity: capacityOf(inService, limitOf[type]),
      contributions: contributionsTo(world, expressway, type),
    }
  })
}

/** What Maintenance > Option keys shows. */
export function optionKeysStatus(world: World, expressway: Expressway): OptionKeys {
  const own = featuresOf(expressway)
  const peers = membersOf(world, expressway).filter((peer) => peer.id !== expressway.id)
  const differences = peers.flatMap((peer) => {
    const theirs = featuresOf(peer)
    const missing = theirs.filter((feature) => !own.includes(feature))
    const extra = own.filter((feature) => !theirs.includes(feature))
    return missing.length + extra.length > 0 ? [{ peer: nameOf(peer), missing, extra }] : []
  })
  return {
    serialNumber: expressway.serialNumber,
    keys: expressway.optionKeys.map(({ id, key }) => {
      const read = readOptionKey(key)
      return {
        id,
        key,
        description: descriptionOf(read),
        kind: read?.kind.pooled ? 'licence' : 'feature',
      }
    }),
    differences,
    keysToBuy: new Set(differences.flatMap((difference) => difference.missing)).size,
    pool: poolOf(world, expressway),
  }
}
