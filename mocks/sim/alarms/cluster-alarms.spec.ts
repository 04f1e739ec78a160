import { describe, expect, test } from 'vitest'
import { DAY_MS, MINUTE_MS, SECOND_MS, Story } from '../../testing/story'
import { nextDue } from '../advance'
import { whyAlarm, whyRow } from '../answers/why'
import { present } from '../ground/assert'
import { isPrimary } from '../machine/peers/read'

const three = ['expe1', 'expe2', 'expe3']
const FALLS = 'communication-failure'

test('[R-43] 20004 falls when a row that leads nowhere is corrected to an address that no peer can have, for 20005 tells of that', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe1', 'clustering', { peer4Address: 'nobody' })
  expect(story.alarms('expe1')).toContain(FALLS)
  story.save('expe1', 'clustering', { peer4Address: '127.0.0.1' })
  story.wait(30 * SECOND_MS)
  expect(story.alarms('expe1')).toEqual(['invalid-peer-address'])
  story.wait(40 * DAY_MS)
  expect(nextDue(story.world)?.name ?? '').not.toContain('falls')
})

test('[R-43] so it does when DNS gives the name of a dead peer such an address', () => {
  const story = Story.of('dead-peer')
  story.give({ type: 'set-dns-record', name: 'expe3.example.com', addresses: ['127.0.0.1'] })
  for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).toEqual(['invalid-peer-address'])
  story.wait(40 * DAY_MS)
  for (const id of ['expe1', 'expe2']) expect(story.alarms(id), id).not.toContain(FALLS)
})

const why = (story: Story, id: string, key: string) =>
  present(
    whyAlarm(story.world, `${id}.${key}`),
    `${key} does not stand on ${id} among ${story.alarms(id).join(', ')}`,
  )

/** What says that a list of peers or a number is wrong: of names that are not found nothing of the kind follows. */
const ofWrongPages = [
  'replication-primary-inconsistent',
  'primary-mismatch',
  'not-in-peer-list',
  'replication-settings-differ',
]

describe.each([
  [
    'both DNS servers are silent',
    (story: Story) => {
      for (const server of ['10.0.0.2', '10.0.0.3'])
        story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
    },
    ['Inactive', 'Inactive', 'Inactive'],
  ],
  [
    'a subordinate has no DNS server any more',
    (story: Story) => story.save('expe2', 'dns', { server1Address: '', server2Address: '' }),
    ['Active', 'Inactive', 'Active'],
  ],
  [
    'the record of the primary is deleted',
    (story: Story) => story.give({ type: 'set-dns-record', name: 'expe1.example.com', addresses: [] }),
    ['Inactive', 'Active', 'Active'],
  ],
] as const)('while %s', (_what, happens, database) => {
  test('[R-43] [R-42] peers that all say 1 are not told of other numbers or lists, and keep their own rows and roles', () => {
    const story = Story.of('cluster-of-three')
    happens(story)
    for (const [index, id] of three.entries()) {
      for (const key of ofWrongPages) expect(story.alarms(id), id).not.toContain(key)
      expect(story.words(id)[index], id).toBe('This system')
      expect(story.alarms(id), id).toContain(FALLS)
    }
    expect(isPrimary(story.world, story.on('expe1'))).toBe(true)
    expect(three.map((id) => story.database(id))).toEqual(database)
    story.wait(5 * MINUTE_MS)
    expect(three.map((id) => story.database(id))).toEqual(database)
    for (const id of three) {
      for (const key of ofWrongPages) expect(story.alarms(id), id).not.toContain(key)
      for (const { key } of story.on(id).alarms)
        expect(why(story, id, key).answer, key).not.toContain('no machine')
    }
  })
})

test('[R-43] [PRE-24] a peer that cannot look this system up is not told to list it: it gets a DNS server', () => {
  const story = Story.of('cluster-of-three')
  story.save('expe2', 'dns', { server1Address: '', server2Address: '' })
  expect(why(story, 'expe1', FALLS)).toMatchObject({
    answer: 'Row 1 of expe2 says expe1.example.com, but no DNS server is configured.',
    guide: ['PRE-24'],
    cure: { text: 'Set a DNS server that answers on expe2', machine: 'expe2' },
  })
  story.save('expe2', 'dns', { server1Address: '10.0.0.2' })
  story.wait(30 * SECOND_MS)
  for (const id of three) expect(story.alarms(id), id).toEqual([])
})

