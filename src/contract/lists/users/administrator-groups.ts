import { groupName, groupState } from '#contract/lists/group-fields'
import type { ListDefinition } from '#contract/lists/list'
import { choice } from '#contract/settings/build'

/** Users > Administrator groups: what the members of a group of the directory may do here. */
export const definition: ListDefinition = {
  id: 'administrator-groups',
  title: 'Administrator groups',
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
        groupState,
      ],
    },
  ],
}
