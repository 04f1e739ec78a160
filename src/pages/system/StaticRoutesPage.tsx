import { staticRoutes } from '#contract/lists/static-routes'
import { ListPage } from '../../components/ListPage'
import { fieldColumn, nameColumn } from '../../components/lists/list-columns'

const columns = [
  { ...nameColumn(staticRoutes), heading: 'IP address' },
  fieldColumn('prefixLength', 'Prefix length'),
  fieldColumn('gateway', 'Gateway'),
  fieldColumn('interface', 'Interface'),
]

/** System > Network interfaces > Static routes: each peer has its own (PSI-10). */
export function StaticRoutesPage() {
  return <ListPage definition={staticRoutes} columns={columns} />
}
