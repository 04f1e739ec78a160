import { describe, expect, test } from 'vitest'
import { type DnsRecord, reverseName } from '#contract/wire/dns'
import { recordsOf } from '../sim/machine/index'
import { Story } from '../testing/story'
import { changeDns, loadPreset, zoneRecord } from '../testing/zones'
import { firstChoices } from './discover'
import { zonesAnswer } from './index'
import { lint } from './lint'

const found = (story: Story) => lint(story.world).map(({ id }) => id)
const textOf = (story: Story, id: string) => lint(story.world).find((finding) => finding.id === id)?.text

const sips = '_sips._tcp.cluster1.example.com'
const first = zoneRecord(sips, 'SRV', '1 1 5061 expe1.example.com')
const second = zoneRecord(sips, 'SRV', '1 1 5061 expe2.example.com')

describe('what is odd about the zones', () => {
  const cases: [id: string, guide: string, add: DnsRecord[], remove: DnsRecord[]][] = [
    [
      'target-without-address',
      '[SRV-05]',
      [zoneRecord('_sip._tcp.cluster1.example.com', 'SRV', '1 1 5060 gone.example.com')],
      [],
    ],
    [
      'target-is-alias',
      '[SRV-05]',
      [
        zoneRecord('video.example.com', 'CNAME', 'expe1.example.com'),
        zoneRecord('_sip._tcp.cluster1.example.com', 'SRV', '1 1 5060 video.example.com'),
      ],
      [],
    ],
    ['missing-reverse', '[SRV-10]', [], [zoneRecord(reverseName('10.0.0.12'), 'PTR', 'expe2.example.com')]],
    [
      'leaked-inside',
      '[SRV-11]',
      [
        zoneRecord('_cisco-uds._tcp.example.com', 'SRV', '10 10 8443 expe1.example.com', { view: 'public' }),
        zoneRecord('expe1.example.com', 'A', '203.0.113.11', { view: 'public' }),
        zoneRecord(reverseName('203.0.113.11'), 'PTR', 'expe1.example.com', { view: 'public' }),
      ],
      [],
    ],
    [
      'private-in-public',
      '[ISO-04]',
      [zoneRecord('inside.example.com', 'A', '10.0.0.50', { view: 'public' })],
      [],
    ],
    ['unequal-weights', '[SRV-19]', [zoneRecord(sips, 'SRV', '1 9 5061 expe2.example.com')], [second]],
    ['unequal-priorities', '[SRV-18]', [zoneRecord(sips, 'SRV', '2 1 5061 expe2.example.com')], [second]],
    ['only-udp', 'SRV-15', [zoneRecord('_sip._udp.other.com', 'SRV', '1 1 5060 expe1.example.com')], []],
    ['short-life', '[END-13]', [{ ...first, ttl: 60 }], [first]],
    [
      'long-life',
      '[END-18]',
      ['10.0.0.11', '10.0.0.12'].map((data) => zoneRecord('peers.example.com', 'A', data)),
      [],
    ],
  ]
  test.each(cases)(
    '%s %s is found where nothing was found before, and nothing else',
    (id, guide, add, remove) => {
      const story = Story.of('standalone-pair')
      expect(found(story)).toEqual([])
      changeDns(story, add, remove)
      expect([...new Set(found(story))]).toEqual([id])
      expect(lint(story.world).every((finding) => guide.includes(finding.guide[0] ?? ''))).toBe(true)
    },
  )

  test('[END-13] a short life is told with the questions that it costs', () => {
    const story = Story.of('standalone-pair')
    changeDns(story, [{ ...first, ttl: 60 }], [first])
    expect(textOf(story, 'short-life')).toContain('up to 1,440 questions a day')
  })

  test('[SRV-05] a target without an address is named', () => {
    const story = Story.of('standalone-pair')
    changeDns(story, cases[0]?.[2] ?? [])
    expect(textOf(story, 'target-without-address')).toContain('gone.example.com')
  })

  test('[SRV-18] a second cluster may have another number, if each has one of its own', () => {
    const story = Story.of('two-clusters')
    const pair = ['expe1', 'expe4'].map((id, index) =>
      zoneRecord('_sips._tcp.example.com', 'SRV', `${index + 1} 1 5061 ${id}.example.com`),
    )
    changeDns(story, pair)
    expect(found(story)).not.toContain('unequal-priorities')
  })

  test('[SRV-19, R-30] unequal weights show how a thousand endpoints are shared out, and equal ones too', () => {
    const story = Story.of('standalone-pair')
    const shares = () =>
      zonesAnswer(story.world)
        .shares.find(({ name }) => name === sips)
        ?.targets.map((target) => target.first) ?? []
    const [even = 0] = shares()
    expect(Math.abs(even - 500)).toBeLessThan(60)
    changeDns(story, [zoneRecord(sips, 'SRV', '1 9 5061 expe2.example.com')], [second])
    const uneven = shares()
    expect(Math.max(...uneven)).toBeGreaterThan(800)
    expect(uneven.reduce((sum, each) => sum + each, 0)).toBe(1000)
    const group = recordsOf(story.world.network).filter(({ name }) => name === sips)
    expect(firstChoices(story.world, group, 10).reduce((sum, each) => sum + each.first, 0)).toBe(10)
  })

  test('[SRV-16] a Cluster name that no SRV record has is told with the page', () => {
    const story = Story.of('cluster-of-three')
    expect(found(story)).toEqual([])
    for (const id of ['expe1', 'expe2', 'expe3'])
      story.alter(id, (expressway) => {
        expressway.settings['clustering.clusterName'] = 'other.example.com'
      })
    const findings = lint(story.world).filter(({ id }) => id === 'cluster-name')
    expect(findings).toHaveLength(3)
    expect(findings[0]).toMatchObject({ page: { host: 'expe1.example.com', path: 'system/clustering' } })
    expect(findings[0]?.text).toContain('cluster1.example.com')
  })

  test('[SRV-06, SRV-07] where Mobile and Remote Access is used every Expressway-E needs its record, on port 8443', () => {
    const story = Story.of('standalone-pair')
    const mobile = 'Mobile and Remote Access'
    for (const id of ['expe1', 'expe2'])
      story.alter(id, (expressway) => {
        expressway.selectedServices.push(mobile)
      })
    expect(found(story)).toEqual(['lacking-peer', 'lacking-peer'])
    loadPreset(story, 'mobile-public')
    expect(found(story)).toEqual([])
    story.save('expe2', 'dns', { systemHostName: 'EXPE2' })
    expect(found(story)).toEqual([])
    const edge = (port: number) =>
      zoneRecord('_collab-edge._tls.example.com', 'SRV', `10 10 ${port} expe2.example.com`, {
        view: 'public',
      })
    changeDns(story, [edge(8444)], [edge(8443)])
    expect(textOf(story, 'lacking-peer')).toContain('EXPE2.example.com, port 8443')
    // The general records are not asked for.
    const general = recordsOf(story.world.network).filter(
      (one) => one.view === 'public' && one.name.startsWith('_sips.'),
    )
    changeDns(story, [edge(8443)], [edge(8444), ...general])
    expect(found(story)).toEqual([])
  })

  test('[SRV-12] call managers want both ways of looking them up, inside', () => {
    const story = Story.of('standalone-pair')
    loadPreset(story, 'mobile-local')
    changeDns(story, [], [zoneRecord(reverseName('10.0.0.22'), 'PTR', 'cucmserver2.example.com')])
    expect(textOf(story, 'missing-reverse')).toContain('cucmserver2.example.com')
    changeDns(story, [], [zoneRecord('cucmserver1.example.com', 'A', '10.0.0.21')])
    expect(textOf(story, 'target-without-address')).toContain('cucmserver1.example.com')
  })

  test('[CRE-36] [R-23] with Mobile and Remote Access alone the name is not compared with SRV records', () => {
    const story = Story.of('standalone-pair')
    const guidesOf = (name: string) => {
      story.saveRows('expe1', ['expe1'], { clusterName: name })
      const notes = story.events.flatMap((event) => (event.type === 'settings-saved' ? event.notes : []))
      return notes.flatMap((note) => note.guide)
    }
    const select = (...services: string[]) =>
      story.alter('expe1', (expressway) => {
        expressway.selectedServices = services
      })
    select('Mobile and Remote Access', 'Business to business calling')
    expect(guidesOf('elsewhere.example.com')).toContain('CRE-35')
    expect(lint(story.world).map(({ id }) => id)).toContain('cluster-name')
    select('Mobile and Remote Access')
    expect(guidesOf('another.example.com')).not.toContain('CRE-35')
    expect(lint(story.world).map(({ id }) => id)).not.toContain('cluster-name')
  })
})
