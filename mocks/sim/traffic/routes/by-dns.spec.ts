import { describe, expect, test } from 'vitest'
import type { CallMedia } from '#contract/wire/lab'
import { callBetween, saveForm, withEndpoints } from '../../../testing/at-endpoints'
import { MINUTE_MS, Story } from '../../../testing/story'
import { deviceOf, loaded } from '../../../testing/test-call'
import { changeDns, zoneRecord } from '../../../testing/zones'
import { eventOf } from '../../ground/event'
import { locate } from '../dial-plan/locate'

const OUT = 'To the world'
const SERVER = '10.0.0.2'

const srv = (service: string, data: string, domain = 'example.com') =>
  zoneRecord(`${service}.${domain}`, 'SRV', data)

const save = (story: Story, list: string, values: Record<string, string | number>, expressway = 'expe1') =>
  story.give({ type: 'save-item', expressway, list, id: null, values, by: 'admin' })

/** Two clusters, a zone of the first that leads where DNS says, and what DNS says of example.com. */
function published(...records: [service: string, data: string][]): Story {
  const story = Story.of('two-clusters')
  save(story, 'zones', { name: OUT, type: 'DNS' })
  if (records.length > 0)
    changeDns(
      story,
      records.map(([service, data]) => srv(service, data)),
    )
  return story
}

/** A call from expe1 by that zone, to a device of expe4 unless told. */
function placed(story: Story, media?: CallMedia, destination = deviceOf(story, 'expe4')) {
  story.give({ type: 'place-call', expressway: 'expe1', destination, zones: [OUT], ...(media && { media }) })
  const { accepted, reason, route } = eventOf(story.events, 'call-placed') ?? {}
  return {
    accepted,
    reason,
    hops: route?.hops ?? [],
    peers: route?.zones[0]?.peers.map(({ name, state }) => [name, state]) ?? [],
  }
}

const asked = (story: Story) => story.world.dns?.queries[SERVER] ?? 0

const UDP = ['_sip._udp', '1 1 5060 expe4.example.com'] as const
const TOO_LARGE =
  'SIP over UDP is all that is offered, and the messages of a video call are too large for it.'

