import { choice, number, text } from '../settings/build'
import type { FieldDefinition } from '../settings/field'
import { descriptionField, nameField, priorityField, stateField } from './common-fields'
import type { ListDefinition } from './list'
import { patternFields } from './pattern-fields'

const MICROSOFT = 'applications/b2bua/microsoft-interoperability'

type Rest = Pick<ListDefinition, 'id' | 'title' | 'path' | 'itemName' | 'itemsMax' | 'nameKey' | 'columns'>

const list = (rest: Rest, fields: FieldDefinition[]): ListDefinition => ({
  ...rest,
  scope: 'cluster',
  protectedNames: [],
  sections: [{ title: 'Configuration', fields }],
})

const address = (help: string): FieldDefinition =>
  text('address', 128, { key: 'address', label: 'Address', help, scope: 'cluster', mandatory: true })

const port = (preset: number): FieldDefinition =>
  number(1024, 65_534, preset, {
    key: 'port',
    label: 'Port',
    help: `The port at which it listens. Range: 1024 to 65534. Default: ${preset}.`,
    scope: 'cluster',
  })

/** Applications > B2BUA > Microsoft interoperability > Trusted hosts. */
export const b2buaTrustedHosts = list(
  {
    id: 'b2bua-trusted-hosts',
    title: 'B2BUA trusted hosts',
    path: `${MICROSOFT}/trusted-hosts`,
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

/** Applications > B2BUA > Microsoft interoperability > Transcoder policy rules. */
export const b2buaTranscoderPolicyRules = list(
  {
    id: 'b2bua-transcoder-policy-rules',
    title: 'B2BUA transcoder policy rules',
    path: `${MICROSOFT}/transcoder-policy-rules`,
    itemName: 'transcoder policy rule',
    itemsMax: 50,
    nameKey: 'name',
    columns: ['priority', 'name', 'patternType', 'pattern', 'action', 'state'],
  },
  [
    { ...nameField('Name', 'The name of this rule.'), cli: undefined },
    descriptionField(),
    priorityField(100, 'Rules with a smaller number come first, and the first that fits decides.'),
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

/** Applications > B2BUA > Microsoft interoperability > Transcoders. */
export const b2buaTranscoders = list(
  {
    id: 'b2bua-transcoders',
    title: 'B2BUA transcoders',
    path: `${MICROSOFT}/transcoders`,
    itemName: 'transcoder',
    itemsMax: 50,
    nameKey: 'address',
    columns: ['address', 'port'],
  },
  [address('IP address or FQDN of the transcoder.'), port(5061)],
)

/** Applications > B2BUA > B2BUA TURN servers. */
export const b2buaTurnServers = list(
  {
    id: 'b2bua-turn-servers',
    title: 'B2BUA TURN servers',
    path: 'applications/b2bua/b2bua-turn-servers',
    itemName: 'TURN server',
    itemsMax: 50,
    nameKey: 'address',
    columns: ['address', 'port', 'username'],
  },
  [
    address('IP address or FQDN of the TURN server.'),
    port(3478),
    text('plain', 128, {
      key: 'username',
      label: 'Username',
      help: 'The name with which a relay is asked for.',
      scope: 'cluster',
    }),
    text('secret', 128, {
      key: 'password',
      label: 'Password',
      help: 'The password that goes with the name.',
      scope: 'cluster',
    }),
  ],
)
