import type { ListDefinition, ListItem } from '#contract/lists/list'
import type { DataColumn } from '../../ui/DataTable'
import { ConsoleLink } from '../ConsoleLink'

/** The column with the item's name, which opens its form. */
export function nameColumn(definition: ListDefinition): DataColumn<ListItem> {
  const name = (item: ListItem) => String(item.values[definition.nameKey] ?? '')
  return {
    key: definition.nameKey,
    heading: 'Name',
    value: name,
    cell: (item) => (
      <ConsoleLink path={`${definition.path}/${encodeURIComponent(item.id)}`}>
        {name(item) || item.id}
      </ConsoleLink>
    ),
  }
}

/** A column that shows a saved field as it is. */
export function fieldColumn(key: string, heading: string): DataColumn<ListItem> {
  return { key, heading, value: (item) => item.values[key] ?? '' }
}
