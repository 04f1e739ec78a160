import type { MenuLink } from '#contract/menu'
import type { PolicyServices } from '#contract/wire/traffic'
import { RelatedTasks } from '../../components/RelatedTasks'
import { StatusTablePage } from '../../components/StatusTablePage'
import { useStatus } from '../../components/use-status'
import type { DataColumn } from '../../ui/DataTable'

type ServiceRow = PolicyServices['rows'][number]

const rowId = (row: ServiceRow) => row.name

const columns: readonly DataColumn<ServiceRow>[] = [
  { key: 'name', heading: 'Name', value: (row) => row.name },
  { key: 'url', heading: 'URL', value: (row) => row.url },
  { key: 'status', heading: 'Status', value: (row) => row.status },
  { key: 'lastUsed', heading: 'Last used', value: (row) => row.lastUsed },
]

const tasks: readonly MenuLink[] = [
  { label: 'Configure policy services', path: 'configuration/dial-plan/policy-services' },
]

/** Status > Policy services: whether the servers answer that are asked about searches, registrations and calls. */
export function PolicyServicesPage() {
  return (
    <StatusTablePage
      title="Policy services"
      query={useStatus('policy-services')}
      columns={columns}
      rowId={rowId}
      empty="No policy service is in use."
    >
      <RelatedTasks tasks={tasks} />
    </StatusTablePage>
  )
}
