import type { ListItem } from '#contract/lists/list'
import { definition as staticRoutes } from '#contract/lists/system/network-interfaces/static-routes'
import { addressRange } from '#contract/settings/address-range'
import type { FieldDefinition } from '#contract/settings/field'
import { ListPage } from '../../../components/ListPage'
import { definedColumns } from '../../../components/lists/list-columns'
import type { Beside } from '../../../components/settings/Sections'
import type { Texts } from '../../../components/settings/texts'
import type { DataColumn } from '../../../ui/DataTable'

const PREFIX_LENGTH = 'prefixLength'

const rangeColumn: DataColumn<ListItem> = {
  key: 'addressRange',
  heading: 'Address range',
  value: ({ values }) => addressRange(String(values['address']), Number(values[PREFIX_LENGTH])),
}

/** The saved fields, and behind the prefix length what it makes of the address. */
const columns = definedColumns(staticRoutes).flatMap((column) =>
  column.key === PREFIX_LENGTH ? [column, rangeColumn] : [column],
)

/** System > Network interfaces > Static routes: where each leads to, as a range of addresses too. */
export function StaticRoutesPage() {
  return <ListPage definition={staticRoutes} columns={columns} besideField={besideField} />
}

function besideField(_itemId: string | null, { key }: FieldDefinition, texts: Texts): Beside {
  if (key !== PREFIX_LENGTH) return {}
  const range = addressRange((texts['address'] ?? '').trim(), Number(texts[PREFIX_LENGTH] || Number.NaN))
  return range === '' ? {} : { words: `Address range: ${range}` }
}
