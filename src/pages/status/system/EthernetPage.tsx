import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { EthernetStatus } from '#contract/wire/status'
import { RelatedTasks } from '../../../components/RelatedTasks'
import { StatusTablePage } from '../../../components/StatusTablePage'
import { useStatus } from '../../../components/use-status'
import type { DataColumn } from '../../../ui/DataTable'

type InterfaceRow = EthernetStatus['interfaces'][number]

const rowId = (row: InterfaceRow) => row.name

const columns: readonly DataColumn<InterfaceRow>[] = [
  { key: 'name', heading: 'Interface', value: (row) => row.name },
  { key: 'macAddress', heading: 'MAC address', value: (row) => row.macAddress },
  { key: 'speed', heading: 'Speed', value: (row) => row.speed },
]

const tasks: readonly MenuLink[] = [{ label: 'Configure Ethernet settings', path: pages.ethernet }]

/** Status > System > Ethernet: what the interfaces negotiated. */
export function EthernetPage() {
  const { data, error } = useStatus('ethernet')
  return (
    <StatusTablePage
      title="Ethernet"
      query={{ data: data && { rows: data.interfaces }, error }}
      columns={columns}
      rowId={rowId}
      empty="This system has no interfaces."
    >
      <RelatedTasks tasks={tasks} />
    </StatusTablePage>
  )
}
