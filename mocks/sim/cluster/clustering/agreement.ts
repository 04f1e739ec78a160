import { rememberedIn } from '../../ground/remembered'
import type { Expressway, World } from '../../ground/world'
import {
  clusterNameOf,
  designatedPrimary,
  inContact,
  isClustered,
  isPrimary,
  ownRow,
  primaryRow,
  sameClustering,
} from '../../machine/peers/read'
import { hasPeers, numberSetting } from '../../machine/settings/read'
import { answeringPeers, otherRows } from '../links/read'

/** The number of the row that a machine states to be the primary's. */
export const primaryNumber = (expressway: Expressway) =>
  numberSetting(expressway, 'clustering.configurationPrimary')

/** True where the two state another number, or another machine where both know one. */
function statesAnother(world: World, one: Expressway, other: Expressway): boolean {
  if (primaryNumber(one) !== primaryNumber(other)) return true
  const [here, there] = [designatedPrimary(world, one), designatedPrimary(world, other)]
  return here !== undefined && there !== undefined && here.id !== there.id
}

/** The peers of the same cluster that answer this one and state another primary. */
export const statingAnother = rememberedIn((world, expressway): readonly Expressway[] =>
  answeringPeers(world, expressway).filter(
    (peer) =>
      hasPeers(peer) &&
      clusterNameOf(peer) === clusterNameOf(expressway) &&
      statesAnother(world, expressway, peer),
  ),
)

/** True where the row that is stated is filled and nobody who answers states another; an empty row is none (RML-15). */
export const agreesOnPrimary = (world: World, expressway: Expressway): boolean =>
  primaryRow(world, expressway) !== undefined && statingAnother(world, expressway).length === 0

/**
 * The primary that a member names, that names itself, and that answers with other settings of the cluster: another name,
 * order, gap, IP version or TLS mode.
 */
export function primaryThatDiffers(world: World, expressway: Expressway): Expressway | undefined {
  if (!isClustered(expressway)) return undefined
  const primary = designatedPrimary(world, expressway)
  if (!primary || !answeringPeers(world, expressway).includes(primary)) return undefined
  return isPrimary(world, primary) && !sameClustering(world, expressway, primary) ? primary : undefined
}

/**
 * True when the own row is there, some peer answers if there are any, and all that answer have the same page and the same
 * primary. A dead peer that is still listed cannot contradict.
 */
export function isHealthy(world: World, expressway: Expressway): boolean {
  if (!isClustered(expressway) || !ownRow(world, expressway)) return false
  if (!designatedPrimary(world, expressway)) return false
  const answering = answeringPeers(world, expressway)
  if (answering.length === 0 && otherRows(world, expressway).length > 0) return false
  return answering.every(
    (peer) => inContact(world, expressway.id, peer.id) && sameClustering(world, expressway, peer),
  )
}