describe('a call through a zone of type DNS', () => {
  test('[SRV-15] goes by SIP over UDP with audio only, and fails with video, which it is unless told', () => {
    const audio = placed(published([...UDP]), 'audio')
    expect([audio.accepted, audio.hops[0]?.text]).toEqual([
      true,
      expect.stringContaining('It goes by _sip._udp.'),
    ])
    for (const media of ['video', undefined] as const) {
      const story = published([...UDP])
      expect(placed(story, media)).toMatchObject({
        accepted: false,
        reason: TOO_LARGE,
        hops: [{ text: expect.stringContaining(TOO_LARGE), guide: ['SRV-13', 'SRV-15'] }],
      })
      expect(story.on('expe1').eventLog.at(-1)?.detail).toContain(TOO_LARGE)
      expect(story.on('expe4').calls.placed).toEqual([])
    }
  })

  test('[SRV-15] video goes by whatever is offered beside UDP', () => {
    for (const service of ['_sip._tcp', '_h323ls._udp', '_h323cs._tcp']) {
      const story = published([...UDP], [service, '1 1 1720 expe4.example.com'])
      const { accepted, hops } = placed(story)
      expect([accepted, hops[0]?.text]).toEqual([true, expect.stringContaining(`It goes by ${service}.`)])
    }
  })

  test('[SRV-13] asks for the five services in order, takes the first that is offered, and is counted at the server', () => {
    const story = published(
      ['_h323cs._tcp', '1 1 1720 expe5.example.com'],
      ['_sip._tcp', '1 1 5060 expe5.example.com'],
      ['_sips._tcp', '1 1 5061 expe4.example.com'],
    )
    const before = asked(story)
    const { accepted, hops, peers } = placed(story)
    expect([accepted, peers]).toEqual([true, [['expe4', 'chosen']]])
    expect(hops.map(({ text }) => text)).toEqual([
      `expe1 asks ${SERVER} for _sips._tcp, _sip._tcp, _sip._udp, _h323ls._udp, _h323cs._tcp of example.com. It goes by _sips._tcp.`,
      expect.stringContaining(`expe1 passes the call through the zone ${OUT} to expe4`),
      expect.stringContaining('is registered to expe4 itself'),
    ])
    expect(asked(story) - before).toBe(5)
    expect([story.on('expe1'), story.on('expe4')].map(({ calls }) => calls.placed.length)).toEqual([1, 1])
  })

  test('[SRV-13] is refused where no service of the domain is known, or is said not to be offered', () => {
    const story = published(['_sips._tcp', '0 0 0 .'])
    expect(placed(story)).toMatchObject({ accepted: false, reason: 'No service of that domain is known.' })
    expect(placed(story, 'audio', 'room@nobody.com')).toMatchObject({ accepted: false, peers: [] })
  })

  test('[SRV-02] goes to the lowest priority that is there, however busy that is', () => {
    const records = ['1 1 5061 expe5.example.com', '2 1 5061 expe4.example.com'].map(
      (data): [string, string] => ['_sips._tcp', data],
    )
    const busy = loaded(published(...records), { expe4: 0, expe5: 50 })
    expect(placed(busy).peers).toEqual([
      ['expe5', 'chosen'],
      ['expe4', 'passed-over'],
    ])
    busy.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe5' } })
    expect(placed(busy).peers).toEqual([
      ['expe5', 'unreachable'],
      ['expe4', 'chosen'],
    ])
  })

  test('finds nobody without a name server that answers, and none that is no system of this world', () => {
    const silent = published([...UDP])
    for (const { address } of silent.world.network.dnsServers)
      silent.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server: address } })
    expect(placed(silent, 'audio').reason).toBe('No DNS server answers expe1.')
    const away = published(['_sips._tcp', '1 1 5061 far.elsewhere.com'])
    expect(placed(away)).toMatchObject({ accepted: false, peers: [[null, 'unknown']] })
  })

  test('is not sent round in circles', () => {
    const story = published(['_sips._tcp', '1 1 5061 expe4.example.com'])
    save(story, 'zones', { name: OUT, type: 'DNS' }, 'expe4')
    expect(placed(story, 'video', 'room@example.com').reason).toBe(
      'DNS leads the call back to expe4, where it has been.',
    )
  })

  test('is found by Locate without a question', () => {
    const story = published(['_sips._tcp', '1 1 5061 expe4.example.com'])
    save(story, 'search-rules', { name: 'Out', target: OUT, priority: 60 })
    const question = { alias: deviceOf(story, 'expe4'), hopCount: 5, protocol: 'SIP' } as const
    expect(locate(story.world, story.on('expe1'), question).found).toBe(true)
    expect(story.world.dns).toBeUndefined()
  })
})

describe('a call that leaves otherwise', () => {
  test('asks nothing and goes with any media', () => {
    const story = Story.of('two-clusters')
    story.addZone('expe1', OUT, ['expe4.example.com'])
    for (const media of ['audio', 'video'] as const) expect(placed(story, media).accepted).toBe(true)
    expect(story.world.dns).toBeUndefined()
  })
})

test('[SRV-15] an endpoint calls through it with video, or audio alone', () => {
  const story = withEndpoints()
  saveForm(story, 14, { address: '10.0.0.11' })
  save(story, 'zones', { name: OUT, type: 'DNS' })
  save(story, 'search-rules', { name: 'Out', target: OUT, priority: 60 })
  changeDns(story, [srv('_sip._udp', '1 1 5060 far.other.com', 'other.com')])
  story.wait(3 * MINUTE_MS)
  expect(callBetween(story, 14, 'room@other.com').reason).toBe(TOO_LARGE)
  const change = { kind: 'call', destination: 'room@other.com', media: 'audio' } as const
  story.give({ type: 'change-endpoint', endpoint: 'endpoint-14', change })
  expect(eventOf(story.events, 'endpoint-changed')?.call?.route?.hops[0]?.text).toContain(
    'It goes by _sip._udp.',
  )
})
