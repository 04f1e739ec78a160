import type { MenuLink } from '#contract/menu'
import type { LocalZone } from '#contract/wire/traffic'
import { RelatedTasks } from '../../components/RelatedTasks'
import { StatusTablePage } from '../../components/StatusTablePage'
import { useStatus } from '../../components/use-status'
import type { DataColumn } from '../../ui/DataTable'

type SubzoneRow = LocalZone['rows'][number]

const rowId = (row: SubzoneRow) => row.name

const columns: readonly DataColumn<SubzoneRow>[] = [
  { key: 'name', heading: 'Subzone name', value: (row) => row.name },
  { key: 'registrations', heading: 'Registrations', value: (row) => row.registrations, numeric: true },
  { key: 'calls', heading: 'Calls', value: (row) => row.calls, numeric: true },
  { key: 'bandwidth', heading: 'Bandwidth used (kbps)', value: (row) => row.bandwidthKbps, numeric: true },
]

const tasks: readonly MenuLink[] = [
  { label: 'Configure the Default Subzone', path: 'configuration/local-zone/default-subzone' },
  { label: 'Configure subzones', path: 'configuration/local-zone/subzones' },
]

/** Status > Local Zone: into which subzones the devices fall, and what the subzones carry. */
export function LocalZonePage() {
  return (
    <StatusTablePage
      title="Local Zone"
      query={useStatus('local-zone')}
      columns={columns}
      rowId={rowId}
      empty="This system has no subzones."
    >
      <RelatedTasks tasks={tasks} />
    </StatusTablePage>
  )
}
