import { listDefinition } from '#contract/lists/catalogue'
import { fieldsOf, problemsWith } from '#contract/settings/validate'
import type { Backup } from '#contract/wire/backup'

/** The first list of the file that this system could not have: unknown, with an impossible item, or without one that is built in. */
export function badList(lists: Backup['lists']): string | undefined {
  return Object.keys(lists).find((id) => !fits(id, lists[id] ?? []))
}

function fits(id: string, items: Backup['lists'][string]): boolean {
  const list = listDefinition(id)
  if (!list || items.length > list.itemsMax) return false
  const fields = fieldsOf(list)
  const names = items.map(({ values }) => String(values[list.nameKey]))
  return (
    list.protectedNames.every((name) => names.includes(name)) &&
    new Set(items.map((item) => item.id)).size === items.length &&
    items.every(({ values }) => problemsWith(fields, values).length === 0)
  )
}
