import { describe, expect, test } from 'vitest'
import { startWorld } from '../scenarios/catalogue'
import { advance } from '../sim/advance'
import { hasDefaultLinks } from '../sim/machine/defaults/default-links'
import { atTerminal } from './at-terminal'
import { commandDefinitions } from './commands/answer-command'

const terminal = (id: string, scenario = 'standalone-pair', profile: 'strict' | 'realistic' = 'strict') =>
  atTerminal(startWorld(scenario, 1, profile), id)

test('[ADD-48] the greeting names product, release and system, and ends with OK', () => {
  const lines = terminal('expe1').greeting()
  expect(lines[0]).toMatch(/^Welcome to \S+/)
  expect(lines[1]).toMatch(/^TANDBERG Video Communication Server X[0-9.]+$/)
  expect(lines[2]).toMatch(/^SW Release Date: \d{4}-\d\d-\d\d$/)
  expect(lines.slice(-3)).toEqual(['', 'OK', ''])
})

test('[RML-10] an alarm shows when it is raised, in xStatus Alarm and at the next sign-in', () => {
  const { type, greeting } = terminal('expe1')
  const saved = type('xConfiguration Administration SSH Mode: Off')
  expect(saved.at(-1)).toBe('OK')
  const line = saved.find((candidate) => candidate.startsWith('Restart required: '))
  expect(line).toBeDefined()
  expect(type('xStatus Alarm').join('\n')).toContain('Title: "Restart required"')
  expect(greeting()).toContain(line)
})

test('[DIS-12] [RML-10] so does that of a peer whose rows are cleared, until the peer is restarted', () => {
  const { type, greeting, happen, context } = terminal('expe2', 'cluster-of-three')
  const alarm = 'Restart required: Cluster configuration has been changed'
  for (const row of [3, 2])
    expect(type(`xConfiguration Alternates Peer ${row} Address: ""`).at(-1)).toBe('OK')
  expect(greeting().join('\n')).not.toContain(alarm)
  const last = type('xConfiguration Alternates Peer 1 Address: ""').join('\n')
  for (const said of [last, greeting().join('\n')]) expect(said).toContain(alarm)
  expect(type('xStatus Alarm').join('\n')).toContain('Title: "Restart required"')
  happen({ type: 'restart', expressway: 'expe2', kind: 'restart', by: 'admin' })
  const back = atTerminal(advance(context().world, context().world.now + 180_000).world, 'expe2')
  expect(back.greeting().join('\n')).not.toContain('Restart required')
  expect(back.type('xStatus Alarm').join('\n')).not.toContain('Restart required')
})

test('[ADD-49] [ADD-51] [R-44] DefaultValuesSet warns, asks once, and resets', () => {
  const { type, context, expressway } = terminal('expe2')
  type('xConfiguration Call Loop Detection Mode: Off')
  const asked = type('xCommand DefaultValuesSet Level: 2')
  expect(asked.some((line) => line.startsWith('Warning: ') && line.includes('LDAP'))).toBe(true)
  expect(asked.slice(-2).join(' ')).toMatch(
    /^Is expe2 the system that you mean, and is its local password at hand\? .*yes/,
  )
  expect(context().reads.setting('call-routing.callLoopDetectionMode')).toBe('Off')
  expect(type('yes').at(-1)).toBe('OK')
  expect(context().reads.setting('call-routing.callLoopDetectionMode')).toBe('On')
  expect(hasDefaultLinks(expressway())).toBe(false)
})

test('[R-01] a command is the same in upper and lower case, and says so of nothing else', () => {
  const { type } = terminal('expe1')
  for (const line of [
    'xStatus SystemUnit',
    'xConfiguration SystemUnit Name',
    'xCommand Ping Hostname: 10.0.0.12',
  ]) {
    const answer = type(line)
    expect(answer.at(-1), line).toBe('OK')
    expect(type(line.toLowerCase()), line).toEqual(answer)
    expect(type(line.toUpperCase()), line).toEqual(answer)
  }
  expect(type('xStatuses SystemUnit').at(-1)).not.toBe('OK')
})

const spaced = (name: string) => name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g, ' ')

