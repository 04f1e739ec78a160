import { descriptionField, nameField } from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { policyServiceFields } from '#contract/settings/policy-service'

/** Configuration > Dial plan > Policy services: servers that a search rule can ask where a call goes. */
export const definition: ListDefinition = {
  id: 'policy-services',
  title: 'Policy services',
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
