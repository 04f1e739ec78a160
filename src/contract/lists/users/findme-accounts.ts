import type { ListDefinition } from '#contract/lists/list'
import { confirmPassword } from '#contract/lists/password-fields'
import { choice, text } from '#contract/settings/build'

/** Users > FindMe accounts. Not in the peer-specific list, hence cluster-wide once joined. */
export const definition: ListDefinition = {
  id: 'findme-accounts',
  title: 'FindMe accounts',
  itemName: 'FindMe account',
  scope: 'cluster',
  itemsMax: 10_000,
  nameKey: 'username',
  protectedNames: [],
  columns: ['username', 'displayName', 'findMeId', 'findMeType'],
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 128, {
          key: 'username',
          label: 'Username',
          help: 'The name with which the person signs in.',
          scope: 'cluster',
          mandatory: true,
          guide: ['RML-09', 'ADD-32'],
        }),
        text('plain', 60, {
          key: 'displayName',
          label: 'Display name',
          help: 'The name that others see.',
          scope: 'cluster',
        }),
        text('plain', 60, {
          key: 'phoneNumber',
          label: 'Phone number',
          help: 'The number that the account shows to those who are called.',
          scope: 'cluster',
        }),
        text('plain', 60, {
          key: 'findMeId',
          label: 'FindMe ID',
          help: 'The alias at which all devices of the person are called.',
          scope: 'cluster',
          mandatory: true,
        }),
        text('secret', 60, {
          key: 'initialPassword',
          label: 'Initial password',
          help: 'The password with which the person signs in first.',
          scope: 'cluster',
        }),
        confirmPassword('initialPassword', 60),
        choice(['Individual', 'Group of people'], {
          key: 'findMeType',
          label: 'FindMe type',
          help: 'Whether the account is of one person or of many. Default: Individual.',
          scope: 'cluster',
        }),
        text('plain', 60, {
          key: 'principalDevice',
          label: 'Principal device address',
          help: 'The device that rings first.',
          scope: 'cluster',
        }),
      ],
    },
  ],
}
