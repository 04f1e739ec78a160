import { type Expressway, expresswaysOf, type World } from '../sim/ground/index'
import { isClustered } from '../sim/machine/index'

/**
 * The Expressways that may join a cluster of this one: the standalone ones of the same product.
 * The guide speaks of intended peers (CRE-10); the lab intends whatever stands alone.
 */
export function intendedPeers(world: World, primary: Expressway): Expressway[] {
  return expresswaysOf(world).filter(
    (other) => other.id !== primary.id && other.product === primary.product && !isClustered(other),
  )
}
