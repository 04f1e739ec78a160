import type { Due } from '../due'
import { nameOf } from '../network/read'
import { expresswaysOf } from '../stage'
import type { World } from '../world'
import { filledRows } from './read'
import { DATABASE_ACTIVE_MS } from './state'

/** When the cluster database of each machine is reported Active. */
export function clusteringDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const { healthySince } = expressway.clustering
    if (healthySince === null || filledRows(world, expressway).length === 1) return []
    const at = healthySince + DATABASE_ACTIVE_MS
    return at > world.now ? [{ at, name: `Cluster database of ${nameOf(expressway)} is Active` }] : []
  })
}
