import { administratorAccounts } from './administrator-accounts'
import type { ListDefinition } from './list'
import { zones } from './zones'

/** Every list page. To add a list is to add a line. */
export const listDefinitions: readonly ListDefinition[] = [zones, administratorAccounts]

const listsById = new Map(listDefinitions.map((list) => [list.id, list]))

/** The list with that id, or nothing. */
export function listDefinition(id: string): ListDefinition | undefined {
  return listsById.get(id)
}
