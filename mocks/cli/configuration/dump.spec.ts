import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PageValues } from '#contract/settings/field'
import { scenarios, startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/index'
import { atTerminal } from '../at-terminal'

type Terminal = ReturnType<typeof atTerminal>

/** A dump, as it is printed. */
const dumpOf = ({ type }: Terminal) => type('xConfiguration').filter((line) => line.startsWith('*c '))

/** What is answered to the lines of a dump that are not taken; every other line comes without the mark before it. */
const notTaken = ({ type }: Terminal, dump: readonly string[]) =>
  dump.flatMap((line, at) => {
    const answered = type(at % 2 === 0 ? line : line.slice(3))
    return answered.at(-1) === 'OK' ? [] : [`${line} => ${answered[0]}`]
  })

const started = (scenario: string, profile: 'strict' | 'realistic') =>
  present(startWorld(scenario, 1, profile), `there is no scenario ${scenario}`)

/** A machine of which nothing is configured but its network. */
function freshMachine(profile: 'strict' | 'realistic'): Terminal {
  const terminal = atTerminal(started('standalone-pair', profile), 'expe2')
  terminal.happen({ type: 'reset-to-defaults', expressway: 'expe2', level: 3, by: 'admin' })
  return terminal
}

test.each(scenarios.map(({ id }) => id))(
  'in %s every machine takes back every line of its own dump, and nothing changes',
  (scenario) => {
    const world = started(scenario, 'strict')
    for (const machine of Object.keys(world.expressways)) {
      const terminal = atTerminal(world, machine)
      const dump = dumpOf(terminal)
      expect(dump.length).toBeGreaterThan(300)
      expect(notTaken(terminal, dump)).toEqual([])
      expect(terminal.context().world).toBe(world)
    }
  },
)

test.each(scenarios.map(({ id }) => id))(
  'the dump of a primary and that of another machine in %s make a fresh one print the same',
  (scenario) => {
    const world = started(scenario, 'realistic')
    for (const machine of ['expe1', 'expe2']) {
      const dump = dumpOf(atTerminal(world, machine))
      const fresh = freshMachine('realistic')
      expect(notTaken(fresh, dump)).toEqual([])
      expect(dumpOf(fresh)).toEqual(dump)
    }
  },
)

test('[CRE-06] in strict a fresh machine refuses of a dump only the peers that it may not list yet', () => {
  const dump = dumpOf(atTerminal(started('cluster-of-three', 'strict'), 'expe2'))
  const fresh = freshMachine('strict')
  const refused = notTaken(fresh, dump)
  expect(refused.length).toBeGreaterThan(0)
  for (const line of refused) expect(line).toContain('Alternates Peer')
  const isPeer = (line: string) => line.includes('Alternates Peer')
  expect(dumpOf(fresh).filter((line) => !isPeer(line))).toEqual(dump.filter((line) => !isPeer(line)))
})

/** Items of every list that the command line reaches, and settings beside the standard ones. */
const items: readonly (readonly [string, PageValues])[] = [
  ...['Neighbor', 'Traversal client', 'Traversal server', 'DNS', 'ENUM'].map(
    (type) => ['zones', { name: `Zone of ${type}`, type, password: 'zone secret', hopCount: 7 }] as const,
  ),
  ['subzones', { name: 'Branch', authenticationPolicy: 'Check credentials' }],
  [
    'subzone-membership-rules',
    { name: 'Net', subnetAddress: '10.1.0.0', prefixLength: 16, subzone: 'Branch' },
  ],
  [
    'subzone-membership-rules',
    { name: 'Sales', type: 'Alias pattern match', pattern: 'sales', subzone: 'Branch' },
  ],
  ['pipes', { name: 'Uplink', totalRestriction: 'Limited' }],
  ['links', { name: 'Out', node1: 'Branch', node2: 'Zone of DNS', pipe1: 'Uplink' }],
  [
    'transforms',
    { patternType: 'Regex', pattern: '(\\d+)@old', behavior: 'Replace', replacement: '\\1@new' },
  ],
  ['search-rules', { name: 'Sales', mode: 'Alias pattern match', pattern: 'a"b\\', target: 'Zone of DNS' }],
  ['search-rules', { name: 'Any', description: ' two  words ', mode: 'Any IP address', target: 'Branch' }],
  [
    'policy-services',
    { name: 'Asked', server1Address: '10.0.0.9', serviceUsername: 'u', servicePassword: 's p' },
  ],
  ['static-routes', { address: '10.9.0.0', prefixLength: 16, gateway: '10.0.0.1' }],
  ['domains', { name: 'video.example.com' }],
  ['allow-list', { pattern: '.*', patternType: 'Regex', description: 'all' }],
  ['deny-list', { pattern: 'bad', description: 'none' }],
]

/** A machine with something in every list. */
function richMachine(profile: 'strict' | 'realistic'): Terminal {
  const terminal = atTerminal(started('standalone-pair', profile), 'expe2')
  for (const [list, values] of items) {
    const { events } = terminal.happen({
      type: 'save-item',
      expressway: 'expe2',
      list,
      id: null,
      values,
      by: 'admin',
    })
    expect(events.filter(({ type }) => type === 'refused')).toEqual([])
  }
  for (const line of [
    'Authentication Password: "secret of ours"',
    'Interworking Mode: On',
    'SNMP Mode: "v3 secure SNMP"',
    'Registration RestrictionPolicy Mode: DenyList',
    'IP Gateway: 172.16.0.1',
    'Ethernet 1 IP V4 Address: 172.16.0.5',
  ])
    expect(terminal.type(`xConfiguration ${line}`).at(-1)).toBe('OK')
  return terminal
}

test.each(['strict', 'realistic'] as const)(
  'in %s a machine with something in every list makes a fresh one print the same, and one of its own kind',
  (profile) => {
    const rich = richMachine(profile)
    const dump = dumpOf(rich)
    for (const { list } of new Set(items.map(([list]) => ({ list }))))
      expect(rich.expressway().lists[list]?.length, list).toBeGreaterThan(0)
    expect(dump.join('\n')).not.toContain('secret of ours')
    for (const other of [rich, freshMachine(profile), richMachine(profile)]) {
      expect(notTaken(other, dump)).toEqual([])
      expect(dumpOf(other)).toEqual(dump)
    }
    const fresh = freshMachine(profile)
    notTaken(fresh, dump)
    expect(fresh.context().reads.setting('outbound-connection-credentials.password')).toBe('secret of ours')
  },
)

/** Text with what is hard to see, to quote and to take apart among its letters; whatever a page takes of it. */
const hardText = fc
  .array(
    fc.constantFrom(
      'a',
      'É',
      '한',
      '"',
      "'",
      '\\',
      ':',
      '?',
      ' ',
      '*c ',
      '\u00a0',
      '\u200b',
      '\u2028',
      '\u2060',
      '\ufeff',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))

test('whatever text a page takes, the dump with it leaves everything as it is', () => {
  const world = started('standalone-pair', 'realistic')
  const on = { expressway: 'expe1', by: 'admin' } as const
  fc.assert(
    fc.property(hardText, hardText, (name, pattern) => {
      const terminal = atTerminal(world, 'expe1')
      terminal.happen({
        type: 'save-settings',
        ...on,
        page: 'administration',
        values: { systemName: name },
        revision: null,
      })
      const rule = { name, description: pattern, mode: 'Alias pattern match', pattern, target: 'Local Zone' }
      terminal.happen({ type: 'save-item', ...on, list: 'search-rules', id: null, values: rule })
      const lines = dumpOf(terminal).filter((line) => /SystemUnit Name|Policy SearchRules Rule/.test(line))
      const before = terminal.context().world
      expect(notTaken(terminal, lines)).toEqual([])
      expect(terminal.context().world).toBe(before)
    }),
    {
      numRuns: 60,
      examples: [
        ['x\u200by', 'a\\\u2028'],
        ['\u2060x', '\ufeff"'],
      ],
    },
  )
})
