import type { ListDefinition, ListItem } from '#contract/lists/list'
import { fieldsOf, isVisible } from '#contract/settings/validate'
import type { DataColumn } from '../../ui/DataTable'
import { ConsoleLink } from '../ConsoleLink'
import { useMayChange } from '../use-may-change'
import { useMenuPath } from '../use-menu-path'

/** The column with the item's name, which opens its form. */
export function nameColumn(definition: ListDefinition): DataColumn<ListItem> {
  const name = (item: ListItem) => String(item.values[definition.nameKey] ?? '')
  return {
    key: definition.nameKey,
    heading: 'Name',
    value: name,
    cell: (item) => <ItemLink id={item.id} name={name(item)} />,
  }
}

/** The form of an item stands below its list. */
function ItemLink({ id, name }: { readonly id: string; readonly name: string }) {
  return <ConsoleLink path={`${useMenuPath()}/${encodeURIComponent(id)}`}>{name || id}</ConsoleLink>
}

/** The columns that a list names: its fields under their labels, blank where an item does not have them. */
export function definedColumns(definition: ListDefinition): readonly DataColumn<ListItem>[] {
  const fields = new Map(fieldsOf(definition).map((field) => [field.key, field]))
  const shown = (definition.columns ?? []).flatMap((key): DataColumn<ListItem>[] => {
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
  return definition.editLabel === undefined
    ? shown
    : [...shown, actionsColumn(definition, definition.editLabel)]
}

/** The column with what can be done with one item: links to its forms. */
function actionsColumn(definition: ListDefinition, editLabel: string): DataColumn<ListItem> {
  return {
    key: 'actions',
    heading: 'Actions',
    sortable: false,
    value: () => '',
    cell: (item) => <ItemLinks definition={definition} editLabel={editLabel} item={item} />,
  }
}

type ItemLinksProps = {
  readonly definition: ListDefinition
  readonly editLabel: string
  readonly item: ListItem
}

function ItemLinks({ definition, editLabel, item }: ItemLinksProps) {
  const path = `${useMenuPath()}/${encodeURIComponent(item.id)}`
  const name = String(item.values[definition.nameKey] ?? '')
  // Who may only look has the form with all fields, to look at.
  const smaller = useMayChange() ? (definition.itemForms ?? []) : []
  return (
    <span className="flex flex-wrap gap-3">
      <ConsoleLink path={path} aria-label={`${editLabel} ${name}`}>
        {editLabel}
      </ConsoleLink>
      {smaller.map(({ id, title }) => (
        <ConsoleLink key={id} path={`${path}/${id}`} aria-label={`${title} ${name}`}>
          {title}
        </ConsoleLink>
      ))}
    </span>
  )
}

/** A column that shows a saved field as it is. */
export function fieldColumn(key: string, heading: string): DataColumn<ListItem> {
  return { key, heading, value: (item) => item.values[key] ?? '' }
}
