import { type InMenu, inMenu } from '../in-menu'
import type { ListDefinition } from './list'

/** Every list page, in the order of the menu: a file that stands where the menu has the page is one. */
export const listDefinitions: readonly InMenu<ListDefinition>[] = inMenu(
  import.meta.glob<ListDefinition>('./*/**/*.ts', { eager: true, import: 'definition' }),
)

const listsById = new Map(listDefinitions.map((list) => [list.id, list]))

/** The list with that id, or nothing. */
export function listDefinition(id: string): InMenu<ListDefinition> | undefined {
  return listsById.get(id)
}
