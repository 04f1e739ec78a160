import type { Expressway, World } from '../../ground/world'
import { peerAt } from '../../machine/dns/read'
import { nameOf } from '../../machine/network/read'
import { inContact, isClustered } from '../../machine/peers/read'
import { primaryToJoin } from './joining'
import {
  type ClusteringSave,
  lists,
  type MistakeRule,
  newAddresses,
  otherMachines,
  plannedPrimary,
  REFUSED_BY_NOW,
  reaches,
  rowsOf,
} from './mistake-rule'

/**
 * Who has to list a new peer before that machine does: the primary comes first, then the other peers, then the new peer
 * itself (ADD-69). A peer that the new one does not reach, or that is in another cluster by now, is not waited for.
 */
export function listingEarlier(
  world: World,
  primary: Expressway,
  newPeer: Expressway,
  machine: Expressway,
): readonly Expressway[] {
  if (!lists(world, primary, newPeer)) return [primary]
  if (machine.id !== newPeer.id) return []
  return otherMachines(world, primary).filter(
    (member) =>
      member.id !== newPeer.id &&
      isClustered(member) &&
      lists(world, member, primary) &&
      reaches(world, newPeer, member) &&
      !lists(world, member, newPeer),
  )
}

/** The address of a new peer that a member gets while the primary does not list it, and who the primary is. */
function beforePrimary(view: ClusteringSave) {
  const { world, now, planned } = view
  const primary = plannedPrimary(view)
  if (!isClustered(now) || !primary || !inContact(world, now.id, primary.id)) return undefined
  // A list that is not longer than the primary's is corrected, and nobody is added.
  if (rowsOf(world, planned).length <= rowsOf(world, primary).length) return undefined
  const address = newAddresses(view).find((each) => {
    const machine = peerAt(world, now, each)
    if (!machine || machine.id === primary.id) return false
    return listingEarlier(world, primary, machine, now).includes(primary)
  })
  return address === undefined ? undefined : { address, primary }
}

/** The primary of the cluster that a new peer enters on its own page, and who has to list it before. */
function beforeNewPeer(view: ClusteringSave) {
  const primary = primaryToJoin(view)
  return primary && { primary, earlier: listingEarlier(view.world, primary, view.now, view.now) }
}

/** What breaks the order in which a new peer is entered, in the order in which it is told. */
export const addingOrderMistakes: readonly MistakeRule[] = [
  {
    id: 'ADD-69',
    guide: ['ADD-69', 'ADD-55'],
    strict: 'refuse',
    found: (view) => {
      const { primary, earlier = [] } = beforeNewPeer(view) ?? {}
      return primary && earlier.includes(primary)
        ? `The primary, ${nameOf(primary)}, does not list this system yet. Add it there first, then on the other peers, then here.`
        : undefined
    },
  },
  {
    id: 'ADD-69',
    guide: ['ADD-69', 'ADD-55'],
    ...REFUSED_BY_NOW,
    found: (view) => {
      const { primary, earlier = [] } = beforeNewPeer(view) ?? {}
      const without = earlier.filter(({ id }) => id !== primary?.id).map(nameOf)
      return without.length === 0
        ? undefined
        : `Not on the list of ${without.join(' and ')} yet: add this system there first. Its own page is the last of all.`
    },
  },
  {
    id: 'ADD-69',
    guide: ['ADD-69', 'ADD-42'],
    ...REFUSED_BY_NOW,
    found: (view) => {
      const early = beforePrimary(view)
      return (
        early &&
        `This system got ${early.address} before the primary, ${nameOf(early.primary)}, which does not list it yet. The primary comes first.`
      )
    },
  },
]
