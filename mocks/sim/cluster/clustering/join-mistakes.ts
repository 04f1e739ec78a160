import type { Expressway } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { isClustered } from '../../machine/peers/read'
import { primaryNumber } from './agreement'
import { clusterToJoin } from './joining'
import {
  type ClusteringSave,
  lists,
  type MistakeRule,
  otherMachines,
  plannedPrimary,
  REFUSED_BY_NOW,
  reaches,
} from './mistake-rule'

/** The primary of the cluster that a newcomer enters: who claims the role there, else whom its number leads to. */
function primaryToJoin(view: ClusteringSave): Expressway | undefined {
  if (isClustered(view.now)) return undefined
  const primary = clusterToJoin(view.world, view.planned)?.primary ?? plannedPrimary(view)
  return primary && primary.id !== view.now.id && isClustered(primary) ? primary : undefined
}

/** The other members that the newcomer reaches and that do not list it yet, although the primary does. */
function membersWithout(view: ClusteringSave): Expressway[] {
  const { world, now } = view
  const primary = primaryToJoin(view)
  if (!primary || !lists(world, primary, now)) return []
  return otherMachines(world, primary).filter(
    (member) =>
      member.id !== now.id &&
      isClustered(member) &&
      lists(world, member, primary) &&
      reaches(world, now, member) &&
      !lists(world, member, now),
  )
}

/** Who has the role where a newcomer's number leads elsewhere, and the number that the cluster has. */
function otherNumber(view: ClusteringSave) {
  const cluster = clusterToJoin(view.world, view.planned)
  if (!cluster || plannedPrimary(view)?.id === cluster.primary.id) return undefined
  const number = primaryNumber(cluster.member)
  // With the same number it is the rows that differ, and they are told (ADD-M3).
  return number === view.save.after['configurationPrimary'] ? undefined : { ...cluster, number }
}

/** Where a newcomer that its members list names another primary than they have. */
const numberElsewhere = {
  id: 'ADD-M4',
  guide: ['ADD-55', 'ADD-43'],
  inGeneral: true,
  curedByOtherFields: true,
  field: () => 'configurationPrimary',
} as const

const numberWords = (view: ClusteringSave): string | undefined => {
  const other = otherNumber(view)
  const here = view.save.after['configurationPrimary']
  return (
    other &&
    `Configuration primary is ${here}, but in the cluster that lists this system the role is that of ${nameOf(other.primary)}, number ${other.number}. Choose ${other.number} here as well.`
  )
}

/** True where the number leads to another member: strict of before let that through. */
const leadsToMember = (view: ClusteringSave): boolean => {
  const primary = plannedPrimary(view)
  return primary !== undefined && primary.id !== view.now.id && isClustered(primary)
}

/** What can be wrong where a newcomer enters the cluster on its own page, in the order in which it is told. */
export const joinMistakes: readonly MistakeRule[] = [
  {
    id: 'ADD-69',
    guide: ['ADD-69', 'ADD-55'],
    strict: 'refuse',
    found: (view) => {
      const primary = primaryToJoin(view)
      return !primary || lists(view.world, primary, view.now)
        ? undefined
        : `The primary, ${nameOf(primary)}, does not list this system yet. Add it there first, then on the other peers, then here.`
    },
  },
  {
    id: 'ADD-69',
    guide: ['ADD-69', 'ADD-55'],
    ...REFUSED_BY_NOW,
    found: (view) => {
      const without = membersWithout(view).map(nameOf)
      return without.length === 0
        ? undefined
        : `Not on the list of ${without.join(' and ')} yet: add this system there first. Its own page is the last of all.`
    },
  },
  {
    ...numberElsewhere,
    strict: 'refuse',
    found: (view) => (leadsToMember(view) ? undefined : numberWords(view)),
  },
  {
    ...numberElsewhere,
    ...REFUSED_BY_NOW,
    found: (view) => (leadsToMember(view) ? numberWords(view) : undefined),
  },
]
