import { expect, test } from 'vitest'
import { catalogueFields } from '#contract/settings/catalogue'
import type { FieldDefinition, SettingValue } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { atTerminal } from '../at-terminal'
import { valuespaceOf, writeValue } from '../valuespace'

const terminal = (id: string, scenario = 'standalone-pair', profile: 'strict' | 'realistic' = 'strict') =>
  atTerminal(startWorld(scenario, 1, profile), id)

const reachable = catalogueFields.flatMap(({ id, field }) =>
  field.cli === undefined ? [] : [{ id, field, cli: field.cli }],
)

/** Lines that make room for the value: rows of peers are filled from the first one on (ADD-36). */
function preparations(cli: string): string[] {
  const row = Number(/^Alternates Peer (\d)/.exec(cli)?.[1] ?? 1)
  return Array.from(
    { length: row - 1 },
    (_, above) => `xConfiguration Alternates Peer ${above + 1} Address: 10.0.0.1${above + 1}`,
  )
}

/** A value that differs from what a fresh system has, by format; the first that does is taken. */
const samples = {
  plain: ['Sample text', 'Another text'],
  secret: ['Sample text', 'Another text'],
  address: ['10.0.0.77', 'host.example.com'],
  ip: ['10.0.0.77', '10.0.0.78'],
  ipv4: ['10.0.0.77', '10.0.0.78'],
  ipv6: ['2001:db8::77', '2001:db8::78'],
  fqdn: ['sample.example.com', 'other.example.com'],
  'cluster-name': ['sample.example.com', 'other.example.com'],
  'host-name': ['sample', 'other'],
  'domain-name': ['sample.example.com', 'other.example.com'],
  path: ['sample/path', 'other/path'],
  'time-of-day': ['02:00', '03:00'],
} as const

function candidates(field: FieldDefinition): readonly SettingValue[] {
  if (field.kind === 'number') return [field.min + 1, field.min + 2]
  if (field.kind === 'choice') return field.options
  return field.label.endsWith('subnet mask') ? ['255.255.254.0'] : samples[field.format]
}

const otherValue = (field: FieldDefinition, current: SettingValue) =>
  candidates(field).find((candidate) => candidate !== current) ?? current

function badValue(field: FieldDefinition): string {
  if (field.kind === 'number') return String(field.max + 1)
  if (field.kind === 'choice') return 'Maybe'
  return `"${'x'.repeat(field.maxLength + 1)}"`
}

test.each(reachable)('$cli can be read, refuses what it cannot be, and can be set', ({ id, field, cli }) => {
  // Strict refuses some good values for what the guide says of their order; here only the values are looked at.
  const { type, context } = terminal('expe1', 'standalone-pair', 'realistic')
  preparations(cli).forEach(type)
  const written = (value: SettingValue) => writeValue(valuespaceOf(field), value)
  const before = context().reads.setting(id)
  expect(type(`xConfiguration ${cli}`)).toEqual([`*c xConfiguration ${cli}: ${written(before)}`, '', 'OK'])

  expect(type(`xConfiguration ${cli}: ${badValue(field)}`)[0]).toMatch(/^ERROR: .*Valuespace: </)
  expect(context().reads.setting(id)).toBe(before)

  const after = otherValue(field, before)
  const typed = typeof after === 'string' ? `"${after}"` : String(after)
  const answered = type(`xconf ${cli.toLowerCase()}: ${typed}`)
  expect(answered.at(-1)).toBe('OK')
  expect(context().reads.setting(id)).toBe(after)
})

test.each([
  'xConfiguration Alternates Peer 1 Address: "10.0.0.11"',
  'xConfiguration Alternates 1 Peer Address: "10.0.0.11"',
  'XCONFIGURATION ALTERNATES PEER 1 ADDRESS: "10.0.0.11"',
  "xconf alternates peer 1 address: '10.0.0.11'",
  'xConfiguration Alternates Peer 1 Address:10.0.0.11',
])('[CRE-59] %s saves Peer 1 address', (line) => {
  const { type, context } = terminal('expe1')
  type(line)
  expect(context().reads.setting('clustering.peer1Address')).toBe('10.0.0.11')
})

test('names and values of later releases are understood', () => {
  const { type, context } = terminal('expe1')
  expect(type('xConfiguration Alternates ConfigurationPrimary')).toEqual([
    '*c xConfiguration Alternates ConfigurationMaster: "1"',
    '',
    'OK',
  ])
  expect(type('xConfiguration Alternates Cluster TLSVerification: Enforcing').at(-1)).toBe('OK')
  expect(context().reads.setting('clustering.tlsVerificationMode')).toBe('Enforce')
})

