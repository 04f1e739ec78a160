import { describe, expect, test } from 'vitest'
import { recordsOf } from '../sim/machine/index'
import { Story } from '../testing/story'
import { changeDns, linesOf, loadPreset } from '../testing/zones'
import { enumName, enumProtocol, enumUris } from './enum'
import { zonesAnswer } from './index'
import { lint } from './lint'
import { presetChange } from './presets'
import { sectionsOf, zoneOf } from './sections'

describe('the examples of the guide', () => {
  test('[SRV-08, SRV-07, R-01] of Mobile and Remote Access outside, with the names of the peers put right', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'mobile-public')
    expect(linesOf(story, '_collab-edge._tls.example.com')).toEqual([
      'public 86400 SRV 10 10 8443 expe1.example.com',
      'public 86400 SRV 10 10 8443 expe2.example.com',
    ])
    expect(linesOf(story, '_sips._tcp.example.com')).toEqual([
      'public 86400 SRV 10 10 5061 expe1.example.com',
      'public 86400 SRV 10 10 5061 expe2.example.com',
    ])
    const { zones } = zonesAnswer(story.world)
    const uses = zones.flatMap(({ records }) => records).map(({ name, use }) => [name, use])
    expect(Object.fromEntries(uses)['_sips._tcp.example.com']).toMatch(/^General/)
  })

  test('[SRV-09] of Mobile and Remote Access inside', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'mobile-local')
    expect(linesOf(story, '_cisco-uds._tcp.example.com')).toEqual([
      'internal 86400 SRV 10 10 8443 cucmserver1.example.com',
      'internal 86400 SRV 10 10 8443 cucmserver2.example.com',
    ])
    expect(lint(story.world)).toEqual([])
  })

  test('[SRV-01, SRV-17, SRV-05] of two peers, in the order of a zone file', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'video')
    const question = {
      asker: 'test',
      view: 'internal',
      name: '_h323cs._tcp.example.com',
      type: 'SRV',
    } as const
    story.give({ type: 'ask-dns', question })
    const [reply] = story.events
    if (reply?.type !== 'dns-asked') throw new Error('nobody was asked')
    expect(sectionsOf(story.world, question, reply)).toEqual({
      server: '10.0.0.2',
      status: 'NOERROR',
      isKept: false,
      question: '_h323cs._tcp.example.com. IN SRV',
      answer: [
        '_h323cs._tcp.example.com. 86400 IN SRV 1 1 1720 expe1.example.com.',
        '_h323cs._tcp.example.com. 86400 IN SRV 1 1 1720 expe2.example.com.',
      ],
      authority: ['example.com. 86400 IN NS ns1.example.com.', 'example.com. 86400 IN NS ns2.example.com.'],
      additional: [
        'expe1.example.com. 86400 IN A 10.0.0.11',
        'expe2.example.com. 86400 IN A 10.0.0.12',
        'ns1.example.com. 86400 IN A 10.0.0.2',
        'ns2.example.com. 86400 IN A 10.0.0.3',
      ],
    })
    for (const [service, port] of [
      ['_sips._tcp', 5061],
      ['_sip._tcp', 5060],
      ['_h323ls._udp', 1719],
      ['_h323rs._udp', 1719],
    ])
      expect(linesOf(story, `${service}.example.com`)).toEqual([
        `internal 86400 SRV 1 1 ${port} expe1.example.com`,
        `internal 86400 SRV 1 1 ${port} expe2.example.com`,
      ])
  })

  test('[R-50] the two sets of NAPTR records of one domain stand in two views, and neither takes the place of the other', () => {
    const story = Story.of('standalone-pair')
    const flags = (view: 'internal' | 'public') =>
      recordsOf(story.world.network)
        .filter((one) => one.view === view && one.type === 'NAPTR' && one.name === 'example.com')
        .map(({ data }) => data.split(' ')[2])
    for (const id of ['inside', 'outside', 'inside']) loadPreset(story, id)
    expect(flags('internal')).toEqual(['"s"', '"s"', '"s"'])
    expect(flags('public')).toEqual(['"se"', '"se"', '"se"'])
  })

  test('what comes along with an answer that is kept is as old as the answer, and goes when its time has run out', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'video')
    const peer = recordsOf(story.world.network).find(
      ({ type, name }) => type === 'A' && name === 'expe2.example.com',
    )
    if (!peer) throw new Error('it is in the zone')
    changeDns(story, [{ ...peer, ttl: 60 }], [peer])
    const question = { asker: 'test', view: 'internal', name: '_sip._tcp.example.com', type: 'SRV' } as const
    const additional = () => {
      story.give({ type: 'ask-dns', question })
      const [reply] = story.events
      if (reply?.type !== 'dns-asked') throw new Error('nobody was asked')
      return sectionsOf(story.world, question, reply).additional.slice(0, 2)
    }
    expect(additional()).toEqual([
      'expe1.example.com. 86400 IN A 10.0.0.11',
      'expe2.example.com. 60 IN A 10.0.0.12',
    ])
    story.wait(20_000)
    expect(additional()).toEqual([
      'expe1.example.com. 86380 IN A 10.0.0.11',
      'expe2.example.com. 40 IN A 10.0.0.12',
    ])
    story.wait(40_000)
    expect(additional()[1]).toBe('ns1.example.com. 86340 IN A 10.0.0.2')
  })

  test('a preset replaces what stands under its names, and loads twice', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'video')
    const once = recordsOf(story.world.network)
    loadPreset(story, 'video')
    expect(recordsOf(story.world.network)).toHaveLength(once.length)
    expect(presetChange(story.world, 'nothing')).toBeUndefined()
  })

  test.each([
    [
      '557120',
      '0.2.1.7.5.5.enum.lookup.com',
      [
        'sip john.smith@tandberg.com',
        'mailto mailto:john.smith@tandberg.com',
        'h323 john.smith@tandberg.com',
      ],
    ],
    ['557121', '1.2.1.7.5.5.enum.lookup.com', ['sip mary.jones@tandberg.com']],
    ['557122', '2.2.1.7.5.5.enum.lookup.com', ['h323 peter.archibald@myco.com']],
  ])('[NAP-02] [NAP-04, NAP-07] %s stands at %s and becomes %o', (number, name, uris) => {
    const story = Story.of('standalone-pair')
    expect(zonesAnswer(story.world).numbers).toEqual([])
    loadPreset(story, 'enum')
    expect(enumName(number, 'enum.lookup.com')).toBe(name)
    const becomes = enumUris(story.world, 'internal', number, 'enum.lookup.com')
    expect(becomes.map(({ protocol, uri }) => `${protocol} ${uri}`)).toEqual(uris)
    const shown = zonesAnswer(story.world).numbers.find((one) => one.number === number)
    expect(shown).toEqual({ view: 'internal', number, name, uris: becomes })
  })

  test.each([
    ['E2U+sip', 'sip'],
    ['sip+E2U', 'sip'],
    ['mailto+E2U', 'mailto'],
    ['E2U+h323', 'h323'],
    ['SIP+D2T', undefined],
  ])('[NAP-05] %s is ENUM for %s', (service, protocol) => expect(enumProtocol(service)).toBe(protocol))

  test.each([
    ['_sips._tcp.cluster1.example.com', 'example.com'],
    ['4.3.7.8.enum4.example.com', 'enum4.example.com'],
    ['11.0.0.10.in-addr.arpa', '0.0.10.in-addr.arpa'],
  ])('%s stands in the zone %s', (name, zone) => expect(zoneOf(name)).toBe(zone))
})
