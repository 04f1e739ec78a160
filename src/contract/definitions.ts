import type { ListDefinition } from './lists/list'
import type { SettingsPageDefinition } from './settings/field'

const forms = import.meta.glob<SettingsPageDefinition>('./settings/*/**/*.ts', { import: 'definition' })
const lists = import.meta.glob<ListDefinition>('./lists/*/**/*.ts', { import: 'definition' })

/** How to fetch the definition of the form at a path of the menu, and no other; nothing where no form is. */
export function formAt(path: string): (() => Promise<SettingsPageDefinition>) | undefined {
  return forms[`./settings/${path}.ts`]
}

/** How to fetch the definition of the list at a path of the menu, and no other; nothing where no list is. */
export function listAt(path: string): (() => Promise<ListDefinition>) | undefined {
  return lists[`./lists/${path}.ts`]
}
