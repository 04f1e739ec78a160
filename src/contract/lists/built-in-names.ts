/** The parts of the Local Zone that every system has. */
export const DEFAULT_SUBZONE = 'DefaultSubZone'
export const TRAVERSAL_SUBZONE = 'TraversalSubZone'
/** Where calls to and from the other peers of a cluster go. */
export const CLUSTER_SUBZONE = 'ClusterSubZone'

/** The zone that every system has: where calls from systems without a zone of their own come in. */
export const DEFAULT_ZONE = 'DefaultZone'

/** What is registered to an Expressway and to its peers, as the target of a search rule. */
export const LOCAL_ZONE = 'LocalZone'

/** Everything that a link can join without anybody having made it. */
export const builtInNodes: readonly string[] = [
  DEFAULT_SUBZONE,
  TRAVERSAL_SUBZONE,
  CLUSTER_SUBZONE,
  DEFAULT_ZONE,
]
