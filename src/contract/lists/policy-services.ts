import { policyServiceFields } from '../settings/policy-service'
import { descriptionField, nameField } from './common-fields'
import type { ListDefinition } from './list'

/** Configuration > Dial plan > Policy services: servers that a search rule can ask where a call goes. */
export const policyServices: ListDefinition = {
  id: 'policy-services',
  title: 'Policy services',
  path: 'configuration/dial-plan/policy-services',
  itemName: 'policy service',
  scope: 'cluster',
  itemsMax: 20,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'description', 'serviceProtocol', 'server1Address', 'servicePath'],
  cli: 'Policy Services Service',
  sections: [
    {
      title: 'Configuration',
      fields: [nameField('Name', 'The name of this policy service.'), descriptionField('Description')],
    },
    {
      title: 'Policy service',
      fields: policyServiceFields({}),
    },
  ],
}
