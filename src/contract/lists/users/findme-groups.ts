import { groupName, groupState } from '#contract/lists/group-fields'
import type { ListDefinition } from '#contract/lists/list'

/** Users > FindMe groups: whose members may look after their own FindMe accounts. */
export const definition: ListDefinition = {
  id: 'findme-groups',
  title: 'FindMe groups',
  itemName: 'FindMe group',
  scope: 'cluster',
  itemsMax: 15,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'state'],
  sections: [{ title: 'Configuration', fields: [groupName, groupState] }],
}
