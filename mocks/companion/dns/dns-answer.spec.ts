import { type DecodedPacket, decode, encode, type Packet } from 'dns-packet'
import { describe, expect, test } from 'vitest'
import { present } from '../../sim/ground/index'
import { Story } from '../../testing/story'
import { dnsAnswer } from './dns-answer'

type Asking = {
  readonly name?: string
  readonly type?: string
  readonly isUdp?: boolean
  readonly turn?: number
}

const edns = (size: number, version = 0): Packet => ({
  additionals: [
    {
      type: 'OPT',
      name: '.',
      udpPayloadSize: size,
      extendedRcode: 0,
      ednsVersion: version,
      flags: 0,
      flag_do: false,
      options: [],
    },
  ],
})

const isType = (type: string): type is 'A' | 'SRV' | 'NAPTR' => type !== ''

function asked(
  story: Story,
  { name = 'expe1.example.com', type = 'A', isUdp = true, turn = 0 }: Asking,
  more: Packet = {},
) {
  if (!isType(type)) throw new Error('a question is of a type')
  const message = encode({ type: 'query', id: 7, flags: 256, questions: [{ name, type }], ...more })
  return dnsAnswer(story.world, message, { view: 'internal', isUdp, turn })
}

function answered(...[story, asking, more]: Parameters<typeof asked>): DecodedPacket & { rcode?: string } {
  return decode(present(asked(story, asking, more), 'there is an answer'))
}

const world = () => Story.of('cluster-of-three')

function withRecords(
  lines: readonly { type: 'SRV' | 'NAPTR' | 'CNAME'; name: string; data: string }[],
): Story {
  const story = world()
  const add = lines.map((line) => ({ view: 'internal' as const, ttl: 60, ...line }))
  expect(story.give({ type: 'change-dns', remove: [], add })).toBeUndefined()
  return story
}

describe('a name server of the world', () => {
  test('gives the address of a machine with authority, the name servers and their addresses', () => {
    const packet = answered(world(), {})
    expect(packet).toMatchObject({ id: 7, rcode: 'NOERROR', flag_aa: true, flag_rd: true, flag_tc: false })
    expect(packet.answers).toMatchObject([
      { name: 'expe1.example.com', type: 'A', ttl: 86_400, data: '10.0.0.11' },
    ])
    expect(packet.authorities?.map(({ type }) => type)).toEqual(['NS', 'NS'])
    expect(packet.additionals).toMatchObject([{ name: 'ns1.example.com', type: 'A' }, { type: 'A' }])
  })

  test('[SRV-05] [NAP-06] gives services and rewritings in their parts', () => {
    const story = withRecords([
      { type: 'SRV', name: '_sips._tcp.example.com', data: '1 1 5061 expe1.example.com' },
      { type: 'NAPTR', name: 'example.com', data: '50 50 "se" "SIPS+D2T" "" _sips._tcp.example.com' },
      {
        type: 'NAPTR',
        name: '4.3.2.1.e164.example.com',
        data: '10 100 "u" "E2U+sip" "!^.*$!bob@example.com!" .',
      },
    ])
    expect(answered(story, { name: '_SIPS._tcp.Example.com', type: 'SRV' }).answers).toMatchObject([
      { type: 'SRV', data: { priority: 1, weight: 1, port: 5061, target: 'expe1.example.com' } },
    ])
    const naptr = (name: string) => answered(story, { name, type: 'NAPTR' }).answers
    expect(naptr('example.com')).toMatchObject([
      {
        data: {
          order: 50,
          flags: 'se',
          services: 'SIPS+D2T',
          regexp: '',
          replacement: '_sips._tcp.example.com',
        },
      },
    ])
    expect(naptr('4.3.2.1.e164.example.com')).toMatchObject([
      { data: { flags: 'u', services: 'E2U+sip', regexp: '!^.*$!bob@example.com!', replacement: '.' } },
    ])
  })

  test.each([
    { name: 'nobody.example.com', type: 'A', rcode: 'NXDOMAIN', authorities: 1 },
    { name: 'expe1.example.com', type: 'MX', rcode: 'NOERROR', authorities: 1 },
    { name: 'expe1.example.com', type: 'AAAA', rcode: 'NOERROR', authorities: 1 },
    { name: 'www.elsewhere.net', type: 'A', rcode: 'REFUSED', authorities: 0 },
    { name: '.', type: 'NS', rcode: 'REFUSED', authorities: 0 },
    { name: 'example.com', type: 'AXFR', rcode: 'REFUSED', authorities: 0 },
  ])('says $rcode to $type of $name', ({ name, type, rcode, authorities }) => {
    const packet = answered(world(), { name, type })
    expect(packet).toMatchObject({ rcode, answers: [] })
    expect(packet.authorities).toHaveLength(authorities)
  })

  test('knows its zone, and itself', () => {
    const of = (name: string, type: string) => answered(world(), { name, type }).answers
    expect(of('example.com', 'SOA')).toMatchObject([{ type: 'SOA', data: { mname: 'ns1.example.com' } }])
    expect(of('example.com', 'NS')).toHaveLength(2)
    expect(of('ns1.example.com', 'A')).toMatchObject([{ type: 'A' }])
  })

  test('[END-14] a name with several addresses gives another one first each time', () => {
    const story = world()
    story.give({
      type: 'set-dns-record',
      name: 'cluster1.example.com',
      addresses: ['10.0.0.11', '10.0.0.12'],
    })
    const first = (turn: number) => answered(story, { name: 'cluster1.example.com', turn }).answers?.[0]
    expect(first(0)).toMatchObject({ data: '10.0.0.11' })
    expect(first(1)).toMatchObject({ data: '10.0.0.12' })
  })

  test('says nothing while nobody answers', () => {
    const story = world()
    for (const { address } of story.world.network.dnsServers)
      story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server: address } })
    expect(asked(story, {})).toBeUndefined()
  })
})

