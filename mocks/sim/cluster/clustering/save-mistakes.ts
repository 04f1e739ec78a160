import { expresswaysOf } from '../../ground/stage'
import { nameOf } from '../../machine/network/read'
import { isClustered } from '../../machine/peers/read'
import { addingOrderMistakes } from './adding-order'
import { joinMistakes } from './join-mistakes'
import { clusterToJoin } from './joining'
import { listMistakes } from './list-mistakes'
import { type ClusteringSave, type MistakeRule, otherMachines, plannedPrimary, rowsOf } from './mistake-rule'
import { orderMistakes } from './order-mistakes'
import { peerMistakes } from './peer-mistakes'

/**
 * True of several rows on a system that is in no cluster and whose number leads to no member of one. Strict has always
 * refused that: as the creation of a cluster, or, where members list the system already, as what it is by now.
 */
export function createsWithSeveral(view: ClusteringSave): boolean {
  if (isClustered(view.now) || rowsOf(view.world, view.planned).length < 2) return false
  const primary = plannedPrimary(view)
  return !primary || primary.id === view.now.id || !isClustered(primary)
}

/** What can be wrong where a cluster is created. */
const createMistakes: readonly MistakeRule[] = [
  {
    id: 'CRE-M1',
    guide: ['CRE-06', 'CRE-05'],
    strict: 'refuse',
    found: (view) =>
      // Whom the members list already, creates nothing (ADD-69).
      createsWithSeveral(view) && !clusterToJoin(view.world, view.planned)
        ? 'A cluster begins with one peer: enter only this system, save and restart. The others are added one by one afterwards.'
        : undefined,
  },
  {
    id: 'CRE-M4',
    guide: ['CRE-35'],
    strict: 'accept',
    found: ({ world, save, planned }) =>
      rowsOf(world, planned).length > 0 && save.after['clusterName'] === ''
        ? 'Peers are set and the Cluster name is blank.'
        : undefined,
  },
  {
    id: 'CRE-M14',
    guide: ['CRE-13', 'ADD-15'],
    strict: 'accept',
    found: ({ world, planned, now }) => {
      const members = new Set(otherMachines(world, planned).map((machine) => machine.id))
      const stale = expresswaysOf(world).find(
        (other) =>
          other.id !== now.id &&
          !members.has(other.id) &&
          otherMachines(world, other).some((machine) => machine.id === now.id),
      )
      return stale && rowsOf(world, planned).length > 0 && !isClustered(now)
        ? `${nameOf(stale)} still lists this system among its peers. Clear that entry first.`
        : undefined
    },
  },
]

/** The mistakes that a save of the Clustering page can be, in the order in which they are told. */
export const saveMistakes: readonly MistakeRule[] = [
  ...listMistakes,
  ...createMistakes,
  ...peerMistakes,
  ...addingOrderMistakes,
  ...joinMistakes,
  ...orderMistakes,
]
