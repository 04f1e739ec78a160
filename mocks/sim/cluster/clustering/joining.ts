import type { Expressway, World } from '../../ground/world'
import { designatedPrimary, isClustered } from '../../machine/peers/read'
import {
  type ClusteringSave,
  claimsTheRole,
  lists,
  otherMachines,
  plannedPrimary,
  reaches,
} from './mistake-rule'

/** The cluster that a machine would join by its rows: who its primary is, and a member that says so. */
export type ClusterToJoin = { readonly primary: Expressway; readonly member: Expressway }

/**
 * The cluster whose members a system that is not clustered has in its rows, and of which at least one that it reaches
 * lists it. The primary is who claims the role there, whatever its own number leads to (ADD-55).
 */
export function clusterToJoin(world: World, newcomer: Expressway): ClusterToJoin | undefined {
  if (isClustered(newcomer)) return undefined
  const members = otherMachines(world, newcomer).filter(
    (member) => isClustered(member) && reaches(world, newcomer, member) && lists(world, member, newcomer),
  )
  const claiming = members.filter((member) => claimsTheRole(world, member))
  // Where two contend for the role, the one that was chosen is as good as the other.
  const chosen = designatedPrimary(world, newcomer)
  const claims = claiming.find(({ id }) => id === chosen?.id) ?? claiming[0]
  if (claims) return { primary: claims, member: claims }
  const [member] = members
  const stated = member && designatedPrimary(world, member)
  return member && stated && stated.id !== newcomer.id ? { primary: stated, member } : undefined
}

/** The primary of the cluster that a newcomer enters: who claims the role there, else whom its number leads to. */
export function primaryToJoin(view: ClusteringSave): Expressway | undefined {
  if (isClustered(view.now)) return undefined
  const primary = clusterToJoin(view.world, view.planned)?.primary ?? plannedPrimary(view)
  return primary && primary.id !== view.now.id && isClustered(primary) ? primary : undefined
}
