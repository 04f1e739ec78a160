import type { MenuLink } from '#contract/menu'
import { pages } from '#contract/pages'
import type { ZonesStatus } from '#contract/wire/status'
import { RelatedTasks } from '../../components/RelatedTasks'
import { StatusTablePage } from '../../components/StatusTablePage'
import { useStatus } from '../../components/use-status'
import { h323State, sipState } from '../../components/zone-state'
import type { DataColumn } from '../../ui/DataTable'

type ZoneRow = ZonesStatus['rows'][number]

const rowId = (row: ZoneRow) => row.id

const columns: readonly DataColumn<ZoneRow>[] = [
  { key: 'name', heading: 'Name', value: (row) => row.name },
  { key: 'type', heading: 'Type', value: (row) => row.type },
  { key: 'calls', heading: 'Calls', value: (row) => row.calls, numeric: true },
  { key: 'bandwidth', heading: 'Bandwidth used (kbps)', value: (row) => row.bandwidthKbps, numeric: true },
  {
    key: 'proxied',
    heading: 'Proxied registrations',
    value: (row) => row.proxiedRegistrations,
    numeric: true,
  },
  { key: 'h323', heading: 'H.323 status', value: h323State },
  { key: 'sip', heading: 'SIP status', value: sipState },
  { key: 'searchRules', heading: 'Search rule status', value: (row) => row.searchRuleStatus },
]

const tasks: readonly MenuLink[] = [{ label: 'Configure zones', path: pages.zones }]

/** Status > Zones: the zones of this system, what they carry and whether they work. */
export function ZonesPage() {
  return (
    <StatusTablePage
      title="Zones"
      query={useStatus('zones')}
      columns={columns}
      rowId={rowId}
      empty="This system has no zones."
    >
      <RelatedTasks tasks={tasks} />
    </StatusTablePage>
  )
}