describe('the messages', () => {
  const many = () =>
    withRecords(
      Array.from({ length: 40 }, (_, index) => ({
        type: 'SRV' as const,
        name: '_sip._tcp.example.com',
        data: `${index} 1 5060 a-rather-long-name-of-a-target-${index}.example.com`,
      })),
    )
  const question = { name: '_sip._tcp.example.com', type: 'SRV' }

  test.each([
    ['without EDNS', {}, 512],
    ['with EDNS', edns(4096), 1232],
    ['with an EDNS size that is too small', edns(1), 512],
  ])('by UDP %s are cut off where they would be too long, and whole by TCP', (_, more, bytesMax) => {
    const cut = present(asked(many(), question, more), 'there is an answer')
    expect(cut.length).toBeLessThanOrEqual(bytesMax)
    expect(decode(cut)).toMatchObject({ flag_tc: true, answers: [] })
    expect(answered(many(), { ...question, isUdp: false }, more).answers).toHaveLength(40)
  })

  test('have EDNS where the question had it, and no other version', () => {
    expect(answered(world(), {}).additionals?.some(({ type }) => type === 'OPT')).toBe(false)
    expect(answered(world(), {}, edns(4096)).additionals?.at(-1)).toMatchObject({ type: 'OPT' })
    const other = answered(world(), {}, edns(4096, 1))
    expect(other).toMatchObject({ answers: [] })
    expect(other.additionals?.[0]).toMatchObject({ type: 'OPT', extendedRcode: 1, ednsVersion: 0 })
  })

  const bytes = (...head: number[]) =>
    Buffer.from([...head, ...Array.from({ length: 12 - head.length }, () => 0)])
  const said = (message: Buffer) =>
    dnsAnswer(world().world, message, { view: 'internal', isUdp: true, turn: 0 })
  const codeOf = (message: Buffer) => (said(message)?.readUInt8(3) ?? -1) & 15

  test('that are none, or answers, are not answered', () => {
    expect([said(Buffer.alloc(0)), said(Buffer.alloc(11)), said(bytes(0, 1, 0x84))]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  test.each([
    ['no question', bytes(0, 1, 1), 1],
    ['more questions than bytes', bytes(0, 1, 1, 0, 0xff, 0xff), 1],
    [
      'a name that leads to itself',
      Buffer.concat([bytes(0, 1, 1, 0, 0, 1), Buffer.from([0xc0, 12, 0, 1, 0, 1])]),
      1,
    ],
    ['an update', bytes(0, 1, 0x28), 4],
  ])('with %s are answered as that', (_, message, code) => expect(codeOf(message)).toBe(code))
})
