import { b2buaList } from '#contract/lists/b2bua-list'
import { nameField } from '#contract/lists/common-fields'
import { choice, text } from '#contract/settings/build'

/** Applications > B2BUA > Microsoft interoperability > Trusted hosts. */
export const definition = b2buaList(
  {
    id: 'b2bua-trusted-hosts',
    title: 'B2BUA trusted hosts',
    itemName: 'trusted host',
    itemsMax: 25,
    nameKey: 'address',
    columns: ['address', 'name', 'type'],
  },
  [
    { ...nameField('Name', 'What this host is called here.'), cli: undefined },
    text('ip', 39, {
      key: 'address',
      label: 'IP address',
      help: 'The address from which its messages come.',
      scope: 'cluster',
      mandatory: true,
    }),
    choice(['Microsoft server', 'Transcoder'], {
      key: 'type',
      label: 'Type',
      help: 'What the host is. Default: Microsoft server.',
      scope: 'cluster',
    }),
  ],
)
