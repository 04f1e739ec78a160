/** Several Expressways together: links between them, the Clustering page, copies from the primary. */

export { listingEarlier } from './clustering/adding-order'
export { isHealthy } from './clustering/agreement'
export { clusteringStatus } from './clustering/status'
export { linkConditions } from './links/conditions'
export { limitsBetween } from './links/impairments'
export { answeringPeers } from './links/read'
export { ROUND_TRIP_MAX_MS } from './links/round-trip'
export { damageOf, forcingRefusal } from './replication/force'
export { replicatedDifferences, sourceOf } from './replication/read'
