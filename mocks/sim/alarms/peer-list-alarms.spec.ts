import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../testing/story'
import { whyAlarm } from '../answers/why'
import { clusteringStatus } from '../cluster/clustering/status'
import { alarmsOf } from './read'

const three = ['expe1', 'expe2', 'expe3']
const realistic = () => Story.of('cluster-of-three', 'realistic')

/** The rows as they are typed, names or addresses. */
const type = (story: Story, id: string, addresses: readonly string[]) =>
  story.save(
    id,
    'clustering',
    Object.fromEntries([1, 2, 3, 4, 5, 6].map((row) => [`peer${row}Address`, addresses[row - 1] ?? ''])),
  )

const names = three.map((id) => `${id}.example.com`)
const numberOf = (story: Story, id: string, key: string) =>
  alarmsOf(story.world, story.on(id)).find((row) => row.id === `${id}.${key}`)?.number
const why = (story: Story, id: string, key: string) => whyAlarm(story.world, `${id}.${key}`)?.answer

describe('the alarms of a list that is wrong', () => {
  test.each([
    ['by name', 'expe2.example.com', 'Rows 2 and 4 both say expe2.example.com.'],
    ['by another case', 'EXPE2.example.com', 'Rows 2 and 4 both say expe2.example.com.'],
    ['by address', '10.0.0.12', 'Rows 2 and 4 lead to one machine, by expe2.example.com and by 10.0.0.12.'],
  ])('[R-43] 20003 names the rows of a machine that stands twice, %s', (_how, second, evidence) => {
    const story = realistic()
    type(story, 'expe1', [...names, second])
    expect(numberOf(story, 'expe1', 'invalid-configuration')).toBe('20003')
    expect(why(story, 'expe1', 'invalid-configuration')).toBe(evidence)
    const { rows, conflicts } = clusteringStatus(story.world, story.on('expe1'))
    expect(rows[3]?.marker).toMatch(/^The same (address|machine) stands in row 2$/)
    expect(conflicts.join(), 'nothing is in another order').not.toContain('another order')
    type(story, 'expe1', names)
    expect(story.alarms('expe1')).toEqual([])
  })

  test.each([
    ['127.0.0.1', 'a loopback address'],
    ['224.0.0.9', 'a multicast address'],
    ['255.255.255.255', 'a broadcast address'],
    ['0.0.0.0', 'an unspecified address'],
    ['240.0.0.1', 'a reserved address'],
    ['169.254.7.7', 'a link-local address'],
    ['fe80::7', 'a link-local address'],
    ['10.0.0.0', 'the address of the network 10.0.0.0/24'],
    ['10.0.0.255', 'the broadcast address of the network of 10.0.0.11'],
    ['::ffff:10.0.0.13', 'an IPv4 address written as IPv6'],
  ])('[R-43] 20005 alone is raised for %s, which no peer can have', (address, kind) => {
    const story = realistic()
    type(story, 'expe1', [...names, address])
    expect(story.alarms('expe1')).toEqual(['invalid-peer-address'])
    expect(numberOf(story, 'expe1', 'invalid-peer-address')).toBe('20005')
    expect(why(story, 'expe1', 'invalid-peer-address')).toBe(`Row 4 says ${address}, which is ${kind}.`)
    type(story, 'expe1', names)
    expect(story.alarms('expe1')).toEqual([])
  })

  test.each([
    ['192.168.0.0', 'the address of the network 192.168.0.0/24'],
    ['192.168.0.255', 'the broadcast address of the network of 192.168.0.11'],
  ])(
    '[R-43] 20005 is raised for %s, an edge of the subnet of LAN 2, while LAN 2 is in use',
    (address, kind) => {
      const story = realistic()
      type(story, 'expe1', [...names, address])
      expect(story.alarms('expe1')).not.toContain('invalid-peer-address')
      type(story, 'expe1', names)
      story.save('expe1', 'ip', { useDualNetworkInterfaces: 'Yes' })
      story.restartAndWait('expe1')
      type(story, 'expe1', [...names, address])
      expect(why(story, 'expe1', 'invalid-peer-address')).toBe(`Row 4 says ${address}, which is ${kind}.`)
    },
  )

  test('[R-43] 20005 is raised for a name that is not found, beside the contact that is missed', () => {
    const story = realistic()
    type(story, 'expe1', [...names, 'nobody.example.com'])
    expect(story.alarms('expe1')).toEqual(['communication-failure', 'invalid-peer-address'])
    expect(why(story, 'expe1', 'invalid-peer-address')).toContain('DNS has no such name')
  })

  test.each([
    [
      'a gap',
      ['expe1', '', 'expe2', 'expe3'],
      {},
      'Peer 2 address is blank here and expe2.example.com there',
    ],
    ['another order', ['expe1', 'expe3', 'expe2'], {}, 'Peer 2 address is expe3.example.com here'],
    ['another name', three, { clusterName: 'other.example.com' }, 'Cluster name is other.example.com here'],
    [
      'another IP version',
      three,
      { clusterIpVersion: 'IPv6' },
      'Cluster IP version is IPv6 here and IPv4 there',
    ],
    ['another TLS mode', three, { tlsVerificationMode: 'Enforce' }, 'TLS verification mode is Enforce here'],
  ])('[R-43] 20012 says on the peer what differs from the primary: %s', (_what, rows, values, evidence) => {
    const story = realistic()
    story.saveRows('expe3', rows, values)
    expect(numberOf(story, 'expe3', 'replication-settings-differ')).toBe('20012')
    expect(why(story, 'expe3', 'replication-settings-differ')).toContain(
      'expe1, the primary, has other settings',
    )
    expect(why(story, 'expe3', 'replication-settings-differ')).toContain(evidence)
    for (const id of ['expe1', 'expe2'])
      expect(story.alarms(id), id).not.toContain('replication-settings-differ')
    for (const id of three) expect(story.alarms(id), id).not.toContain('primary-mismatch')
    story.saveRows('expe3', three, {
      clusterName: 'cluster1.example.com',
      clusterIpVersion: 'IPv4',
      tlsVerificationMode: 'Permissive',
    })
    expect(story.alarms('expe3')).not.toContain('replication-settings-differ')
  })

  test('[R-43] only another order is said to be another order', () => {
    const conflicts = (rows: string[]) => {
      const story = realistic()
      story.saveRows('expe3', rows)
      return clusteringStatus(story.world, story.on('expe1')).conflicts
    }
    expect(conflicts(['expe1', '', 'expe2', 'expe3'])).toEqual([])
    expect(conflicts(['expe1', 'expe2', 'expe2', 'expe3'])).toEqual([])
    expect(conflicts(['expe1', 'expe3', 'expe2'])).toEqual(['expe3 lists the same peers in another order.'])
  })

  test('[R-43] 20016 stands on the subordinates while the primary is out of reach, and no other peer raises it', () => {
    const story = realistic()
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    for (const id of ['expe2', 'expe3']) {
      expect(numberOf(story, id, 'replication-primary-unreachable'), id).toBe('20016')
      expect(story.alarms(id), id).not.toContain('primary-mismatch')
    }
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(6 * MINUTE_MS)
    for (const id of three) expect(story.alarms(id), id).toEqual([])
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(story.alarms('expe3')).toEqual(['communication-failure'])
  })

  test('[R-43] the alarms about the primary name the values that differ, and nobody who agrees', () => {
    const story = realistic()
    story.save('expe2', 'clustering', { configurationPrimary: 2 })
    expect(why(story, 'expe3', 'primary-mismatch')).toBe(
      'Configuration primary is 1 here, which is expe1; expe2 says 2, which is expe2.',
    )
    expect(alarmsOf(story.world, story.on('expe3')).filter(({ number }) => number === '20012')).toEqual([])
  })
})
