import { choice, text } from '../settings/build'
import type { ListDefinition } from './list'

const groupName = text('plain', 128, {
  key: 'name',
  label: 'Name',
  help: 'The name of the group, as the directory has it. At most 128 characters.',
  scope: 'cluster',
  mandatory: true,
})

const state = choice(['Enabled', 'Disabled'], {
  key: 'state',
  label: 'State',
  help: 'Members of a disabled group cannot sign in. Default: Enabled.',
  scope: 'cluster',
})

/** Users > Administrator groups: what the members of a group of the directory may do here. */
export const administratorGroups: ListDefinition = {
  id: 'administrator-groups',
  title: 'Administrator groups',
  path: 'users/administrator-groups',
  itemName: 'administrator group',
  scope: 'cluster',
  itemsMax: 30,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'state', 'accessLevel', 'webAccess', 'apiAccess'],
  sections: [
    {
      title: 'Configuration',
      fields: [
        groupName,
        choice(['Read-write', 'Read-only', 'Auditor', 'None'], {
          key: 'accessLevel',
          label: 'Access level',
          help: 'Read-write: everything. Read-only: look, change nothing. Auditor: logs, alarms and overview. None: nothing. Default: Read-write.',
          scope: 'cluster',
        }),
        choice(['Yes', 'No'], {
          key: 'webAccess',
          label: 'Web access',
          help: 'Whether members may use this console. Default: Yes.',
          scope: 'cluster',
        }),
        choice(['Yes', 'No'], {
          key: 'apiAccess',
          label: 'API access',
          help: 'Whether members may use the application interface. Default: Yes.',
          scope: 'cluster',
        }),
        state,
      ],
    },
  ],
}

/** Users > FindMe groups: whose members may look after their own FindMe accounts. */
export const findMeGroups: ListDefinition = {
  id: 'findme-groups',
  title: 'FindMe groups',
  path: 'users/findme-groups',
  itemName: 'FindMe group',
  scope: 'cluster',
  itemsMax: 15,
  nameKey: 'name',
  protectedNames: [],
  columns: ['name', 'state'],
  sections: [{ title: 'Configuration', fields: [groupName, state] }],
}
