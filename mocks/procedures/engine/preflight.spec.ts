import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BLOCKED_PORTS } from '#contract/wire/faults'
import { startWorld } from '../../scenarios/catalogue'
import { apply } from '../../sim/apply'
import { present } from '../../sim/ground/assert'
import type { FaultKind } from '../../sim/ground/state/faults'
import type { Expressway, PlatformId, World } from '../../sim/ground/world'
import { platforms } from '../../sim/machine/licences/platforms'
import { failedChecks, preflight } from './preflight'

const roles = { primary: 'expe1', newPeer: 'expe2' }

/** The rows of the guide on prerequisites. */
const prerequisites = readFileSync('docs/requirements.tsv', 'utf8').match(/^PRE-\d\d/gm) ?? []

/** A cluster of one beside a candidate, with the candidate changed. */
function worldWith(change: (candidate: Expressway) => void = () => {}): World {
  const world = structuredClone(present(startWorld('cluster-of-one', 1, 'strict'), 'no scenario'))
  change(present(world.expressways['expe2'], 'expe2'))
  return world
}

function check(world: World, id: string) {
  return present(
    preflight(world, 'add', roles).find((candidate) => id.includes(candidate.id)),
    `there is no check ${id}`,
  )
}

const between: [string, string] = ['expe1', 'expe2']
const faults: [string, string, FaultKind, string][] = [
  ['[PRE-09]', 'a long round trip', { kind: 'round-trip', between, milliseconds: 31 }, '31 ms'],
  [
    '[PRE-09]',
    'a long round trip over which contact comes and goes, and holds now',
    { kind: 'round-trip-unsteady', between, milliseconds: 31 },
    '31 ms',
  ],
  ['[PRE-10]', 'a cut path', { kind: 'path-cut', between: ['expe2', 'expe1'] }, 'is cut'],
  ['[PRE-11]', 'a NAT in between', { kind: 'nat', between }, 'NAT'],
  ['[PRE-12]', 'a blocked port', { kind: 'port-blocked', between, port: 4372 }, '4372'],
]

const settings: [string, string, Record<string, string>, string][] = [
  [
    '[PRE-07]',
    'the same IPv4 address',
    { 'ip.lan1Ipv4Address': '10.0.0.11' },
    'system/network-interfaces/ip',
  ],
  ['[PRE-13]', 'the same system name', { 'administration.systemName': 'expe1' }, 'system/administration'],
  ['[PRE-21]', 'H.323 mode Off', { 'h323.mode': 'Off' }, 'configuration/protocols/h323'],
  ['[PRE-23]', 'no DNS server', { 'dns.server1Address': '', 'dns.server2Address': '' }, 'system/dns'],
  [
    '[PRE-25]',
    'no NTP server that answers',
    { 'time.ntpServer1Address': 'ntp9.example.com', 'time.ntpServer2Address': '' },
    'system/time',
  ],
]