test.each(
  commandDefinitions.flatMap(({ name, alias = name }) => [spaced(name), spaced(alias).toLowerCase(), alias]),
)('xCommand %s is understood as it is written, in words or in one', (name) => {
  expect(terminal('expe1').type(`xCommand ${name} ?`)[0]).toMatch(/^\*h xCommand /)
})

test('[ADD-50] xCommand Default Links Add does what DefaultLinksAdd does', () => {
  const { type, expressway } = terminal('expe2')
  type('xCommand Default Values Set Level: 2')
  type('y')
  expect(hasDefaultLinks(expressway())).toBe(false)
  expect(type('xCommand Default Links Add').at(-1)).toBe('OK')
  expect(hasDefaultLinks(expressway())).toBe(true)
})

test.each(['eventlog', 'configlog', 'networklog'])(
  '%s shows as many of the last lines as one asks for',
  (log) => {
    const { type, happen } = terminal('expe1')
    for (const name of ['one', 'two', 'three']) type(`xConfiguration SystemUnit Name: ${name}`)
    for (let at = 0; at < 3; at += 1)
      happen({ type: 'sign-in', expressway: 'expe1', username: 'admin', password: 'wrong', kind: 'web' })
    const all = type(`${log} 100`)
    expect(all.at(-1)).toBe('OK')
    for (const typed of [log, `${log} 100000`, `${log.toUpperCase()} "100"`, `  ${log}\t0100`])
      expect(type(typed), typed).toEqual(all)
    const lines = all.slice(0, -2)
    for (const count of [1, 2])
      expect(
        type(`${log} ${count}`)
          .slice(0, -1)
          .filter((line) => line !== ''),
      ).toEqual(lines.slice(-count))
    for (const typed of ['0', '-5', '1.5', 'many', '10 20'])
      expect(type(`${log} ${typed}`)[0], typed).toMatch(/^ERROR: Give a number of lines/)
  },
)

test('[ADD-49] [R-02] the spelling of the guide is understood, with a note', () => {
  expect(terminal('expe2').type('xcommand defaultvalueset level: 2')[0]).toMatch(/^Note: .*DefaultValuesSet/)
})

test.each(['', 'expe2', 'xStatus', 'no', 'yes please', 'yes yes', '"yes"'])(
  '[ADD-49] [R-44] "%s" instead of yes leaves everything as it is',
  (line) => {
    const { type, expressway } = terminal('expe2')
    type('xCommand DefaultValuesSet Level: 2')
    expect(type(line).join(' ')).toContain('Nothing was changed.')
    expect(hasDefaultLinks(expressway())).toBe(true)
    expect(type('xStatus Links').at(-1)).toBe('OK')
  },
)

test.each(['yes', 'y', 'YES', ' Y '])('[R-44] "%s" is the answer of both, and each asks once', (line) => {
  const reset = terminal('expe2')
  reset.type('xCommand DefaultValuesSet Level: 2')
  reset.type(line)
  expect(hasDefaultLinks(reset.expressway())).toBe(false)
  const forced = terminal('expe2', 'cluster-of-three')
  forced.type('xCommand ForceConfigUpdate')
  forced.type(line)
  expect(forced.expressway().replication.forcedAt).not.toBeNull()
  for (const { type } of [reset, forced]) expect(type('no').join(' ')).not.toContain('Nothing was changed.')
})

test('[ADD-50] DefaultLinksAdd restores the default links', () => {
  const { type } = terminal('expe2')
  type('xCommand DefaultValuesSet Level: 2')
  type(' Y ')
  expect(type('xStatus Links')).toEqual(['*s Links: /', '*s/end', '', 'OK'])
  expect(type('xCommand DefaultLinksAdd').at(-1)).toBe('OK')
  expect(type('xStatus Links').join('\n')).toContain('Name: "DefaultSZtoTraversalSZ"')
})

