import { subzoneSections } from '../settings/subzone-policy'
import { nameField } from './common-fields'
import type { ListDefinition } from './list'

/** Configuration > Local Zone > Subzones. */
export const subzones: ListDefinition = {
  id: 'subzones',
  title: 'Subzones',
  path: 'configuration/local-zone/subzones',
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
