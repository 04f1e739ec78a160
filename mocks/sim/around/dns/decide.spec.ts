import { describe, expect, test } from 'vitest'
import type { DnsRecord } from '#contract/wire/dns'
import { MINUTE_MS, Story } from '../../../testing/story'
import { zoneRecord } from '../../../testing/zones'
import { recordsOf } from '../../machine/dns/records'
import { lookUp } from '../../machine/index'

const change = (story: Story, add: DnsRecord[], remove: DnsRecord[] = []) =>
  story.give({ type: 'change-dns', add, remove })

const sips = '_sips._tcp.cluster1.example.com'

describe('the zones of a world', () => {
  test('follow from hosts and services until somebody changes them, and hosts and services from them then', () => {
    const story = Story.of('standalone-pair')
    const { hosts, services } = story.world.network
    const before = recordsOf(story.world.network)
    expect(story.world.network.records).toBeUndefined()
    const alias = zoneRecord('edge.example.com', 'CNAME', 'expe2.example.com')
    expect(change(story, [alias])).toBeUndefined()
    expect(story.world.network.records).toEqual([...before, alias])
    expect(story.world.network.services).toEqual(services)
    expect(story.world.network.hosts).toEqual({ ...hosts, 'edge.example.com': ['10.0.0.12'] })
    expect(lookUp(story.world, story.on('expe1'), 'edge.example.com')).toMatchObject({
      addresses: ['10.0.0.12'],
    })
    change(story, [], [alias])
    expect(story.world.network.hosts).toEqual(hosts)
  })

  test('[ADR-06] the addresses of a name are set in both ways of looking it up', () => {
    const story = Story.of('standalone-pair')
    change(story, [zoneRecord('other.example.com', 'A', '10.0.0.99')])
    story.give({ type: 'set-dns-record', name: 'expe2.example.com', addresses: ['10.0.0.112'] })
    const about = recordsOf(story.world.network).filter((one) =>
      [one.name, one.data].includes('expe2.example.com'),
    )
    expect(
      about.filter(({ type }) => type !== 'SRV').map(({ type, name, data }) => [type, name, data]),
    ).toEqual([
      ['A', 'expe2.example.com', '10.0.0.112'],
      ['PTR', '112.0.0.10.in-addr.arpa', 'expe2.example.com'],
    ])
    expect(story.world.network.hosts['expe2.example.com']).toEqual(['10.0.0.112'])
  })

  test.each<[string, DnsRecord, string]>([
    ['a name without a domain', zoneRecord('expe1', 'A', '10.0.0.1'), 'name'],
    ['markup as a name', zoneRecord('<b>.example.com', 'A', '10.0.0.1'), 'name'],
    ['markup as an address', zoneRecord('a.example.com', 'A', '<script>'), 'data'],
    ['an IPv6 address as A', zoneRecord('a.example.com', 'A', '2001:db8::1'), 'data'],
    ['an IPv4 address as AAAA', zoneRecord('a.example.com', 'AAAA', '10.0.0.1'), 'data'],
    [
      'a service without a protocol',
      zoneRecord('_sips.example.com', 'SRV', '1 1 5061 expe1.example.com'),
      'name',
    ],
    [
      'a service without underscores',
      zoneRecord('sips.tcp.example.com', 'SRV', '1 1 5061 expe1.example.com'),
      'name',
    ],
    ['a service without a port', zoneRecord(sips, 'SRV', '1 1 expe1.example.com'), 'data'],
    ['a port that is too large', zoneRecord(sips, 'SRV', '1 1 65536 expe1.example.com'), 'data'],
    ['an alias of itself', zoneRecord('a.example.com', 'CNAME', 'a.example.com'), 'data'],
    ['an alias beside an address', zoneRecord('expe1.example.com', 'CNAME', 'expe2.example.com'), 'name'],
    ['a name forward as PTR', zoneRecord('a.example.com', 'PTR', 'b.example.com'), 'name'],
    [
      'an expression that is none',
      zoneRecord('a.example.com', 'NAPTR', '10 100 "u" "E2U+sip" "!(!x!" .'),
      'data',
    ],
    [
      'an expression that runs away',
      zoneRecord('a.example.com', 'NAPTR', '10 100 "u" "E2U+sip" "!(a+)+$!x!" .'),
      'data',
    ],
    ['a weight that is left blank', zoneRecord(sips, 'SRV', '1  5061 expe1.example.com'), 'data'],
    ['a port in another way of writing', zoneRecord(sips, 'SRV', '1 1 0x10 expe1.example.com'), 'data'],
    ['half a second to live', zoneRecord('a.example.com', 'A', '10.0.0.1', { ttl: 0.5 }), 'ttl'],
    ['what stands there already', zoneRecord('expe1.example.com', 'A', '10.0.0.11'), 'data'],
  ])('refuse %s, and with it all of the change', (_, wrong, field) => {
    const story = Story.of('standalone-pair')
    const before = story.world
    const refusal = change(story, [zoneRecord('good.example.com', 'A', '10.0.0.50'), wrong])
    expect(refusal?.errors.map((error) => error.field)).toEqual([field])
    expect(story.world).toBe(before)
  })

  test.each([
    ['_sips._tcp.example.com', true],
    ['_collab-edge._tls.example.com', true],
    ['_h323ls._udp.branch.example.com', true],
    ['sips._tcp.example.com', false],
    ['_sips.tcp.example.com', false],
    ['_tcp._sips.example.com', false],
    ['_sips._tcp', false],
    ['_sips._tcp.', false],
    ['_sips.example.com', false],
    ['example.com', false],
    ['_5._tcp.example.com', false],
    ['_sips._icmp.example.com', false],
    ['_sips._tcp.exa mple.com', false],
  ])('[SRV-04] take %s as the name of a service: %s', (name, isTaken) => {
    const refusal = change(Story.of('standalone-pair'), [
      zoneRecord(name, 'SRV', '1 1 5061 expe1.example.com'),
    ])
    expect(refusal?.errors.map(({ field }) => field) ?? []).toEqual(isTaken ? [] : ['name'])
  })

  test('refuse to delete what is not there', () => {
    const story = Story.of('standalone-pair')
    expect(change(story, [], [zoneRecord('expe9.example.com', 'A', '10.0.0.19')])?.detail).toContain(
      'No DNS record',
    )
  })

  test('[SRV-M1] unequal weights are saved and written down, once', () => {
    const story = Story.of('cluster-of-three')
    const old = zoneRecord(sips, 'SRV', '1 1 5061 expe2.example.com')
    const heavy = zoneRecord(sips, 'SRV', '1 9 5061 expe2.example.com')
    expect(change(story, [heavy], [old])).toBeUndefined()
    expect(story.world.mistakes).toMatchObject([{ id: 'SRV-M1', guide: ['SRV-19'] }])
    expect(story.world.mistakes[0]?.text).toContain('expe2.example.com 9')
    change(story, [zoneRecord('other.example.com', 'A', '10.0.0.99')])
    change(story, [zoneRecord(sips, 'SRV', '2 5 5061 backup.example.com')])
    expect(story.world.mistakes).toHaveLength(1)
    change(story, [old], [heavy])
    change(story, [heavy], [old])
    expect(story.world.mistakes).toHaveLength(2)
    // In the other view it is another mistake; servers that are no peers share as whoever runs them likes.
    const outside = [1, 2].map((number) =>
      zoneRecord(sips, 'SRV', `1 ${number} 5061 expe${number}.example.com`, { view: 'public' }),
    )
    change(story, outside)
    expect(story.world.mistakes).toHaveLength(3)
    const managers = [1, 2].map((number) =>
      zoneRecord('_cisco-uds._tcp.example.com', 'SRV', `1 ${number} 8443 cucm${number}.example.com`),
    )
    change(story, managers)
    expect(story.world.mistakes).toHaveLength(3)
  })

  test('[SRV-10, R-01] a peer whose address does not lead back is refused by whoever verifies it', () => {
    const story = Story.of('cluster-of-three')
    const rows = ['expe1', 'expe2', 'expe3']
    for (const id of rows) story.saveRows(id, rows, { tlsVerificationMode: 'Enforce' })
    for (const id of rows) story.restartAndWait(id)
    story.wait(10 * MINUTE_MS)
    const back = zoneRecord('12.0.0.10.in-addr.arpa', 'PTR', 'expe2.example.com')
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    change(story, [zoneRecord('other.example.com', 'A', '10.0.0.99')])
    story.wait(MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    change(story, [], [back])
    story.wait(5 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Failed', 'Active'])
    expect(story.why('expe1', 2)).toContain('10.0.0.12 does not lead back')
    change(story, [back])
    story.wait(5 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
  })
})
