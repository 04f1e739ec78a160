import type { ClusteringStatus } from '#contract/wire/status'
import { useFrame } from '../../components/use-frame'
import { Box } from '../../ui/Box'
import { DefinitionRow, Definitions } from '../../ui/DefinitionRow'
import { formatTime } from '../../util/time'

/** The colours of the states of the cluster database. */
const stateLook: Readonly<Record<ClusteringStatus['database'], string>> = {
  Active: 'text-good',
  Initialising: 'text-unknown',
  Inactive: 'text-bad',
}

/** The boxes below the form: the state of the cluster database, and when configuration was and will be copied. */
export function ClusterDatabaseStatus({ status }: { readonly status: ClusteringStatus }) {
  const timeZone = useFrame()?.timeZone ?? 'UTC'
  const shown = (ms: number | null, none: string) => (ms === null ? none : formatTime(ms, timeZone))
  // Without peers nothing is meant to be active: that is no failure.
  const isAlone = status.rows.every(({ word }) => word === '')
  return (
    <>
      <Box title="Cluster database status">
        <Definitions>
          <DefinitionRow label="State">
            <strong className={isAlone ? 'text-unknown' : stateLook[status.database]}>
              {status.database}
            </strong>
          </DefinitionRow>
        </Definitions>
      </Box>
      <Box title="Synchronization times">
        <Definitions>
          <DefinitionRow label="Last synchronization">
            {shown(status.lastSynchronization, 'Never')}
          </DefinitionRow>
          <DefinitionRow label="Next synchronization">
            {shown(status.nextSynchronization, 'Not planned')}
          </DefinitionRow>
        </Definitions>
      </Box>
    </>
  )
}
