import { create } from 'mutative'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { type Discovery, zonesSchema } from '#contract/wire/zones'
import { Story } from '../testing/story'
import { changeDns, loadPreset, zoneRecord } from '../testing/zones'
import { byAddress, bySrv, callByDns, jabberOutside, naptrEndpoint } from './discover'
import { zonesAnswer } from './index'
import { lint } from './lint'

const askedFor = ({ steps }: Discovery) => steps.map(({ name }) => name)

const sips = '_sips._tcp.cluster1.example.com'

describe('what clients find', () => {
  test('[SRV-11] Jabber outside uses the Expressway-E, unless a record for inside has leaked', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'mobile-public')
    loadPreset(story, 'mobile-local')
    expect(jabberOutside(story.world, 'example.com')).toMatchObject({
      works: true,
      steps: [{ status: 'NXDOMAIN' }, { status: 'NOERROR' }],
    })
    changeDns(story, [
      zoneRecord('_cisco-uds._tcp.example.com', 'SRV', '10 10 8443 cucmserver1.example.com', {
        view: 'public',
      }),
    ])
    const leaked = jabberOutside(story.world, 'example.com')
    expect(leaked).toMatchObject({ works: false })
    expect(leaked.steps).toHaveLength(1)
    expect(leaked.text).toContain('never uses the Expressway-E')
  })

  test('[NAP-09] the flag se tells an endpoint that it is outside, and only there', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'outside')
    loadPreset(story, 'mobile-public')
    const outside = naptrEndpoint(story.world, 'public', 'example.com')
    expect(outside).toMatchObject({ works: true })
    expect(outside.text).toBe('It is in the external network. It goes on with _sips._tcp.example.com.')
    expect(naptrEndpoint(story.world, 'internal', 'example.com').text).not.toContain('external')
  })

  test('[NAP-04] the flag says what is looked up next', () => {
    const story = Story.of('standalone-pair')
    const method = (line: string) => zoneRecord('example.com', 'NAPTR', line)
    const plain = method('10 1 "s" "SIPS+D2T" "" _sips._tcp.cluster1.example.com')
    changeDns(story, [plain])
    const next = () => naptrEndpoint(story.world, 'internal', 'example.com').steps[1]
    expect(next()).toMatchObject({ name: sips, type: 'SRV', status: 'NOERROR' })
    changeDns(story, [method('10 1 "a" "SIPS+D2T" "" expe1.example.com')], [plain])
    expect(next()).toMatchObject({ name: 'expe1.example.com', type: 'A', text: '10.0.0.11' })
  })

  test('[SRV-03] past a dead peer one question is enough by SRV, and by a rotating address several are needed', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'round-robin')
    const accepts = (address: string) => address === '10.0.0.12'
    expect(bySrv(story.world, 'internal', 'cluster1.example.com', accepts)).toMatchObject({
      works: true,
      queries: 1,
    })
    const rotating = byAddress(story.world, 'internal', 'peers.example.com', accepts)
    expect(rotating).toMatchObject({ works: true, queries: 2 })
    // The world is as it was: somebody only thought of asking.
    expect(story.world.dns).toBeUndefined()
  })

  test('a rotating address that lives long keeps the dead peer', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'round-robin')
    story.world = create(story.world, (draft) => {
      for (const one of draft.network.records ?? []) one.ttl = 86_400
    })
    const accepts = (address: string) => address === '10.0.0.12'
    expect(byAddress(story.world, 'internal', 'peers.example.com', accepts)).toMatchObject({
      works: false,
      queries: 1,
    })
  })

  test('[SRV-13] for a call an Expressway asks for five services of the domain, SIP over TLS first', () => {
    const story = Story.of('standalone-pair')
    for (const domain of ['cluster1.example.com', 'nobody.example.com'])
      expect(askedFor(callByDns(story.world, 'internal', domain, 'video'))).toEqual(
        ['_sips._tcp', '_sip._tcp', '_sip._udp', '_h323ls._udp', '_h323cs._tcp'].map(
          (service) => `${service}.${domain}`,
        ),
      )
    expect(zonesAnswer(story.world).discoveries.map(({ id }) => id)).toContain('call-video')
  })

  test('[SRV-14] an endpoint asks for h323rs to register by H.323, and for no call or registration by SIP', () => {
    const story = Story.of('standalone-pair')
    const accepts = (address: string) => address === '10.0.0.12'
    const [domain, service] = ['cluster1.example.com', '_h323rs._udp.cluster1.example.com']
    const byH323 = bySrv(story.world, 'internal', domain, accepts, 'H.323')
    expect(byH323).toMatchObject({ works: true, queries: 1 })
    expect(askedFor(byH323)).toEqual([service])
    expect(askedFor(bySrv(story.world, 'internal', domain, accepts))).not.toContain(service)
    for (const media of ['audio', 'video'] as const)
      expect(askedFor(callByDns(story.world, 'internal', domain, media))).not.toContain(service)
  })

  test('where SIP over UDP is all there is, a call with audio goes, and one with video fails', () => {
    const story = Story.of('standalone-pair')
    const udp = zoneRecord('_sip._udp.other.com', 'SRV', '1 1 5060 expe1.example.com')
    changeDns(story, [udp])
    const call = (media: 'audio' | 'video') => callByDns(story.world, 'internal', 'other.com', media)
    expect(call('audio')).toMatchObject({ works: true, text: 'It goes by _sip._udp.' })
    expect(call('video').works).toBe(false)
    expect(call('video').text).toContain('too large')
    expect(lint(story.world).map(({ guide }) => guide)).toContainEqual(['SRV-15'])
    changeDns(story, [zoneRecord('_sip._tcp.other.com', 'SRV', '1 1 5060 expe1.example.com')])
    expect(call('video')).toMatchObject({ works: true, text: 'It goes by _sip._tcp.' })
    expect(lint(story.world).map(({ guide }) => guide)).not.toContainEqual(['SRV-15'])
  })

  test('everything that the page shows has the shape of the contract, in every kind of world', () => {
    for (const scenario of ['standalone-pair', 'isolated-dmz', 'cluster-of-six']) {
      const story = Story.of(scenario)
      for (const { id } of zonesAnswer(story.world).presets) loadPreset(story, id)
      expect(v.is(zonesSchema, zonesAnswer(story.world))).toBe(true)
    }
  })
})
