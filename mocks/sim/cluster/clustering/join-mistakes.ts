import { nameOf } from '../../machine/network/read'
import { isClustered } from '../../machine/peers/read'
import { primaryNumber } from './agreement'
import { clusterToJoin } from './joining'
import { type ClusteringSave, type MistakeRule, plannedPrimary, REFUSED_BY_NOW } from './mistake-rule'

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
