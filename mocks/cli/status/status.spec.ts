import { expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { atTerminal } from '../at-terminal'
import { statusElements } from './answer-status'

const terminal = (id: string, scenario = 'standalone-pair') =>
  atTerminal(startWorld(scenario, 1, 'strict'), id)

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
    'Calls Traversal NonTraversal CollaborationEdge Cloud MicrosoftContent MicrosoftIMP Registrations TPRoom UserDevice TURN Relays Ports Port UDP TCP ProtocolMode Current Max Total',
  ],
  [
    'Zones',
    'DefaultZone LocalZone DefaultSubZone TraversalSubZone ClusterSubZone Name Bandwidth LocalUsage ClusterUsage Searches Current CurrentDirected Total Dropped MaxSubSearchExceeded MaxTargetsExceeded',
  ],
  ['H323', 'Registration CallSignaling Assent H46018 Status'],
  ['SIP', 'IPv4 IPv6 UDP TCP TLS MTLS Status Address'],
  ['Registrations', 'Protocol Node VendorInfo Authenticated AOR Contact Address'],
  [
    'IntrusionProtection',
    'Service State ActiveCategories Name TotalBans CurrentBans TotalFails CurrentFails',
  ],
  ['Applications', 'External Status ClusterStatus ClusterState'],
  ['Hardware', 'Version SerialNumber'],
  ['Warnings', 'ID Reason State'],
])('xStatus %s has the fields that readers of the field look for', (element, fields) => {
  const names = namesIn(
    terminal('expe1', element === 'Warnings' ? 'dead-peer' : 'cluster-of-three').type(`xStatus ${element}`),
  )
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

test('an alarm is a warning under a number of its own, with an id that is a UUID', () => {
  const lines = terminal('expe1', 'dead-peer').type('xStatus Warnings')
  const numbers = lines.flatMap((line) => /Warning (\d+):/.exec(line)?.[1] ?? [])
  expect(numbers.length).toBeGreaterThan(0)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers).not.toEqual(numbers.map((_, at) => String(at + 1)))
  const ids = lines.flatMap((line) => /ID: "(.*)"/.exec(line)?.[1] ?? [])
  expect(ids).toHaveLength(numbers.length)
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/)
})

test('a zone tells its state, and that of each system at its other end', () => {
  const { type, happen } = terminal('expe1')
  const values = { name: 'HQ', type: 'Neighbor', peer1Address: '10.0.9.1', peer2Address: 'expe2.example.com' }
  happen({ type: 'save-item', expressway: 'expe1', list: 'zones', id: null, values, by: 'admin' })
  const text = type('xStatus Zones Zone 1').join('\n')
  expect(text).toMatch(
    /Name: "HQ"[\s\S]*Status: "Checking"\n.*Type: "Neighbor"\n.*Neighbor:\n.*Peer 1:\n.*SIP:/,
  )
  expect(text).toMatch(/Address: "expe2\.example\.com"\n +Apparent: ".*"\n +Port: 5061\n +LastStatusChange: /)
  for (const name of ['ResourceUsageValid', 'TraversalCallsAvailable', 'TURNRelaysAvailable', 'Count'])
    expect(text).toContain(`${name}: `)
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

test('registrations have the fields that scripts of the field look for', () => {
  const text = terminal('expe1', 'cluster-of-three').type('xStatus Registrations').join('\n')
  expect(text).toMatch(
    /Protocol: "SIP"\n {7}Node: "expe1\.example\.com"\n.*\n.*\n.*\n.*\n {7}AOR: "[^"]+@[^"]+"\n {7}Contact: "[^"]+@[\d.]+:\d+"/,
  )
  expect(text).toMatch(/Protocol: "H323"/)
  expect(text).toMatch(/Type: "E164"\n.*\n.*Value: "\d+"/)
})