test('a part of the tree is shown for a part of the path, and all of it for none', () => {
  const { type } = terminal('expe1')
  const peers = type('xConfiguration Alternates Peer')
  expect(peers.slice(0, 2)).toEqual([
    '*c xConfiguration Alternates Peer 1 Address: ',
    '*c xConfiguration Alternates Peer 2 Address: ',
  ])
  expect(peers).toHaveLength(8)
  expect(type('xConfiguration').filter((line) => line.startsWith('*c ')).length).toBeGreaterThanOrEqual(
    reachable.length,
  )
})

test('help lists the elements, and what a path may be', () => {
  const { type } = terminal('expe1')
  expect(type('xConfiguration ?')).toContain('Alternates')
  expect(type('xConfiguration Alternates Peer ?')[0]).toBe(
    '*h xConfiguration Alternates Peer [1..6] Address: <S: 0,128>',
  )
  expect(type('xConfiguration ??')).toContain('*h xConfiguration Zones Zone [1..1000] HopCount: <1..255>')
})

test.each([
  [
    'xConfiguration Nonsense',
    /^ERROR: There is no setting "Nonsense"\. Type xConfiguration \? for the list\.$/,
  ],
  [
    'xConfiguration Alternates Peer 7 Address: "a.b"',
    /^ERROR: There is no "Alternates Peer 7 Address" on this system/,
  ],
  ['xConfiguration Alternates Peer Address: "a.b"', /^ERROR: .*names more than one setting/],
  ['xConfiguration SystemUnit Name: two words', /^ERROR: .*double quotes/],
  ['xConfiguration SystemUnit Name: "a" Other: "b"', /^ERROR: There is no setting "SystemUnit Other"/],
])('%s is refused with the reason', (line, reason) => {
  expect(terminal('expe1').type(line)[0]).toMatch(reason)
})

test('a zone that exists can be read and set by its index', () => {
  const { type, happen } = terminal('expe1')
  happen({
    type: 'save-item',
    expressway: 'expe1',
    list: 'zones',
    id: null,
    values: { name: 'HQ', type: 'Neighbor', peer1Address: '10.0.9.1' },
    by: 'admin',
  })
  const zone = type('xConfiguration Zones Zone 1').slice(0, -2)
  expect(zone[0]).toBe('*c xConfiguration Zones Zone 1 Name: "HQ"')
  expect(zone).toContain('*c xConfiguration Zones Zone 1 HopCount: "15"')
  expect(zone).toContain('*c xConfiguration Zones Zone 1 Neighbor SIP Port: "5061"')
  expect(zone.at(-1)).toBe('*c xConfiguration Zones Zone 1 Type: "Neighbor"')
  expect(zone.slice(1)).toEqual(zone.slice(1).toSorted())
  expect(type('xConfiguration Zones Zone 1 HopCount: 20').at(-1)).toBe('OK')
  expect(type('xConfiguration Zones Zone 1 HopCount')[0]).toBe(
    '*c xConfiguration Zones Zone 1 HopCount: "20"',
  )
  expect(type('xConfiguration Zones Zone 2 HopCount: 20')[0]).toMatch(/^ERROR: There is no/)
})

test('[ADD-05] a replicated setting is refused on a subordinate, with the requirement', () => {
  const { type } = terminal('expe2', 'cluster-of-three')
  expect(type('xConfiguration H323 Gatekeeper TimeToLive: 61')[0]).toMatch(/^ERROR: .*\(.*[A-Z]{3}-\d+.*\)$/)
})

test('the words of help fit a terminal of eighty columns', () => {
  const words = terminal('expe1')
    .type('xConfiguration ??')
    .filter((line) => line.startsWith('     '))
  expect(words.length).toBeGreaterThan(reachable.length / 2)
  expect(words.filter((line) => line.length > 80)).toEqual([])
})

const value = (line: string) => line.slice(line.indexOf(':') + 1)

