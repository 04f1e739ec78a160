import type { ListDefinition } from '#contract/lists/list'
import { text } from '#contract/settings/build'
import { PASSWORD_OF_NAME } from '#contract/settings/help'

/** Configuration > Authentication > Devices > Local database: the credentials of devices and traversal clients. */
export const definition: ListDefinition = {
  id: 'local-authentication-database',
  title: 'Local database',
  itemName: 'credential',
  scope: 'cluster',
  itemsMax: 2500,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name'],
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 128, {
          key: 'name',
          label: 'Name',
          help: 'The name with which a device, or a traversal client, signs in. At most 128 characters.',
          scope: 'cluster',
          mandatory: true,
        }),
        text('secret', 128, {
          key: 'password',
          label: 'Password',
          help: PASSWORD_OF_NAME,
          scope: 'cluster',
          mandatory: true,
        }),
      ],
    },
  ],
}
