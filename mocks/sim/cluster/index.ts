export { clusteringStatus } from './clustering/status'
export { linkConditions } from './links/conditions'
export { damageOf, forcingRefusal } from './replication/force'
export { replicatedDifferences, sourceOf } from './replication/read'
