import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'
import { databaseActiveAt } from './database-state'

/** When the cluster database of each machine is reported Active, and when status words come that are kept back. */
export function clusteringDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const { wordsDueAt } = expressway.clustering
    const at = databaseActiveAt(world, expressway)
    return [
      ...(at !== null && at > world.now
        ? [{ at, name: `Cluster database of ${nameOf(expressway)} is Active` }]
        : []),
      ...(wordsDueAt !== undefined && wordsDueAt > world.now
        ? [{ at: wordsDueAt, name: `The status words of ${nameOf(expressway)} come` }]
        : []),
    ]
  })
}
