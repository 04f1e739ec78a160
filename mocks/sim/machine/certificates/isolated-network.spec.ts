import { describe, expect, test } from 'vitest'
import { catalogueField } from '#contract/settings/catalogue'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { MINUTE_MS, Story } from '../../../testing/story'
import { whyRow } from '../../answers/why'
import { interfacesOf } from '../network/read'

/** Forms a cluster of expe1 and expe2 with these rows. */
function form(story: Story, rows: readonly [string, string], mode: 'Enforce' | 'Permissive'): void {
  const rest = { clusterName: CLUSTER_NAME, tlsVerificationMode: mode }
  story.saveRows('expe1', rows.slice(0, 1), rest)
  story.restartAndWait('expe1')
  story.saveRows('expe1', rows)
  story.saveRows('expe2', rows, rest)
  story.restartAndWait('expe2')
  story.wait(10 * MINUTE_MS)
}

const handshakes = (story: Story, id: string) =>
  story
    .on(id)
    .eventLog.filter((line) => line.event === 'Cluster TLS handshake')
    .map((line) => line.detail)

describe('an isolated network with static NAT', () => {
  test('[ISO-13] [ISO-02] [ISO-M1] [PRE-28] names and Enforce fail: public against private address', () => {
    const story = Story.of('isolated-dmz')
    form(story, ['expe1', 'expe2'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    const why = whyRow(story.world, story.on('expe1'), 2)
    expect(why?.chain.at(-1)?.guide).toContain('ISO-13')
    expect(why?.answer).toContain('expe2.example.com is 203.0.113.12')
    expect(why?.answer).toContain('presented by 10.0.0.12')
    const [line] = handshakes(story, 'expe1')
    expect(line).toContain('certificate names cluster1.example.com, expe2.example.com')
    expect(line).toContain('expe2.example.com is 203.0.113.12; presented by 10.0.0.12')
    expect(line).toContain('verdict: refused: certificate-address-matches')
  })

  test('[ISO-14] static NAT is a matter of each interface, and the DNS servers are of each peer', () => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'ip', {
      useDualNetworkInterfaces: 'Yes',
      lan2StaticNatMode: 'On',
      lan2StaticNatAddress: '203.0.113.11',
    })
    story.save('expe1', 'dns', { server1Address: '198.51.100.53', server2Address: '' })
    story.restartAndWait('expe1')
    const flags = (id: string) => interfacesOf(story.on(id)).map(({ name, nat }) => [name, nat])
    expect(flags('expe1')).toEqual([
      ['LAN 1', false],
      ['LAN 2', true],
    ])
    story.save('expe1', 'ip', {
      lan2StaticNatMode: 'Off',
      lan1StaticNatMode: 'On',
      lan1StaticNatAddress: '203.0.113.12',
    })
    story.restartAndWait('expe1')
    expect(flags('expe1')).toEqual([
      ['LAN 1', true],
      ['LAN 2', false],
    ])
    expect(story.page('expe2', 'dns')).toMatchObject({ server1Address: '10.0.0.2' })
  })

  test('[ISO-13] names fail with Permissive too, and the log says that nothing was verified and why it ended', () => {
    const story = Story.of('isolated-dmz')
    form(story, ['expe1', 'expe2'], 'Permissive')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    expect(story.why('expe1', 2)).toContain('expe2 calls from 10.0.0.12')
    expect(handshakes(story, 'expe1').at(-1)).toMatch(
      /verdict: not verified \(Permissive\); ended: Row 2 leads to 203\.0\.113\.12; expe2 calls from 10\.0\.0\.12\.$/,
    )
  })

  test('[ISO-15] private addresses and Enforce do not join: no certificate names an address', () => {
    const story = Story.of('isolated-dmz', 'realistic')
    form(story, ['10.0.0.11', '10.0.0.12'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    expect(handshakes(story, 'expe1').at(-1)).toContain('verdict: refused: certificate-names-peer')
  })

  test('[ISO-15] [ISO-16] [ISO-18] private addresses and Permissive join; the log says that nothing was verified', () => {
    const story = Story.of('isolated-dmz')
    form(story, ['10.0.0.11', '10.0.0.12'], 'Permissive')
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
    expect(handshakes(story, 'expe2').at(-1)).toContain('verdict: not verified (Permissive)')
  })

  test('[ISO-15] [ISO-18] [ISO-M2] the interface behind NAT does not do', () => {
    const story = Story.of('isolated-dmz')
    form(story, ['192.168.0.11', '192.168.0.12'], 'Permissive')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    expect(story.why('expe1', 2)).toContain('is LAN 2 of expe2')
  })
})

/** The workaround without NAT, but for what is left out. */
function prepared(
  left: readonly ('dns' | 'names')[] = [],
  profile: 'strict' | 'realistic' = 'strict',
): Story {
  const story = Story.of('isolated-without-nat', profile)
  for (const number of [1, 2]) {
    const id = `expe${number}`
    story.save(id, 'ip', { externalLanInterface: 'LAN1' })
    if (!left.includes('dns')) {
      story.save(id, 'dns', { server1Address: '198.51.100.53', server2Address: '' })
    }
    if (!left.includes('names')) {
      const addresses = [`203.0.113.1${number}`]
      story.give({ type: 'set-dns-record', name: `${id}.example.com`, addresses })
    }
  }
  return story
}

describe('an isolated network without NAT', () => {
  test('[ISO-07] [ISO-12] names and Enforce join, and each peer verifies the other by public DNS', () => {
    const story = prepared()
    form(story, ['expe1', 'expe2'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
    expect(story.words('expe2')).toEqual(['Active', 'This system'])
    expect([story.database('expe1'), story.database('expe2')]).toEqual(['Active', 'Active'])
    for (const [id, other, address] of [
      ['expe1', 'expe2', '203.0.113.12'],
      ['expe2', 'expe1', '203.0.113.11'],
    ] as const) {
      expect(story.page(id, 'clustering')).toMatchObject({
        clusterName: CLUSTER_NAME,
        tlsVerificationMode: 'Enforce',
        peer1Address: 'expe1.example.com',
        peer2Address: 'expe2.example.com',
      })
      expect(handshakes(story, id).at(-1)).toContain(
        `${other}.example.com is ${address}; presented by ${address}; verdict: authenticated`,
      )
    }
  })

  test('[ISO-08] with the internal servers no peer is found; each peer needs public ones of its own', () => {
    const story = prepared(['dns'], 'realistic')
    story.save('expe1', 'dns', { server1Address: '198.51.100.53', server2Address: '' })
    form(story, ['expe1', 'expe2'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    expect(story.why('expe2', 1)).toContain('none of the configured DNS servers answers')
    expect(story.page('expe2', 'dns')).toMatchObject({ server1Address: '10.0.0.2' })
    story.save('expe2', 'dns', { server1Address: '198.51.100.53', server2Address: '' })
    story.wait(10 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
  })

  test('[ISO-09] either interface can be chosen for the outside, but peers meet at LAN 1 alone', () => {
    const choices = catalogueField('ip.externalLanInterface')?.field
    expect(choices).toMatchObject({ kind: 'choice', options: ['LAN1', 'LAN2'], scope: 'peer' })
    const story = prepared(['names'])
    // The names lead to LAN 2, as if that had the public address.
    form(story, ['expe1', 'expe2'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    expect(story.why('expe1', 2)).toBe('Row 2 leads to LAN 2 of expe2.')
    expect(handshakes(story, 'expe1')).toEqual([])
  })

  test('[ISO-10] the name of each peer has to lead to its public address', () => {
    const story = prepared(['names'])
    story.give({ type: 'set-dns-record', name: 'expe1.example.com', addresses: ['203.0.113.11'] })
    form(story, ['expe1', 'expe2'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    story.give({ type: 'set-dns-record', name: 'expe2.example.com', addresses: ['203.0.113.12'] })
    story.wait(10 * MINUTE_MS)
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
  })

  test('[ISO-11] a certificate without the own name of the peer is refused, and the log has that reason', () => {
    const story = prepared([], 'realistic')
    // What is on the disk is presented from the restart on.
    story.alter('expe2', ({ certificates: { server } }) => {
      if (server) server.facts.names = [CLUSTER_NAME]
    })
    form(story, ['expe1', 'expe2'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Failed'])
    expect(handshakes(story, 'expe1').at(-1)).toContain('verdict: refused: certificate-names-peer')
  })

  test('[ISO-12] with Permissive the same names join and nothing is verified', () => {
    const story = prepared()
    form(story, ['expe1', 'expe2'], 'Permissive')
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
    expect(handshakes(story, 'expe1').at(-1)).toMatch(/verdict: not verified \(Permissive\)$/)
  })
})

describe('the handshake log', () => {
  test('[ISO-02] [ISO-01] shows name, lookup, source address and verdict, once for each way it goes', () => {
    const story = Story.of('standalone-pair')
    form(story, ['expe1', 'expe2'], 'Enforce')
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
    expect(handshakes(story, 'expe1')).toEqual([
      'expe2 at expe2.example.com: certificate names cluster1.example.com, expe2.example.com; cluster1.example.com: DNS has no such name; expe2.example.com is 10.0.0.12; presented by 10.0.0.12; verdict: authenticated',
    ])
    expect(handshakes(story, 'expe2')).toHaveLength(1)
  })
})
