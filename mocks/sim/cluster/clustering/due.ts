import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import { DATABASE_ACTIVE_MS } from '../../ground/state/clustering'
import type { World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { filledRows } from '../../machine/peers/read'

/** When the cluster database of each machine is reported Active. */
export function clusteringDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const { healthySince } = expressway.clustering
    if (healthySince === null || filledRows(world, expressway).length === 1) return []
    const at = healthySince + DATABASE_ACTIVE_MS
    return at > world.now ? [{ at, name: `Cluster database of ${nameOf(expressway)} is Active` }] : []
  })
}