describe('the prerequisites', () => {
  test.each([
    [
      '[PRE-26]',
      { 'microsoft-interoperability.mode': 'Enabled' },
      'microsoft-interoperability.destinationAddress',
    ],
    [
      '[PRE-27]',
      { 'ldap-configuration.administratorAuthenticationSource': 'Both' },
      'ldap-configuration.serverAddress',
    ],
  ])('%s applies where the server is used, and wants its name in DNS', (id, used, field) => {
    const judged = (address?: string) =>
      check(
        worldWith(({ settings }) => {
          if (address !== undefined) Object.assign(settings, used, { [field]: address })
        }),
        id,
      )
    expect(judged().result).toBe('not-applicable')
    expect(judged('').reason).toContain('expe2 has no address of it.')
    expect(judged('nobody.example.com').reason).toContain('expe2 does not find nobody.example.com.')
    expect(judged('tms.example.com').result).toBe('pass')
  })

  test('[PRE-01] are fulfilled in a world without faults, each with its reason', () => {
    const checks = preflight(worldWith(), 'add', roles)
    expect(checks.filter(({ result }) => result === 'fail')).toEqual([])
    expect(checks.every(({ reason }) => reason !== '')).toBe(true)
    expect(preflight(worldWith(), 'create', { primary: 'expe1' }).length).toBe(checks.length)
  })

  test.each([
    ['create', 'standalone-pair', { primary: 'expe1' }],
    ['add', 'cluster-of-one', roles],
  ] as const)(
    '[PRE-01] are all of the guide before %s, judged on whoever is to join, with the page',
    (kind, scenario, who) => {
      const world = structuredClone(present(startWorld(scenario, 1, 'strict'), scenario))
      const cited = new Set(preflight(world, kind, who).flatMap(({ guide }) => guide))
      // The first is the rule itself, and a key that needs a restart is no prerequisite.
      expect(prerequisites.filter((id) => !cited.has(id))).toEqual(['PRE-01', 'PRE-20'])
      present(world.expressways['expe2'], 'expe2').settings['h323.mode'] = 'Off'
      const results = preflight(world, kind, who)
      expect(results.map(({ result }) => result)).toEqual(
        expect.arrayContaining(['pass', 'fail', 'not-applicable']),
      )
      expect(results.find(({ id }) => id === 'PRE-21')).toMatchObject({
        result: 'fail',
        fix: { host: 'expe2.example.com', path: 'configuration/protocols/h323' },
      })
    },
  )

  test.each(faults)('%s fail for %s, with the reason', (id, _, fault, reason) => {
    const { world } = apply(worldWith(), { type: 'add-fault', fault })
    expect(check(worldWith(), id).result).toBe('pass')
    expect(check(world, id).result).toBe('fail')
    expect(check(world, id).reason).toContain('expe2')
    expect(check(world, id).reason).toContain(reason)
  })

  test.each(
    BLOCKED_PORTS.flatMap((port) =>
      [
        ['expe1', 'expe2'],
        ['expe2', 'expe1'],
      ].map(([from = '', to = '']) => ({ port, from, to })),
    ),
  )('[PRE-12] [CRE-09] [PRT-01] port $port has to be open from $from to $to before', ({ port, from, to }) => {
    const fault: FaultKind = { kind: 'port-blocked-one-way', from, to, port }
    const { world } = apply(worldWith(), { type: 'add-fault', fault })
    expect(check(worldWith(), '[PRE-12]').result).toBe('pass')
    expect(check(world, '[PRE-12]').result).toBe('fail')
    expect(check(world, '[PRE-12]').reason).toContain(`is blocked from ${from} to ${to}`)
  })

  test('[CRE-09] [PRE-12] before create each port has to be open between every two of three, in both directions', () => {
    const world = structuredClone(present(startWorld('standalone-six', 1, 'strict'), 'no scenario'))
    for (const id of ['expe4', 'expe5', 'expe6']) delete world.expressways[id]
    const asked = (there: World) => preflight(there, 'create', roles).find(({ id }) => id === 'PRE-12')
    expect(asked(world)?.result).toBe('pass')
    const ways = BLOCKED_PORTS.flatMap((port) =>
      ['12', '13', '21', '23', '31', '32'].map(([from, to]) => [`expe${from}`, `expe${to}`, port] as const),
    )
    for (const [from, to, port] of ways) {
      const fault: FaultKind = { kind: 'port-blocked-one-way', from, to, port }
      const judged = asked(apply(world, { type: 'add-fault', fault }).world)
      expect(judged?.result).toBe('fail')
      expect(judged?.reason.split(' is blocked ')[1]).toBe(`from ${from} to ${to}.`)
    }
  })

  test.each<[number, 'expe1' | 'expe3', string]>([
    [30, 'expe1', 'pass'],
    [31, 'expe1', 'fail'],
    [31, 'expe3', 'pass'],
  ])('[PRE-09] a round trip of %i ms between the candidate and %s: %s', (milliseconds, other, result) => {
    const world = present(startWorld('standalone-six', 1, 'strict'), 'no scenario')
    const fault: FaultKind = { kind: 'round-trip', between: ['expe2', other], milliseconds }
    expect(check(apply(world, { type: 'add-fault', fault }).world, 'PRE-09').result).toBe(result)
  })

  test.each(settings)('%s fail for %s, with the page where it is mended', (id, _, changed, path) => {
    const world = worldWith((candidate) => Object.assign(candidate.settings, changed))
    expect(check(world, id)).toMatchObject({
      result: 'fail',
      fix: { host: expect.stringMatching(/./), path },
    })
  })

  test('[PRE-08] two systems with one IPv6 address fail; without IPv6 it does not apply', () => {
    expect(check(worldWith(), 'PRE-08').result).toBe('not-applicable')
    const world = worldWith()
    for (const expressway of Object.values(world.expressways)) {
      Object.assign(expressway.settings, { 'ip.ipProtocol': 'Both', 'ip.lan1Ipv6Address': '2001:db8::1' })
    }
    expect(check(world, 'PRE-08').result).toBe('fail')
  })

  test('[PRE-02] [ADD-12] another version fails and is named', () => {
    const world = worldWith((candidate) => {
      candidate.version = 'X8.8.3'
    })
    expect(check(world, 'PRE-02').reason).toBe('expe2 runs X8.8.3.')
  })

  test.each<[string, PlatformId, PlatformId, string]>([
    ['[PRE-05]', 'standard-appliance', 'medium-vm', 'pass'],
    ['[PRE-04] [PRE-06]', 'standard-appliance', 'large-vm', 'fail'],
    ['[PRE-04]', 'large-appliance', 'small-vm', 'fail'],
    ['[PRE-04]', 'large-appliance', 'large-vm', 'pass'],
  ])('%s a %s with a %s: %s', (_, one, other, result) => {
    const world = worldWith()
    Object.assign(present(world.expressways['expe1'], 'expe1'), { platform: one })
    Object.assign(present(world.expressways['expe2'], 'expe2'), { platform: other })
    expect(check(world, 'PRE-04').result).toBe(result)
  })

  test('[PRE-04] [PRE-06] two classes fail with the reason: both platforms and whose they are', () => {
    const world = worldWith((candidate) => Object.assign(candidate, { platform: 'large-vm' }))
    Object.assign(present(world.expressways['expe1'], 'expe1'), { platform: 'standard-appliance' })
    const { reason } = check(world, 'PRE-04')
    for (const [host, platform] of [
      ['expe1', platforms['standard-appliance'].name],
      ['expe2', platforms['large-vm'].name],
    ]) {
      expect(reason).toContain(host)
      expect(reason).toContain(platform)
    }
    expect(reason).toContain('must not be clustered')
  })

  test('[PRE-18] [CRE-19] missing and extra feature keys are listed by peer', () => {
    const world = worldWith((candidate) => {
      candidate.optionKeys = candidate.optionKeys
        .filter(({ key }) => !key.startsWith('116341U'))
        .concat({ id: 'key-99', key: '116341J00-1-0A0B0C0D' })
    })
    expect(check(world, 'PRE-18').reason).toBe(
      'expe2 lacks FindMe and has besides Advanced Account Security.',
    )
  })

  test('[PRE-19] [PSI-31] pooled licences may differ', () => {
    const world = worldWith((candidate) => {
      candidate.optionKeys = candidate.optionKeys.filter(({ key }) => !/^116341[YABI]/.test(key))
    })
    expect(check(world, 'PRE-18').result).toBe('pass')
  })

  test('[CRE-42] with Enforce a certificate without the name fails', () => {
    const world = worldWith()
    present(world.expressways['expe1'], 'expe1').settings['clustering.tlsVerificationMode'] = 'Enforce'
    expect(check(world, 'PRE-16').result).toBe('pass')
    const { certificates } = present(world.expressways['expe2'], 'expe2')
    certificates.inForce = certificates.factory.server.facts
    expect(check(world, 'PRE-16')).toMatchObject({ result: 'fail', fix: { host: 'expe2.example.com' } })
  })

  test('[ADD-67] [PRE-16] with Enforce the trust lists are compared', () => {
    const world = worldWith()
    present(world.expressways['expe1'], 'expe1').settings['clustering.tlsVerificationMode'] = 'Enforce'
    const { certificates } = present(world.expressways['expe2'], 'expe2')
    certificates.trusted = [certificates.factory.authority]
    expect(check(world, 'PRE-16')).toMatchObject({ result: 'fail', fix: { host: 'expe2.example.com' } })
    expect(check(world, 'PRE-16').reason).toContain('expe2 does not trust')
  })

  test.each([
    ['has ended', { notAfter: 1 }, 'is expired'],
    ['has yet to begin', { notBefore: 4_000_000_000_000 }, 'is not valid yet'],
    [
      'bears another name',
      { commonName: 'other.example.com', names: ['other.example.com'] },
      'other.example.com',
    ],
  ])(
    '[PRE-16] with Enforce a certificate that %s fails for that reason, and with Permissive it does not matter',
    (_, facts, reason) => {
      const world = worldWith(({ certificates }) => {
        if (certificates.inForce) certificates.inForce = { ...certificates.inForce, ...facts }
      })
      expect(check(world, 'PRE-16').result).toBe('not-applicable')
      present(world.expressways['expe1'], 'expe1').settings['clustering.tlsVerificationMode'] = 'Enforce'
      expect(check(world, 'PRE-16')).toMatchObject({ result: 'fail', fix: { host: 'expe2.example.com' } })
      expect(check(world, 'PRE-16').reason).toContain(reason)
    },
  )

  test('[PRE-14] a system without a certificate fails', () => {
    const world = worldWith()
    expect(check(world, 'PRE-14').result).toBe('pass')
    present(world.expressways['expe2'], 'expe2').certificates.inForce = null
    expect(check(world, 'PRE-14')).toMatchObject({ result: 'fail', fix: { host: 'expe2.example.com' } })
  })

  test('[PRE-29] a peer without an SRV record is advised, not failed', () => {
    expect(check(worldWith(), 'PRE-29')).toMatchObject({ result: 'advised', fix: null })
    expect(failedChecks(worldWith(), 'add', roles)).toEqual([])
  })

  test.each([
    [[], ['expe1', 'expe2']],
    [['expe1'], ['expe2']],
    [['expe2'], ['expe1']],
    [['expe1', 'expe2'], []],
  ])('[PRE-29] with SRV targets %o those that no target leads to are listed: %o', (served, unserved) => {
    const world = worldWith()
    const target = (id: string) => ({ priority: 10, weight: 10, port: 5061, target: `${id}.example.com` })
    world.network.services = { '_sips._tcp.cluster1.example.com': served.map(target) }
    const { result, reason } = check(world, 'PRE-29')
    expect(result).toBe(unserved.length > 0 ? 'advised' : 'pass')
    const listed = ['expe1', 'expe2'].filter((id) => reason.includes(`leads to ${id}`))
    expect(listed).toEqual(unserved)
  })
})
