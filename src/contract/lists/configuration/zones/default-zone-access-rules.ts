import {
  descriptionField,
  FIRST_THAT_FITS,
  nameField,
  priorityField,
  stateField,
} from '#contract/lists/common-fields'
import type { ListDefinition } from '#contract/lists/list'
import { patternFields } from '#contract/lists/pattern-fields'
import { choice } from '#contract/settings/build'

/** Configuration > Zones > Default Zone access rules: whose certificates open the Default Zone. */
export const definition: ListDefinition = {
  id: 'default-zone-access-rules',
  title: 'Default Zone access rules',
  itemName: 'access rule',
  scope: 'cluster',
  itemsMax: 10_000,
  nameKey: 'name',
  protectedNames: [],
  columns: ['priority', 'name', 'patternType', 'pattern', 'action', 'state'],
  sections: [
    {
      title: 'Configuration',
      fields: [
        { ...nameField('Name', 'The name of this rule.'), cli: undefined },
        descriptionField(),
        priorityField(100, FIRST_THAT_FITS),
        ...patternFields({ preset: 'Regex' }),
        choice(['Allow', 'Deny'], {
          key: 'action',
          label: 'Action',
          help: 'What happens to a connection whose certificate carries such a name. Default: Allow.',
          scope: 'cluster',
        }),
        stateField(),
      ],
    },
  ],
}
