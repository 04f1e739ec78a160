import { nameField } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { subzoneSections } from '#contract/settings/subzone-policy'

/** Configuration > Local Zone > Subzones. */
export const definition: ListDefinition = {
  id: 'subzones',
  title: 'Subzones',
  itemName: 'subzone',
  scope: 'cluster',
  itemsMax: 1000,
  nameKey: 'name',
  protectedNames: [],
  columns: [
    'name',
    'registrationPolicy',
    'authenticationPolicy',
    'totalRestriction',
    'interRestriction',
    'intraRestriction',
  ],
  cli: 'Zones LocalZone SubZones SubZone',
  sections: [
    { title: 'Configuration', fields: [nameField('Subzone name', 'The name of this subzone.')] },
    ...subzoneSections('this subzone'),
  ],
}
