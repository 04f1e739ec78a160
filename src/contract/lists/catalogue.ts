import { administratorAccounts } from './administrator-accounts'
import { findMeAccounts } from './findme-accounts'
import { firewallRules } from './firewall-rules'
import type { ListDefinition } from './list'
import { searchRules } from './search-rules'
import { staticRoutes } from './static-routes'
import { zones } from './zones'

/** Every list page. To add a list is to add a line. */
export const listDefinitions: readonly ListDefinition[] = [
  staticRoutes,
  firewallRules,
  zones,
  searchRules,
  administratorAccounts,
  findMeAccounts,
]

const listsById = new Map(listDefinitions.map((list) => [list.id, list]))

/** The list with that id, or nothing. */
export function listDefinition(id: string): ListDefinition | undefined {
  return listsById.get(id)
}
