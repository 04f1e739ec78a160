import { choice, text } from '../settings/build'
import type { ListDefinition } from './list'

/** The account that every system has and that cannot be deleted, renamed, disabled or lowered. */
export const DEFAULT_ADMINISTRATOR = 'admin'

/** Users > Administrator accounts. Copied from the primary once joined. */
export const administratorAccounts: ListDefinition = {
  id: 'administrator-accounts',
  title: 'Administrator accounts',
  path: 'users/administrator-accounts',
  itemName: 'administrator account',
  scope: 'cluster',
  itemsMax: 500,
  nameKey: 'name',
  protectedNames: [DEFAULT_ADMINISTRATOR],
  protectedKeys: ['name', 'accessLevel', 'webAccess', 'apiAccess', 'state'],
  columns: ['name', 'state', 'accessLevel', 'webAccess', 'apiAccess'],
  sections: [
    {
      title: 'Configuration',
      fields: [
        text('plain', 128, {
          key: 'name',
          label: 'Name',
          help: 'The name with which the administrator signs in. At most 128 characters.',
          scope: 'cluster',
          mandatory: true,
        }),
        choice(['Read-write', 'Read-only', 'Auditor'], {
          key: 'accessLevel',
          label: 'Access level',
          help: 'Read-write: everything. Read-only: look, change nothing. Auditor: logs, alarms and overview. Default: Read-write.',
          scope: 'cluster',
        }),
        text('secret', 1024, {
          key: 'password',
          label: 'Password',
          help: 'The password with which the administrator signs in.',
          scope: 'cluster',
          mandatory: true,
        }),
        choice(['Yes', 'No'], {
          key: 'webAccess',
          label: 'Web access',
          help: 'Whether the account may use this console. Default: Yes.',
          scope: 'cluster',
        }),
        choice(['Yes', 'No'], {
          key: 'apiAccess',
          label: 'API access',
          help: 'Whether the account may use the application interface. Default: Yes.',
          scope: 'cluster',
        }),
        choice(['Enabled', 'Disabled'], {
          key: 'state',
          label: 'State',
          help: 'A disabled account cannot sign in. Default: Enabled.',
          scope: 'cluster',
        }),
      ],
    },
  ],
}
