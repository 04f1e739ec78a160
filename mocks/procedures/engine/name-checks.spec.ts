import { create } from 'mutative'
import { describe, expect, test } from 'vitest'
import { type DnsRecord, reverseName } from '#contract/wire/dns'
import type { WorldUse } from '#contract/wire/world-file'
import { Story } from '../../testing/story'
import { changeDns, loadPreset, zoneRecord } from '../../testing/zones'
import { preflight } from './preflight'

const roles = { primary: 'expe1', newPeer: 'expe2' }

function check({ world }: Story, id: string) {
  const found = preflight(world, 'add', roles).find((candidate) => candidate.id === id)
  if (!found) throw new Error(`there is no check ${id}`)
  return found
}

const begin = () => Story.of('cluster-of-one')
const back = (address: string, name: string) => zoneRecord(reverseName(address), 'PTR', name)

/** What a service setup has selected on both, or on those. */
function select(story: Story, services: readonly string[], on = ['expe1', 'expe2']): void {
  for (const id of on)
    story.alter(id, (expressway) => {
      expressway.selectedServices = [...services]
    })
}

const MOBILE = 'Mobile and Remote Access'
const BUSINESS = 'Business to business calling'

describe('what is checked of names before a cluster is made', () => {
  test.each<[string, DnsRecord[], string]>([
    [
      'a peer forward',
      [zoneRecord('expe2.example.com', 'A', '10.0.0.12')],
      'expe1 does not find expe2.example.com',
    ],
    ['a peer backward', [back('10.0.0.12', 'expe2.example.com')], '10.0.0.12 does not lead back'],
    ['Cisco TMS forward', [zoneRecord('tms.example.com', 'A', '10.0.0.6')], 'does not find tms.example.com'],
    ['Cisco TMS backward', [back('10.0.0.6', 'tms.example.com')], '10.0.0.6 does not lead back'],
  ])('[PRE-24] %s is missed by name', (_, gone, words) => {
    const story = begin()
    expect(check(story, 'PRE-24').result).toBe('pass')
    changeDns(story, [], gone)
    expect(check(story, 'PRE-24')).toMatchObject({ result: 'fail', fix: { path: 'system/dns' } })
    expect(check(story, 'PRE-24').reason).toContain(words)
  })

  test('[PRE-24] every peer is asked by its own servers', () => {
    const story = begin()
    story.save('expe2', 'dns', { server1Address: '10.0.0.9', server2Address: '' })
    const { reason } = check(story, 'PRE-24')
    expect(reason).toContain('expe2 does not find expe1.example.com')
    expect(reason).toContain('expe2 does not find tms.example.com')
    expect(reason).not.toContain('expe1 does not find')
  })

  test('[PRE-27] an LDAP server without a way back is another matter than one without an address', () => {
    const story = begin()
    changeDns(story, [
      zoneRecord('ldap.example.com', 'A', '10.0.0.40'),
      back('10.0.0.40', 'ldap.example.com'),
    ])
    for (const id of ['expe1', 'expe2'])
      story.alter(id, ({ settings }) => {
        settings['ldap-configuration.administratorAuthenticationSource'] = 'Both'
        settings['ldap-configuration.serverAddress'] = 'ldap.example.com'
      })
    expect(check(story, 'PRE-27').result).toBe('pass')
    changeDns(story, [], [back('10.0.0.40', 'ldap.example.com')])
    expect(check(story, 'PRE-27').reason).toContain(
      'finds ldap.example.com, but 10.0.0.40 does not lead back to it',
    )
    changeDns(story, [], [zoneRecord('ldap.example.com', 'A', '10.0.0.40')])
    expect(check(story, 'PRE-27').reason).toContain('does not find ldap.example.com')
  })

  test('[PRE-30] with Mobile and Remote Access alone the cluster needs no SRV record', () => {
    const story = begin()
    expect(check(story, 'PRE-29').result).toBe('advised')
    select(story, [MOBILE])
    expect(check(story, 'PRE-29').result).toBe('not-applicable')
    select(story, [MOBILE, BUSINESS])
    expect(check(story, 'PRE-29').result).toBe('advised')
  })

  test('[PRE-30] [PRE-31] [PRE-32] what the primary is for its newcomer will be for, on which nothing is selected', () => {
    const mobile = begin()
    select(mobile, [MOBILE], ['expe1'])
    expect(check(mobile, 'PRE-29').result).toBe('not-applicable')
    expect(check(mobile, 'PRE-31').reason).toMatch(/leads to expe1, port 8443\..*leads to expe2, port 8443\./)
    expect(check(mobile, 'PRE-32').result).toBe('not-applicable')
    const newcomer = begin()
    select(newcomer, [MOBILE, BUSINESS], ['expe2'])
    expect(['PRE-29', 'PRE-31', 'PRE-32'].map((id) => check(newcomer, id).result)).toEqual([
      'advised',
      'not-applicable',
      'not-applicable',
    ])
  })

  test.each<[WorldUse[], string[]]>([
    [['mobile-access'], ['not-applicable', 'fail', 'not-applicable']],
    [['business-calls'], ['advised', 'not-applicable', 'fail']],
    [
      ['mobile-access', 'business-calls'],
      ['advised', 'fail', 'fail'],
    ],
    [[], ['advised', 'not-applicable', 'not-applicable']],
  ])('[PRE-30] [PRE-31] [PRE-32] a world that is for %j decides which checks apply', (uses, results) => {
    const story = begin()
    story.world = create(story.world, ({ network }) => {
      network.uses = uses
    })
    expect(['PRE-29', 'PRE-31', 'PRE-32'].map((id) => check(story, id).result)).toEqual(results)
  })

  test('[PRE-31] with Mobile and Remote Access every peer without its record is listed', () => {
    const story = begin()
    expect(check(story, 'PRE-31').result).toBe('not-applicable')
    select(story, [MOBILE])
    expect(check(story, 'PRE-31')).toMatchObject({ result: 'fail' })
    expect(check(story, 'PRE-31').reason).toMatch(/leads to expe1, port 8443\..*leads to expe2, port 8443\./)
    loadPreset(story, 'mobile-public')
    expect(check(story, 'PRE-31').result).toBe('pass')
    // Inside is not where clients of that kind ask.
    story.world = create(story.world, ({ network }) => {
      for (const record of network.records ?? [])
        if (record.data.endsWith('8443 expe2.example.com')) record.view = 'internal'
    })
    expect(check(story, 'PRE-31').reason).toMatch(
      /^No _collab-edge[^.]*\._tls record in public DNS leads to expe2, port 8443\.$/,
    )
  })

  test('[PRE-32] for business to business targets and peers are compared in both directions', () => {
    const story = begin()
    expect(check(story, 'PRE-32').result).toBe('not-applicable')
    select(story, [BUSINESS])
    const target = (name: string) =>
      zoneRecord('_sips._tcp.cluster1.example.com', 'SRV', `1 1 5061 ${name}`, { view: 'public' })
    changeDns(story, [target('expe1.example.com'), target('other.example.com')])
    const { result, reason } = check(story, 'PRE-32')
    expect(result).toBe('fail')
    expect(reason).toContain('leads to expe2')
    expect(reason).toContain('leads to other.example.com, which is no peer')
    expect(reason).not.toContain('leads to expe1')
    changeDns(story, [target('expe2.example.com')], [target('other.example.com')])
    expect(check(story, 'PRE-32').result).toBe('pass')
  })
})