test('a dump has its lines in order, every value in quotes, and nothing after the colon of an empty one', () => {
  const lines = terminal('expe1').type('xConfiguration').slice(0, -2)
  for (const line of lines) expect(value(line)).toMatch(/^ (?:"[^"]+")?$/)
  const order = (line: string) =>
    line.replace(/:.*/, '').replaceAll(/\b\d+\b/g, (index) => index.padStart(4, '0'))
  expect(lines.map(order)).toEqual(lines.map(order).toSorted())
  expect(lines).toContain('*c xConfiguration Interworking Mode: "RegisteredOnly"')
})

test('a search rule has the fields that a captured dump has, in its order', () => {
  const fields = terminal('expe1')
    .type('xConfiguration Zones Policy SearchRules Rule 1')
    .flatMap((line) => /Rule 1 ([^:]+):/.exec(line)?.[1] ?? [])
  expect(fields).toEqual(
    'Authentication,Description,Mode,Name,Pattern Behavior,Pattern Replace,Pattern String,Pattern Type,Priority,Progress,Protocol,SIPTrafficType,Source Mode,Source Name,State,SystemGenerated,Target Name,Target SIPVariant,Target Type'.split(
      ',',
    ),
  )
})

const RULE = 'xConfiguration Zones Policy SearchRules Rule 1'

test.each([
  { order: 'the mode first', lines: ['Mode: AliasPatternMatch', 'Pattern String: "sales"'] },
  { order: 'the pattern first', lines: ['Pattern String: "sales"', 'Mode: AliasPatternMatch'] },
  { order: 'both on a line', lines: ['Mode: AliasPatternMatch Pattern String: "sales"'] },
  { order: 'as older releases wrote', lines: ['Mode: Alias pattern match', "Pattern String: 'sales'"] },
])('a rule comes to match a pattern, $order', ({ lines }) => {
  const { type, expressway } = terminal('expe1')
  for (const line of lines) expect(type(`${RULE} ${line}`).at(-1)).toBe('OK')
  expect(expressway().lists['search-rules']?.[0]?.values).toMatchObject({
    mode: 'Alias pattern match',
    pattern: 'sales',
  })
  expect(type(`${RULE} Mode`)).toEqual([`*c ${RULE} Mode: "AliasPatternMatch"`, '', 'OK'])
})

test('what waits for another line says for what, is shown, and is gone with the session', () => {
  const { type, expressway } = terminal('expe1')
  const before = expressway()
  expect(type(`${RULE} Mode: AliasPatternMatch`).join('\n')).toMatch(/Note: .*\nNote: Pattern string: /)
  expect(type(`${RULE} Mode`).slice(0, 2)).toEqual([
    `*c ${RULE} Mode: "AliasPatternMatch"`,
    'Note: some of what was typed in this session is not saved yet.',
  ])
  expect(expressway()).toBe(before)
  expect(type(`${RULE} Mode: AnyAlias`)).toEqual(['OK'])
  expect(type(`${RULE} Mode`)).toEqual([`*c ${RULE} Mode: "AnyAlias"`, '', 'OK'])
})

test.each([
  { order: 'address first', lines: ['Ethernet 1 IP V4 Address: 172.16.0.5', 'IP Gateway: 172.16.0.1'] },
  { order: 'gateway first', lines: ['IP Gateway: 172.16.0.1', 'Ethernet 1 IP V4 Address: 172.16.0.5'] },
  { order: 'on a line', lines: ['Ethernet 1 IP V4 Address: 172.16.0.5 IP Gateway: 172.16.0.1'] },
])('[CRE-17] the machine moves to another subnet, $order', ({ lines }) => {
  const { type, context } = terminal('expe2')
  for (const line of lines) expect(type(`xConfiguration ${line}`).at(-1)).toBe('OK')
  const { reads } = context()
  expect([reads.setting('ip.lan1Ipv4Address'), reads.setting('ip.ipv4Gateway')]).toEqual([
    '172.16.0.5',
    '172.16.0.1',
  ])
})

test('a name that is taken is refused at once, and does not wait', () => {
  const { type } = terminal('expe1')
  expect(type('xConfiguration Bandwidth Link 2 Name: DefaultSZtoTraversalSZ')[0]).toMatch(
    /^ERROR: .*need another value/,
  )
  expect(type('xConfiguration Bandwidth Link 2 Name')).toEqual([
    '*c xConfiguration Bandwidth Link 2 Name: "DefaultSZtoDefaultZ"',
    '',
    'OK',
  ])
})

test('a value that the lab has in one form only is taken in that form', () => {
  const { type } = terminal('expe1')
  expect(type(`${RULE} Authentication: "No"`)).toEqual(['OK'])
  expect(type(`${RULE} Authentication: "Yes"`)[0]).toMatch(/^ERROR: .*only "No" is simulated/)
})

test('text is taken as on the web page: without the blanks around it, and with its backslashes', () => {
  const { type, context, expressway } = terminal('expe1')
  expect(type('xConfiguration SystemUnit Name: "  London edge\u00a0"')).toEqual(['OK'])
  expect(context().reads.setting('administration.systemName')).toBe('London edge')
  expect(type(`${RULE} Pattern String: "(\\d+)@\\\\x\\""`)).toEqual(['OK'])
  expect(expressway().lists['search-rules']?.[0]?.values['pattern']).toBe('(\\d+)@\\x"')
  expect(type('xConfiguration SystemUnit Name: ')).toEqual(['OK'])
  expect(context().reads.setting('administration.systemName')).toBe('')
})