describe('ForceConfigUpdate', () => {
  const member = (id: string) => terminal(id, 'cluster-of-three')

  test('[TRB-M2] is refused on the primary without a question', () => {
    expect(member('expe1').type('xCommand ForceConfigUpdate')[0]).toMatch(/^ERROR: expe1 is the primary/)
  })

  test('[TRB-08] [TRB-10] [R-44] asks first, and names the good primary and the backup', () => {
    const { type, expressway } = member('expe2')
    const asked = type('xcommand ForceConfigUpdate')
    expect(asked.join(' ')).toMatch(/primary, expe1\.example\.com, is known to be good/)
    expect(asked.join(' ')).toContain('Take a backup')
    expect(asked.at(-2)).toMatch(/^Is the configuration of the primary good, and has expe2 been backed up\?/)
    expect(asked.join(' ')).not.toContain('system name')
    expect(expressway().replication.forcedAt).toBeNull()
    expect(type('yes').at(-1)).toBe('OK')
    expect(expressway().replication.forcedAt).not.toBeNull()
  })

  test.each(['', 'expe2', 'no', 'nyes'])('[TRB-10] [R-44] "%s" instead of yes changes nothing', (line) => {
    const { type, expressway } = member('expe2')
    type('xCommand ForceConfigUpdate')
    expect(type(line).join(' ')).toContain('Nothing was changed.')
    expect(expressway().replication.forcedAt).toBeNull()
  })
})

test.each(commandDefinitions.map(({ name }) => name))('xCommand %s ? shows how it is used', (name) => {
  const lines = terminal('expe1').type(`xCommand ${name} ?`)
  expect(lines[0]).toBe(`*h xCommand ${name}`)
  expect(lines.at(-1)).toBe('OK')
})

const needy = commandDefinitions.filter(({ parameters }) => parameters.some(({ required }) => required))

test.each(needy.map(({ name }) => name))(
  'xCommand %s alone shows how it is used and does nothing',
  (name) => {
    const { type, expressway } = terminal('expe1')
    const before = expressway()
    expect(type(`xcom ${name}`)[0]).toBe(`*h xCommand ${name}`)
    expect(expressway()).toBe(before)
  },
)

test.each([
  ['xCommand Nonsense', /^ERROR: There is no command "Nonsense"/],
  ['xCommand DefaultValuesSet Level: 4', /^ERROR: Level: Enter a whole number from 1 to 3/],
  ['xCommand DefaultValuesSet Level:', /^ERROR: Level: A value is missing/],
  ['xCommand DefaultValuesSet Size: 2', /^ERROR: DefaultValuesSet has no parameter "Size"/],
  ['xCommand DefaultValuesSet 2', /^ERROR: "2" is not a parameter/],
  ['xCommand DisconnectCall Call: 1000', /^ERROR: There is no such call/],
  ['xCommand RemoveRegistration RegistrationSerialNumber: "none"', /^ERROR: There is no such registration/],
  ['xCommand OptionKeyDelete OptionKeyId: 64', /^ERROR: There is no option key 64/],
  ['xCommand AdminAccountDelete Name: nobody', /^ERROR: There is no administrator account/],
  ['xCommand AdminAccountDelete Name: admin', /^ERROR: .*ADD-53/],
  ['xCommand DNSServerAdd Address: "not an address"', /^ERROR: Enter an IP address/],
  ['xCommand DNSServerDelete Address: 10.9.9.9', /^ERROR: 10.9.9.9 is not a DNS server/],
  ['xCommand DNSLookup Hostname: "nowhere.invalid"', /^ERROR: No record was found/],
  ['xCommand Ping Hostname: "nowhere.invalid"', /^ERROR: .*cannot be resolved/],
  ['nonsense', /^Command not recognized\.$/],
  ['x', /^Command not recognized\.$/],
  ['xco', /^Command not recognized\.$/],
  ['"xStatus', /^ERROR: A quotation mark is missing/],
  ['<script>alert(1)</script>', /^Command not recognized\.$/],
  ['eventlog many', /^ERROR: Give a number of lines/],
])('%s is refused with the reason', (line, reason) => {
  expect(terminal('expe1').type(line)[0]).toMatch(reason)
})

