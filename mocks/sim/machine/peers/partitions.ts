import type { ClusteringStatus } from '#contract/wire/status'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { isClustered, membersOf } from './read'

/** The members by software version, the own group first; empty while all run the same (PRE-03). */
export function partitionsOf(world: World, expressway: Expressway): ClusteringStatus['partitions'] {
  if (!isClustered(expressway)) return []
  const members = membersOf(world, expressway)
  const versions = [...new Set(members.map((member) => member.version))]
  if (versions.length < 2) return []
  return versions.map((version) => ({
    version,
    own: version === expressway.version,
    peers: members.filter((member) => member.version === version).map(nameOf),
  }))
}
