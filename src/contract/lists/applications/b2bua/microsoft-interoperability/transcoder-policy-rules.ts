import { b2buaList } from '#contract/lists/b2bua-list'
import {
  descriptionField,
  FIRST_THAT_FITS,
  nameField,
  priorityField,
  stateField,
} from '#contract/lists/common-fields'
import { patternFields } from '#contract/lists/pattern-fields'
import { choice } from '#contract/settings/build'

/** Applications > B2BUA > Microsoft interoperability > Transcoder policy rules. */
export const definition = b2buaList(
  {
    id: 'b2bua-transcoder-policy-rules',
    title: 'B2BUA transcoder policy rules',
    itemName: 'transcoder policy rule',
    itemsMax: 50,
    nameKey: 'name',
    columns: ['priority', 'name', 'patternType', 'pattern', 'action', 'state'],
  },
  [
    { ...nameField('Name', 'The name of this rule.'), cli: undefined },
    descriptionField(),
    priorityField(100, FIRST_THAT_FITS),
    ...patternFields({}),
    choice(['Allow', 'Deny'], {
      key: 'action',
      label: 'Action',
      help: 'Whether a call to such an alias may use a transcoder. Default: Allow.',
      scope: 'cluster',
    }),
    stateField(),
  ],
)
