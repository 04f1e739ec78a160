import type { ListDefinition, ListItem } from '#contract/lists/list'
import type { PageValues } from '#contract/settings/field'
import { fieldsOf } from '#contract/settings/validate'

/** What the fields of a list hold while nobody has said anything. */
export function defaultValues(list: ListDefinition): PageValues {
  return Object.fromEntries(fieldsOf(list).map((field) => [field.key, field.default]))
}

/** A new item of a list: the given values over the defaults. */
export function newItem(list: ListDefinition, id: string, values: PageValues): ListItem {
  return { id, values: { ...defaultValues(list), ...values } }
}

/** What is left of a list on a factory-fresh system: the built-in items, as they were made. */
export function factoryItems(list: ListDefinition, items: readonly ListItem[]): ListItem[] {
  const kept = list.protectedKeys ?? [list.nameKey]
  return items
    .filter(({ values }) => list.protectedNames.includes(String(values[list.nameKey])))
    .map(({ id, values }) =>
      newItem(list, id, Object.fromEntries(Object.entries(values).filter(([key]) => kept.includes(key)))),
    )
}
