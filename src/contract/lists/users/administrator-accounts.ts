import type { ListDefinition } from '#contract/lists/list'
import { confirmPassword, yourCurrentPassword } from '#contract/lists/password-fields'
import { choice, text } from '#contract/settings/build'

/** The account that every system has and that cannot be deleted, renamed, disabled or lowered. */
export const DEFAULT_ADMINISTRATOR = 'admin'

const PASSWORD_MAX = 1024

const password = text('secret', PASSWORD_MAX, {
  key: 'password',
  label: 'Password',
  help: 'The password with which the administrator signs in.',
  scope: 'cluster',
  mandatory: true,
  strictPassword: true,
})

/** Users > Administrator accounts. Copied from the primary once joined. */
export const definition: ListDefinition = {
  id: 'administrator-accounts',
  title: 'Administrator accounts',
  itemName: 'administrator account',
  scope: 'cluster',
  itemsMax: 500,
  nameKey: 'name',
  protectedNames: [DEFAULT_ADMINISTRATOR],
  protectedKeys: ['name', 'accessLevel', 'webAccess', 'apiAccess', 'state'],
  editLabel: 'Edit user',
  itemForms: [
    {
      id: 'change-password',
      title: 'Change password',
      done: 'The password was changed',
      sections: [
        {
          title: 'Configuration',
          fields: [
            { ...password, label: 'New password' },
            confirmPassword(password.key, PASSWORD_MAX),
            yourCurrentPassword,
          ],
        },
      ],
    },
  ],
  switchKey: 'state',
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
        password,
        confirmPassword(password.key, PASSWORD_MAX),
        choice(['No', 'Yes'], {
          key: 'emergencyAccount',
          label: 'Emergency account',
          help: 'Whether the account can sign in here even while accounts are looked up in a directory only (Users > LDAP configuration). At most one account is. Default: No.',
          scope: 'cluster',
          soleOption: 'Yes',
          guide: ['ADD-51'],
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
        yourCurrentPassword,
      ],
    },
  ],
}
