import { describe, expect, test } from 'vitest'
import type { DnsQuestion } from '#contract/wire/tools'
import { Story } from '../../../testing/story'
import { changeDns } from '../../../testing/zones'
import { PUBLIC_NAME_SERVER } from '../../ground/state/dns'
import { lookUp, machineAt, servicesOf } from '../dns/read'
import { queryDns } from './dns-lookup'
import { pingAnswer } from './read'

const ask = (story: Story, host: string, type: DnsQuestion['type'] = 'All', servers: string[] = []) =>
  queryDns(story.world, story.on('expe1'), { host, type, servers })

const responses = (story: Story, host: string, type?: DnsQuestion['type']) =>
  ask(story, host, type).rows.map((row) => row.response)

describe('a DNS lookup', () => {
  test('[SRV-20] of an SRV path gives the records of that service, with priority, weight, port and target', () => {
    const story = Story.of('cluster-of-three')
    expect(ask(story, '_sips._tcp.cluster1.example.com').rows).toEqual(
      ['expe1', 'expe2', 'expe3'].map((name) => ({
        queryType: 'SRV',
        name: '_sips._tcp.cluster1.example.com',
        ttl: 86_400,
        class: 'IN',
        type: 'SRV',
        response: `1 1 5061 ${name}.example.com`,
      })),
    )
  })

  test('[SRV-20] of a plain domain for SRV asks for all services that the console knows', () => {
    const owners = ask(Story.of('cluster-of-three'), 'cluster1.example.com', 'SRV').rows.map(
      (row) => row.name,
    )
    expect([...new Set(owners)]).toEqual(
      ['_h323ls._udp', '_h323rs._udp', '_h323cs._tcp', '_sips._tcp', '_sip._tcp'].map(
        (service) => `${service}.cluster1.example.com`,
      ),
    )
  })

  test('[SRV-20] answers by the servers of this peer alone', () => {
    const story = Story.of('cluster-of-three')
    for (const server of ['server1Address', 'server2Address'])
      story.save('expe1', 'dns', { [server]: '10.0.0.9' })
    expect(ask(story, 'expe2')).toMatchObject({ rows: [], server: null })
    expect(ask(story, 'expe2').message).toContain('None of the DNS servers answers: 10.0.0.9')
    const other = queryDns(story.world, story.on('expe2'), { host: 'expe2', type: 'A', servers: [] })
    expect(other.rows).toHaveLength(1)
  })

  test('asks only the servers that were chosen', () => {
    const story = Story.of('cluster-of-three')
    story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server: '10.0.0.2' } })
    expect(ask(story, 'expe2', 'A', ['10.0.0.2']).rows).toEqual([])
    expect(ask(story, 'expe2', 'A').server).toBe('10.0.0.3')
  })

  test.each([
    ['recovered-peer', 'expe3', undefined],
    ['cluster-of-three', 'expe2', 'network-cut'],
  ] as const)('[CRE-20] a machine of %s that is cut off hears of no name server: %s', (world, id, kind) => {
    const story = Story.of(world)
    if (kind) story.give({ type: 'add-fault', fault: { kind, expressway: id } })
    const self = story.on(id)
    expect(pingAnswer(story.world, self, '10.0.0.2').milliseconds).toBeNull()
    const answer = queryDns(story.world, self, { host: 'expe1', type: 'A', servers: [] })
    expect(answer).toMatchObject({ rows: [], server: null })
    expect(pingAnswer(story.world, self, 'expe1').message).toContain(
      'none of the configured DNS servers answers',
    )
    // Its rows lead where they did: that they do not get there is a matter of the way.
    expect(machineAt(story.world, self, 'expe1.example.com')?.id).toBe('expe1')
  })

  test('[SRV-20] says what the server that answers sees: outside, other records than inside', () => {
    const story = Story.of('cluster-of-three')
    const outside = { view: 'public', ttl: 300 } as const
    const owner = '_sips._tcp.example.com'
    changeDns(story, [
      { ...outside, name: 'expe2.example.com', type: 'A', data: '203.0.113.12' },
      { ...outside, name: owner, type: 'SRV', data: '1 1 5061 expe2.example.com' },
    ])
    expect(responses(story, 'expe2', 'A')).toEqual(['10.0.0.12'])
    story.save('expe1', 'dns', { server1Address: PUBLIC_NAME_SERVER, server2Address: '' })
    expect(ask(story, 'expe2', 'A')).toMatchObject({
      server: PUBLIC_NAME_SERVER,
      rows: [{ response: '203.0.113.12' }],
    })
    expect(lookUp(story.world, story.on('expe1'), 'expe2')).toMatchObject({ addresses: ['203.0.113.12'] })
    expect(lookUp(story.world, story.on('expe1'), 'expe3')).toMatchObject({ failure: 'no-such-name' })
    expect(servicesOf(story.world, story.on('expe1'), owner)).toMatchObject([{ target: 'expe2.example.com' }])
    expect(pingAnswer(story.world, story.on('expe1'), PUBLIC_NAME_SERVER).milliseconds).toBe(4)
  })

  test('tries a name without a dot with the domain of the system', () => {
    expect(ask(Story.of('standalone-pair'), 'expe2').rows).toMatchObject([
      { name: 'expe2.example.com', type: 'A', response: '10.0.0.12' },
    ])
  })

  test.each([
    ['10.0.0.12', 'All', ['expe2.example.com']],
    ['EXPE2.example.com.', 'A', ['10.0.0.12']],
    ['expe2.example.com', 'AAAA', []],
    ['expe2.example.com', 'NAPTR', []],
    ['constructor', 'All', []],
  ] as const)('of %s for %s gives %o', (host, type, found) => {
    expect(responses(Story.of('standalone-pair'), host, type)).toEqual(found)
  })
})

describe('a ping', () => {
  const ping = (story: Story, host: string) => pingAnswer(story.world, story.on('expe1'), host)

  test.each([
    ['expe2', '10.0.0.12', 4],
    ['10.0.0.12', '10.0.0.12', 4],
    ['expe1', '10.0.0.11', 0],
    ['tms.example.com', '10.0.0.6', 4],
    ['10.0.0.2', '10.0.0.2', 4],
    ['10.0.0.200', '10.0.0.200', null],
    ['nobody', null, null],
  ])('of %s goes to %s and takes %s ms', (host, address, milliseconds) => {
    expect(ping(Story.of('standalone-pair'), host)).toMatchObject({ address, milliseconds })
  })

  test('shows a long round trip, and silence of a host without power', () => {
    const story = Story.of('standalone-pair')
    const between: ['expe1', 'expe2'] = ['expe1', 'expe2']
    story.give({ type: 'add-fault', fault: { kind: 'round-trip', between, milliseconds: 45 } })
    expect(ping(story, 'expe2').milliseconds).toBe(45)
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(ping(story, 'expe2')).toMatchObject({ milliseconds: null, message: '10.0.0.12 does not answer.' })
  })
})
