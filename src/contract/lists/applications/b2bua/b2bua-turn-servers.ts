import { addressField, b2buaList, portField } from '#contract/lists/b2bua-list'
import { text } from '#contract/settings/build'
import { PASSWORD_OF_NAME } from '#contract/settings/help'

/** Applications > B2BUA > B2BUA TURN servers. */
export const definition = b2buaList(
  {
    id: 'b2bua-turn-servers',
    title: 'B2BUA TURN servers',
    itemName: 'TURN server',
    itemsMax: 50,
    nameKey: 'address',
    columns: ['address', 'port', 'username'],
  },
  [
    addressField('IP address or FQDN of the TURN server.'),
    portField(3478),
    text('plain', 128, {
      key: 'username',
      label: 'Username',
      help: 'The name with which a relay is asked for.',
      scope: 'cluster',
    }),
    text('secret', 128, {
      key: 'password',
      label: 'Password',
      help: PASSWORD_OF_NAME,
      scope: 'cluster',
    }),
  ],
)
