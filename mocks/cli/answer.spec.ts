import { describe, expect, test } from 'vitest'
import { startWorld } from '../scenarios/catalogue'
import { advance } from '../sim/advance'
import { hasDefaultLinks } from '../sim/machine/defaults/default-links'
import { atTerminal } from './at-terminal'
import { commandDefinitions } from './commands/answer-command'
import { statusElements } from './status/answer-status'

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

test('[DIS-12] so does that of a peer whose rows are cleared, until the peer is restarted', () => {
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

test.each(statusElements.map(({ name }) => name))(
  'xStatus %s has the shape that scripts wait for',
  (name) => {
    const lines = terminal('expe1', 'cluster-of-three').type(`xstat ${name.toLowerCase()}`)
    expect(lines[0]).toBe(`*s ${name}: /`)
    expect(lines.slice(-3)).toEqual(['*s/end', '', 'OK'])
  },
)

test('xStatus Cluster shows the peers and their words', () => {
  const lines = terminal('expe2', 'cluster-of-three').type('xStatus Cluster')
  expect(lines).toContain('     State: "Clustered"')
  expect(lines).toContain('     Peer 1:')
  expect(lines.join('\n')).toMatch(/Peer 2:\n {7}Address: "[^"]+"\n {7}Status: "This system"/)
})

test('xStatus SystemUnit shows software and hardware as the web console does', () => {
  const { type, context } = terminal('expe1')
  const information = context().reads.information()
  const lines = type('xStatus SystemUnit').map((line) => line.trim())
  expect(lines).toContain(`Build: "${information.softwareBuild}"`)
  expect(lines).toContain(`ReleaseDate: "${information.releaseDate}"`)
  expect(lines).toContain(`Version: "${information.hardware}"`)
  expect(lines).toContain(`VMSize: "${information.vmSize}"`)
})

/** The names of the tree with their blanks, without values: what readers of the field look for. */
const namesIn = (lines: readonly string[]) => lines.map((line) => line.replace(/(?<=:) .*/, '').trim())

test.each([
  [
    'SystemUnit',
    'Product Uptime SystemTime TimeZone LocalTime Software Version Build Name ReleaseDate ReleaseKey Configuration NonTraversalCalls TraversalCalls Registrations TPRoom UserDevice Expressway Encryption Interworking FindMe DeviceProvisioning DualNetworkInterfaces AdvancedAccountSecurity StarterPack EnhancedOCSCollaboration ExpresswaySeries Hardware SerialNumber',
  ],
  ['Ethernet', 'MacAddress Speed IPv4 Address SubnetMask'],
  ['IP', 'Protocol IPv4 Gateway DNS Domain Name Address'],
  ['ExternalManager', 'Status'],
  [
    'ResourceUsage',
    'Calls Traversal NonTraversal CollaborationEdge Cloud MicrosoftContent MicrosoftIMP Registrations TPRoom UserDevice TURN Relays Current Max Total',
  ],
  [
    'Zones',
    'DefaultZone LocalZone DefaultSubZone TraversalSubZone ClusterSubZone Name Bandwidth LocalUsage ClusterUsage Searches Current CurrentDirected Total Dropped MaxSubSearchExceeded MaxTargetsExceeded',
  ],
  ['H323', 'Registration CallSignaling Assent H46018 Status'],
  ['SIP', 'IPv4 UDP TCP TLS Status Address'],
  [
    'IntrusionProtection',
    'Service State ActiveCategories Name TotalBans CurrentBans TotalFails CurrentFails',
  ],
  ['Applications', 'External Status ClusterStatus ClusterState'],
  ['Hardware', 'Version SerialNumber'],
  ['Warnings', ''],
])('xStatus %s has the fields that readers of the field look for', (element, fields) => {
  const names = namesIn(terminal('expe1', 'cluster-of-three').type(`xStatus ${element}`))
  for (const field of fields.split(' ').filter((name) => name !== '')) expect(names).toContain(`${field}:`)
})

test('counts stand bare, and yes and no in quotes, in what the software may do', () => {
  const { type, context } = terminal('expe1', 'cluster-of-three')
  const text = type('xStatus SystemUnit Software').join('\n')
  expect(text).toMatch(/ReleaseKey: "\d{16}"\n/)
  expect(text).toMatch(/TraversalCalls: \d+\n/)
  expect(text).toContain('Expressway: "True"')
  expect(type('xStatus ResourceUsage Registrations Current')[0]).toBe(
    `*s ResourceUsage Registrations Current: ${context().reads.registrations().length}`,
  )
  expect(type('xStatus ResourceUsage Calls Traversal Current')[0]).toBe(
    `*s ResourceUsage Calls Traversal Current: ${context().reads.calls().length}`,
  )
})

test('a zone tells its state, and that of each system at its other end', () => {
  const { type, happen } = terminal('expe1')
  const values = { name: 'HQ', type: 'Neighbor', peer1Address: '10.0.9.1', peer2Address: 'expe2.example.com' }
  happen({ type: 'save-item', expressway: 'expe1', list: 'zones', id: null, values, by: 'admin' })
  const text = type('xStatus Zones Zone 1').join('\n')
  expect(text).toMatch(
    /Name: "HQ"[\s\S]*Status: "Checking"\n.*Type: "Neighbor"\n.*Neighbor:\n.*Peer 1:\n.*SIP:/,
  )
  expect(text).toContain('Address: "expe2.example.com"\n           Port: 5061')
})

test('xStatus shows its elements in the order of the status document', () => {
  const shown = terminal('expe1')
    .type('xStatus')
    .flatMap((line) => /^\*s (\w+): \/$/.exec(line)?.[1] ?? [])
  expect(shown.slice(0, 8)).toEqual([
    'SystemUnit',
    'Ethernet',
    'IP',
    'ExternalManager',
    'Feedback',
    'ResourceUsage',
    'Calls',
    'Zones',
  ])
  expect(shown.indexOf('Options')).toBeLessThan(shown.indexOf('Warnings'))
  expect(shown).toEqual(
    expect.arrayContaining(
      'Alarm Alternates Applications Authentication B2BUACalls CDR Cafe Calls Certification Cloud Cluster CollaborationEdge EdgeConfigProvisioning Fail2ban FindMeManager Fips Firewall H323 HTTPProxy Hardware IntrusionProtection Iptablesrule License Links Loggers Mediastatistics MicrosoftIMP NetworkInterface PhonebookServer Pipes Policy PortUsage RateLimits Registrations SIP SipServiceDomains SipServiceZones SystemMetrics TURN Time Traversalserverresourceusage Tunnels XMPP'.split(
        ' ',
      ),
    ),
  )
})

test('xStatus alone shows every element; a part of one can be asked for', () => {
  const { type } = terminal('expe1')
  const all = type('xStatus')
  for (const { name } of statusElements) expect(all).toContain(`*s ${name}: /`)
  expect(type('xStatus SystemUnit Software Version')[0]).toMatch(/^\*s SystemUnit Software Version: "X/)
  expect(type('xStatus Nonsense')[0]).toMatch(/^ERROR: There is no status element/)
  expect(type('xStatus ?').some((line) => line.startsWith('Cluster '))).toBe(true)
})

test('[ADD-49] [ADD-51] DefaultValuesSet warns, asks once, and resets', () => {
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

test('[ADD-49] the spelling of the guide is understood, with a note', () => {
  expect(terminal('expe2').type('xcommand defaultvalueset level: 2')[0]).toMatch(/^Note: .*DefaultValuesSet/)
})

test.each(['', 'expe2', 'xStatus', 'no', 'yes please', 'yes yes', '"yes"'])(
  '[ADD-49] "%s" instead of yes leaves everything as it is',
  (line) => {
    const { type, expressway } = terminal('expe2')
    type('xCommand DefaultValuesSet Level: 2')
    expect(type(line).join(' ')).toContain('Nothing was changed.')
    expect(hasDefaultLinks(expressway())).toBe(true)
    expect(type('xStatus Links').at(-1)).toBe('OK')
  },
)

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

  test('[TRB-08] [TRB-10] asks first, and names the good primary and the backup', () => {
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

  test.each(['', 'expe2', 'no', 'nyes'])('[TRB-10] "%s" instead of yes changes nothing', (line) => {
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

test('registrations have the fields that scripts of the field look for', () => {
  const text = terminal('expe1', 'cluster-of-three').type('xStatus Registrations').join('\n')
  expect(text).toMatch(
    /Protocol: "SIP"\n.*\n.*\n.*\n.*\n {7}AOR: "[^"]+@[^"]+"\n {7}Contact: "[^"]+@[\d.]+:\d+"/,
  )
  expect(text).toMatch(/Protocol: "H323"/)
  expect(text).toMatch(/Type: "E164"\n.*\n.*Value: "\d+"/)
})
