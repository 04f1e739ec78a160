import type { ClusteringStatus } from '#contract/wire/status'
import { DATABASE_ACTIVE_MS } from '../../ground/state/clustering'
import { linkKey } from '../../ground/state/links'
import type { Expressway, World } from '../../ground/world'
import { databaseFault } from '../../machine/database/read'
import { filledRows, isClustered, isPrimary } from '../../machine/peers/read'
import { answeringPeers } from '../links/read'

/** Since when the peers that answer have been sound and together: one that comes back begins the count anew. */
function togetherSince(world: World, expressway: Expressway): number | null {
  const { healthySince } = expressway.clustering
  if (healthySince === null) return null
  const contacts = answeringPeers(world, expressway).map(
    ({ id }) => world.contacts[linkKey(expressway.id, id)]?.since ?? 0,
  )
  return Math.max(healthySince, ...contacts)
}

/** When the cluster database will read Active if nothing changes; null while it cannot. */
export function databaseActiveAt(world: World, expressway: Expressway): number | null {
  const since = togetherSince(world, expressway)
  return since === null || filledRows(world, expressway).length === 1 ? since : since + DATABASE_ACTIVE_MS
}

/** A member has its copy once it has taken its first one; the primary gives them. */
const hasItsCopy = (world: World, expressway: Expressway) =>
  isPrimary(world, expressway) || expressway.replication.firstCopyTaken

/**
 * The cluster database status is a matter of the peers that answer: Inactive where they disagree or none of several
 * answers, Initialising while one of them has just come or waits for its first copy. A failed database is never active.
 */
export function databaseState(world: World, expressway: Expressway): ClusteringStatus['database'] {
  const at = databaseActiveAt(world, expressway)
  if (at === null || !isClustered(expressway) || databaseFault(world, expressway)) return 'Inactive'
  const haveCopies = [expressway, ...answeringPeers(world, expressway)].every((peer) =>
    hasItsCopy(world, peer),
  )
  return world.now >= at && haveCopies ? 'Active' : 'Initialising'
}
