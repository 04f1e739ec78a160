import type { ClusteringStatus } from '#contract/wire/status'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'

/** While versions differ: which peers form a group, and what that means (PRE-03). Nothing when all are the same. */
export function ClusterPartition({ partitions }: Pick<ClusteringStatus, 'partitions'>) {
  if (partitions.length === 0) return null
  return (
    <Box title="Cluster partition">
      <p className="mt-0 mb-2">
        The peers run different software versions. Configuration is copied within a group only; the groups
        join again when all peers run the same version.
      </p>
      <Definitions>
        {partitions.map(({ version, own, peers }) => (
          <DefinitionRow key={version} label={own ? `${version} (this system)` : version}>
            {peers.join(', ')}
          </DefinitionRow>
        ))}
      </Definitions>
    </Box>
  )
}
