import type { ListDefinition, ListItem } from '#contract/lists/list'
import { fieldsOf, isVisible } from '#contract/settings/validate'
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

/** The columns that a list names: its fields under their labels, blank where an item does not have them. */
export function definedColumns(definition: ListDefinition): readonly DataColumn<ListItem>[] {
  const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]))
  return (definition.columns ?? []).flatMap((key): DataColumn<ListItem>[] => {
    const field = fields.get(key)
    if (!field) return []
    if (key === definition.nameKey) return [{ ...nameColumn(definition), heading: field.label }]
    return [
      {
        ...fieldColumn(key, field.label),
        value: ({ values }) => (isVisible(field, values) ? (values[key] ?? '') : ''),
        numeric: field.kind === 'number',
      },
    ]
  })
}

/** A column that shows a saved field as it is. */
export function fieldColumn(key: string, heading: string): DataColumn<ListItem> {
  return { key, heading, value: (item) => item.values[key] ?? '' }
}
