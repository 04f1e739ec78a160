import { describe, expect, test } from 'vitest'
import type { DnsRecord } from '#contract/wire/dns'
import { SECOND_MS, Story } from '../../../testing/story'
import { zoneRecord } from '../../../testing/zones'
import { keptAtMost } from '../../ground/state/bounds'
import { lookUp } from '../../machine/index'
import { queryDns } from '../../machine/network-utilities/dns-lookup'

const change = (story: Story, add: DnsRecord[], remove: DnsRecord[] = []) =>
  story.give({ type: 'change-dns', add, remove })

function ask(story: Story, name: string, type: DnsRecord['type'] = 'A', rest: object = {}) {
  story.give({ type: 'ask-dns', question: { asker: 'workstation', view: 'internal', name, type, ...rest } })
  const asked = story.events.find((event) => event.type === 'dns-asked')
  if (asked?.type !== 'dns-asked') throw new Error('nobody was asked')
  return { ...asked, data: asked.answers.map(({ data }) => data) }
}

const sips = '_sips._tcp.cluster1.example.com'

describe('what a name server answers', () => {
  test('an address that rotates is given in turns to those who ask anew', () => {
    const story = Story.of('standalone-pair')
    change(
      story,
      ['10.0.0.11', '10.0.0.12'].map((data) => zoneRecord('peers.example.com', 'A', data, { ttl: 60 })),
    )
    const turns = ['one', 'two', 'three'].map((asker) => ask(story, 'peers.example.com', 'A', { asker }).data)
    expect(turns).toEqual([
      ['10.0.0.11', '10.0.0.12'],
      ['10.0.0.12', '10.0.0.11'],
      ['10.0.0.11', '10.0.0.12'],
    ])
  })

  test('[END-18] an answer is kept until its time has run out, which counts down, and is given though it is dead', () => {
    const story = Story.of('standalone-pair')
    const old = zoneRecord('peers.example.com', 'A', '10.0.0.11', { ttl: 60 })
    change(story, [old])
    expect(ask(story, 'peers.example.com')).toMatchObject({ isKept: false, answers: [{ ttl: 60 }] })
    change(story, [zoneRecord('peers.example.com', 'A', '10.0.0.12', { ttl: 60 })], [old])
    story.wait(45 * SECOND_MS)
    expect(ask(story, 'Peers.example.com.')).toMatchObject({
      isKept: true,
      data: ['10.0.0.11'],
      answers: [{ ttl: 15 }],
    })
    expect(ask(story, 'peers.example.com', 'A', { asker: 'other' }).data).toEqual(['10.0.0.12'])
    story.wait(15 * SECOND_MS)
    expect(ask(story, 'peers.example.com')).toMatchObject({ isKept: false, data: ['10.0.0.12'] })
    // What is kept asks nobody.
    expect(story.world.dns?.queries).toEqual({ '10.0.0.2': 3 })
  })

  test('what one view or one server said is not given as the word of another', () => {
    const story = Story.of('standalone-pair')
    change(story, [zoneRecord('expe1.example.com', 'A', '203.0.113.11', { view: 'public' })])
    const everywhere = ['internal', 'public', 'internal'].map(
      (view) => ask(story, 'expe1.example.com', 'A', { view }).data,
    )
    expect(everywhere).toEqual([['10.0.0.11'], ['203.0.113.11'], ['10.0.0.11']])
    const named = { asker: 'somebody', server: '198.51.100.53' }
    expect(ask(story, 'expe1.example.com', 'A', named).data).toEqual(['203.0.113.11'])
    expect(ask(story, 'expe1.example.com', 'A', { asker: 'somebody' }).data).toEqual(['10.0.0.11'])
    expect(ask(story, 'expe1.example.com', 'A', named)).toMatchObject({ isKept: true })
  })

  test('names are the same in any case', () => {
    const story = Story.of('standalone-pair')
    change(story, [zoneRecord('Edge.example.com', 'CNAME', 'EXPE2.example.com')])
    expect(ask(story, 'eDGE.example.com').data).toEqual(['expe2.example.com', '10.0.0.12'])
  })

  test.each(['constructor', '__proto__', 'toString'])('nobody has the name %s', (name) => {
    const story = Story.of('standalone-pair')
    story.alter('expe1', (expressway) => {
      expressway.settings['dns.domainName'] = ''
    })
    expect(lookUp(story.world, story.on('expe1'), name)).toMatchObject({ failure: 'no-such-name' })
  })

  test('an alias is followed, and one that leads in a circle fails', () => {
    const story = Story.of('standalone-pair')
    change(story, [
      zoneRecord('www.example.com', 'CNAME', 'edge.example.com'),
      zoneRecord('edge.example.com', 'CNAME', 'expe1.example.com'),
      zoneRecord('a.example.com', 'CNAME', 'b.example.com'),
      zoneRecord('b.example.com', 'CNAME', 'a.example.com'),
    ])
    expect(ask(story, 'www.example.com').data).toEqual(['edge.example.com', 'expe1.example.com', '10.0.0.11'])
    expect(ask(story, 'a.example.com').status).toBe('SERVFAIL')
  })

  test.each([
    ['expe1.example.com', 'A', {}, 'NOERROR', 1],
    ['expe1.example.com', 'NAPTR', {}, 'NOERROR', 0],
    ['example.com', 'A', {}, 'NOERROR', 0],
    ['nobody.example.com', 'A', {}, 'NXDOMAIN', 0],
    ['11.0.0.10.in-addr.arpa', 'PTR', {}, 'NOERROR', 1],
    ['expe1.example.com', 'A', { view: 'public' }, 'NXDOMAIN', 0],
    ['expe1.example.com', 'A', { view: 'public', server: '10.0.0.2' }, 'REFUSED', 0],
    ['expe1.example.com', 'A', { server: '10.0.0.77' }, 'TIMEOUT', 0],
  ] as const)('%s %s %o: %s', (name, type, rest, status, count) => {
    const story = Story.of('standalone-pair')
    const reply = ask(story, name, type, rest)
    expect(reply.status).toBe(status)
    expect(reply.answers).toHaveLength(count)
  })

  test('a server that is silent is passed over, and when all are nobody answers', () => {
    const story = Story.of('standalone-pair')
    story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server: '10.0.0.2' } })
    expect(ask(story, 'expe1.example.com').server).toBe('10.0.0.3')
    story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server: '10.0.0.3' } })
    expect(ask(story, 'expe2.example.com')).toMatchObject({ server: null, status: 'TIMEOUT' })
  })

  test('[SRV-20] DNS lookup of a console gives every type of record that the servers of this system have', () => {
    const story = Story.of('standalone-pair')
    change(story, [
      zoneRecord('www.example.com', 'CNAME', 'expe1.example.com', { ttl: 300 }),
      zoneRecord('example.com', 'NAPTR', '50 50 "s" "SIPS+D2T" "" _sips._tcp.example.com', { ttl: 2 }),
      zoneRecord('example.com', 'A', '203.0.113.1', { view: 'public' }),
    ])
    const answer = (host: string, type: 'All' | 'A' | 'NAPTR' | 'SRV' = 'All') =>
      queryDns(story.world, story.on('expe1'), { host, type, servers: [] }).rows
    expect(answer('example.com', 'NAPTR')).toMatchObject([
      { ttl: 2, type: 'NAPTR', response: '50 50 "s" "SIPS+D2T" "" _sips._tcp.example.com' },
    ])
    expect(answer('example.com', 'A')).toEqual([])
    expect(answer('www.example.com', 'A').map(({ ttl, type, response }) => [ttl, type, response])).toEqual([
      [300, 'CNAME', 'expe1.example.com'],
      [86_400, 'A', '10.0.0.11'],
    ])
    expect(answer(sips)).toHaveLength(2)
    story.save('expe1', 'dns', { server1Address: '10.0.0.9', server2Address: '' })
    expect(answer('example.com', 'NAPTR')).toEqual([])
  })

  test('[SRV-20] DNS lookup of a console counts at the server, has names that rotate in turns, and keeps nothing', () => {
    const story = Story.of('standalone-pair')
    change(
      story,
      ['10.0.0.11', '10.0.0.12'].map((data) => zoneRecord('peers.example.com', 'A', data)),
    )
    const lookUpOf = (host: string) => {
      story.give({ type: 'look-up', expressway: 'expe1', question: { host, type: 'A', servers: [] } })
      const found = story.events.find((event) => event.type === 'looked-up')
      return found?.type === 'looked-up' ? found.answer.rows.map(({ response }) => response) : []
    }
    const both = [lookUpOf('peers.example.com'), lookUpOf('peers.example.com')]
    expect(both).toEqual([
      ['10.0.0.11', '10.0.0.12'],
      ['10.0.0.12', '10.0.0.11'],
    ])
    expect(lookUpOf('nobody.example.com')).toEqual([])
    expect(story.world.dns).toMatchObject({ queries: { '10.0.0.2': 3 }, kept: [] })
  })

  test('of names that rotate only so many are remembered, those that were asked for last', () => {
    const story = Story.of('standalone-pair')
    change(
      story,
      ['10.0.0.11', '10.0.0.12'].map((data) => zoneRecord('peers.example.com', 'A', data)),
    )
    const old = Array.from({ length: keptAtMost.dnsTurns }, (_, index) => [`internal n${index}.com A`, 1])
    story.world = { ...story.world, dns: { queries: {}, kept: [], turns: Object.fromEntries(old) } }
    ask(story, 'peers.example.com')
    const turns = Object.keys(story.world.dns?.turns ?? {})
    expect(turns).toHaveLength(keptAtMost.dnsTurns)
    expect([turns[0], turns.at(-1)]).toEqual(['internal n1.com A', 'internal peers.example.com A'])
  })

  test('[ISO-03] in an isolated network an internal server is out of reach, and the flag is why', () => {
    const story = Story.of('isolated-dmz')
    const found = () => lookUp(story.world, story.on('expe1'), 'expe2.example.com')
    expect(found()).toMatchObject({ addresses: ['203.0.113.12'] })
    story.save('expe1', 'dns', { server1Address: '10.0.0.2' })
    expect(found()).toMatchObject({ failure: 'no-answer' })
    const { isolated, ...network } = story.world.network
    expect(isolated).toBe(true)
    story.world = { ...story.world, network }
    expect(found()).toMatchObject({ addresses: ['203.0.113.12'] })
  })
})