test('[R-43] one number is one primary: a row that leads nowhere on one peer is told as that, and not as another number', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe2', 'clustering', { peer1Address: 'nobody' })
  for (const id of three) {
    expect(story.alarms(id), id).not.toContain('primary-mismatch')
    expect(story.alarms(id), id).not.toContain('replication-primary-inconsistent')
  }
  expect(story.alarms('expe2')).toEqual(expect.arrayContaining([FALLS, 'invalid-peer-address']))
})

describe('while the primary is changed', () => {
  const isDue = ['primary-mismatch', 'replication-primary-inconsistent']
  const choose = (story: Story, id: string) => story.save(id, 'clustering', { configurationPrimary: 2 })

  test('[PRI-04] [R-43] the guide names two alarms for it, and no peer has another, however long it takes', () => {
    const story = Story.of('cluster-of-three')
    for (const id of ['expe2', 'expe1']) {
      expect(choose(story, id)).toBeUndefined()
      for (const each of three) expect(story.alarms(each), `${each} after ${id}`).toEqual(isDue)
      story.wait(10 * MINUTE_MS)
      for (const each of three) expect(story.alarms(each), `${each} long after ${id}`).toEqual(isDue)
    }
    choose(story, 'expe3')
    story.wait(2 * MINUTE_MS)
    for (const id of three) expect(story.alarms(id), id).toEqual([])
  })

  test('[R-43] who names as primary a peer that names another has the two alarms of that, and no other', () => {
    const story = Story.of('inconsistent-primary')
    for (const id of three) expect(story.alarms(id), id).toEqual(isDue)
  })
})

test('[TRB-05] a primary that has this peer wrong in its list is mended there; a number that names nobody, here', () => {
  const KEY = 'replication-no-primary-file'
  const there = Story.of('cluster-of-three')
  there.save('expe1', 'dns', { server1Address: '', server2Address: '' })
  there.wait(2 * MINUTE_MS)
  expect(why(there, 'expe2', KEY).cure).toMatchObject({
    text: 'Set a DNS server that answers on expe1',
    machine: 'expe1',
  })
  const here = Story.of('cluster-of-three', 'realistic')
  here.save('expe2', 'clustering', { configurationPrimary: 4 })
  expect(why(here, 'expe2', KEY).cure).toMatchObject({ machine: 'expe2', field: 'configurationPrimary' })
})

test('[TRB-05] nor is a peer told to wait where only the primary is without the link', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe2', 'ip', { useDualNetworkInterfaces: 'Yes', lan2Ipv4Address: '192.168.0.12' })
  story.restartAndWait('expe2')
  story.wait(10 * MINUTE_MS)
  story.save('expe1', 'clustering', { peer2Address: '192.168.0.12' })
  story.wait(2 * MINUTE_MS)
  expect(story.words('expe2')).toEqual(['Active', 'This system', 'Active'])
  expect(why(story, 'expe2', 'replication-no-primary-file').cure).toMatchObject({
    text: 'Enter the LAN 1 address of expe2 in row 2 on expe1',
    machine: 'expe1',
  })
})

test('[ADD-42] the peer that has another Cluster name than the primary is the one to change, whoever is asked', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.save('expe2', 'clustering', { clusterName: 'other.example.com' })
  for (const [id, row] of [
    ['expe2', 3],
    ['expe3', 2],
    ['expe2', 1],
    ['expe1', 2],
  ] as const) {
    expect(whyRow(story.world, story.on(id), row)?.cure, `row ${row} of ${id}`).toMatchObject({
      text: 'Make Cluster name on expe2 that of expe1',
      machine: 'expe2',
    })
  }
})

test('[TRB-15] [R-46] a newcomer with H.323 mode Off waits for its first copy where the primary has it On', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  const four = [...three, 'expe4']
  story.save('expe4', 'h323', { mode: 'Off' })
  for (const id of three) story.saveRows(id, four)
  story.saveRows('expe4', four, { clusterName: 'cluster1.example.com' })
  story.restartAndWait('expe4')
  const { cure } = why(story, 'expe4', 'h323-off')
  expect(cure).toMatchObject({ kind: 'wait', text: 'Wait until expe4 takes the next copy from expe1' })
  story.wait((cure?.kind === 'wait' && cure.until ? cure.until : 0) - story.world.now)
  expect(story.alarms('expe4')).not.toContain('h323-off')
})
