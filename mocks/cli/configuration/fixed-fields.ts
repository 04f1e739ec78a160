import { choice, number, text } from '#contract/settings/build'
import type { FieldDefinition } from '#contract/settings/field'

/** A field of an item that the lab has with its standard value only: its line is in every dump, and nobody changes it. */
export type FixedField = {
  /** The kind of item that has it; absent where every one does. */
  readonly kind?: string
  readonly path: readonly string[]
  readonly field: FieldDefinition
}

const one = (cli: string, options: readonly string[], help: string): FieldDefinition =>
  choice(options, { key: cli, label: cli, help, scope: 'cluster', cli })

const interval = (cli: string, value: number, help: string): FieldDefinition =>
  number(1, 65_534, value, { key: cli, label: cli, help, scope: 'cluster', cli })

/** What a search rule of the product has beside what its page here asks for (interface facts, 1.4). */
const ofSearchRules: readonly FieldDefinition[] = [
  one('Authentication', ['No', 'Yes'], 'Whether the request must be authenticated.'),
  one('SIPTrafficType', ['Any'], 'The kind of SIP traffic that the rule is for.'),
  one('Source Mode', ['Any', 'All zones', 'Local zone', 'Named'], 'Where the request comes from.'),
  text('plain', 50, {
    key: 'Source Name',
    label: 'Source Name',
    help: 'The zone or subzone from which the request comes.',
    scope: 'cluster',
    cli: 'Source Name',
  }),
  one('SystemGenerated', ['No', 'Yes'], 'Whether the system made the rule by itself.'),
  one('Target SIPVariant', ['Any'], 'The variant of SIP that the target speaks.'),
  one('Target Type', ['Zone', 'Policy service'], 'What the target is.'),
]

/** What every traversal zone has beside its fields here. */
const ofTraversalZones: readonly FieldDefinition[] = [
  one('SIP Media AesGcm Support', ['Off', 'On'], 'Whether media may be encrypted with AES in GCM mode.'),
  one('SIP Protocol', ['Assent'], 'How SIP crosses the firewall.'),
]

const ofTraversalServers: readonly FieldDefinition[] = ['TCPProbe', 'UDPProbe'].flatMap((probe) => [
  interval(`${probe} KeepAliveInterval`, 20, 'Seconds between two probes of an open path.'),
  interval(`${probe} RetryCount`, 5, 'How often a probe is tried.'),
  interval(`${probe} RetryInterval`, 2, 'Seconds between two tries.'),
])

const placed = (fields: readonly FieldDefinition[], kind?: string): FixedField[] =>
  fields.map((field) => ({
    ...(kind === undefined ? {} : { kind }),
    path: [...(kind === undefined ? [] : [kind]), ...field.key.split(' ')],
    field,
  }))

const byList: Readonly<Record<string, readonly FixedField[]>> = {
  'search-rules': placed(ofSearchRules),
  zones: [
    ...placed(ofTraversalZones, 'TraversalClient'),
    ...placed([...ofTraversalZones, ...ofTraversalServers], 'TraversalServer'),
  ],
}

/** The fields of that sort that the items of a list have. */
export function fixedFieldsOf(list: string): readonly FixedField[] {
  return byList[list] ?? []
}