test('a parameter is taken without the blanks around it, but for a password', () => {
  const { type, expressway } = terminal('expe1')
  expect(type('xCommand DNSServerAdd Address: " 10.0.9.9 "').at(-1)).toBe('OK')
  expect(type('xCommand DNSServerDelete Address: "10.0.9.9\u00a0"').at(-1)).toBe('OK')
  expect(type('xCommand AdminAccountAdd Name: " second " Password: " a long secret "').at(-1)).toBe('OK')
  expect(expressway().lists['administrator-accounts']?.at(-1)?.values).toMatchObject({
    name: 'second',
    password: ' a long secret ',
  })
})

test.each([
  [
    'xCommand AdminAccountAdd Name: second Password: "secret word"',
    'xCommand AdminAccountDelete Name: second',
  ],
  ['xCommand DNSServerAdd Address: 10.0.9.9', 'xCommand DNSServerDelete Address: 10.0.9.9'],
  ['xCommand NTPServerAdd Address: ntp9.example.com', 'xCommand NTPServerDelete Address: ntp9.example.com'],
])('[ADD-52] %s is undone by %s', (add, remove) => {
  const { type } = terminal('expe1')
  expect(type(add).at(-1)).toBe('OK')
  expect(type(remove).at(-1)).toBe('OK')
  expect(type(remove)[0]).toMatch(/^ERROR: /)
})

test('other peers can be looked up and pinged', () => {
  const { type } = terminal('expe1')
  expect(type('xCommand DNSLookup Hostname: expe2.example.com').join('\n')).toContain('Value: "10.0.0.12"')
  expect(type('xCommand Ping Hostname: expe2.example.com').at(-3)).toMatch(/4 received$/)
})

test('[SRV-20] a lookup asks the name servers, which count it, as DNS lookup of the console does', () => {
  const { type, context } = terminal('expe1')
  const asked = () => Object.values(context().world.dns?.queries ?? {}).reduce((sum, each) => sum + each, 0)
  const look = 'xCommand DNSLookup Hostname: _sips._tcp.cluster1.example.com RecordType: srv'
  expect(asked()).toBe(0)
  const [first, second] = [type(look), type(look)].map((lines) =>
    lines.filter((line) => line.includes('Value')),
  )
  expect(first).toEqual([
    expect.stringContaining('"1 1 5061 expe1.example.com"'),
    expect.stringContaining('"1 1 5061 expe2.example.com"'),
  ])
  expect([second, asked()]).toEqual([first?.toReversed(), 2])
  type('xCommand DNSLookup Hostname: nobody.example.com RecordType: a')
  expect(asked()).toBe(3)
})

test('calls and registrations can be ended by their number', () => {
  const { type, context } = terminal('expe1', 'cluster-of-three')
  const devices = context().reads.registrations()
  expect(type('xCommand RemoveRegistration Registration: 1').at(-1)).toBe('OK')
  expect(context().reads.registrations()).not.toContainEqual(devices[0])
})

test('Restart closes the connection', () => {
  expect(terminal('expe1').type('xCommand Restart').at(-1)).toMatch(/connection closes/)
})

test('help, an empty line and control characters are answered', () => {
  const { type } = terminal('expe1')
  expect(type('help').some((line) => line.startsWith('xConfiguration'))).toBe(true)
  expect(type('?')).toEqual(type('help'))
  expect(type('   ')).toEqual([])
  expect(type('xStatus\u0007 Links').at(-1)).toBe('OK')
  expect(type('eventlog 5').at(-1)).toBe('OK')
  expect(type('configlog').at(-1)).toBe('OK')
})

test.each([
  ['xs', ['xStatus']],
  ['xStatus Cl', ['Cloud', 'Cluster']],
  ['xConfiguration Alternates Peer 1 ', ['Address:']],
  ['xConfiguration alternates cluster tlsverification: p', ['Permissive']],
  ['xCommand Default', ['DefaultLinksAdd', 'DefaultValuesSet']],
  ['xCommand DefaultValuesSet ', ['Level:']],
  ['xCommand DNSLookup RecordType: a', ['a', 'aaaa', 'all']],
  ['nonsense ', []],
])('Tab after "%s" offers %j', (text, offered) => {
  expect(terminal('expe1').complete(text)).toEqual(offered)
})
