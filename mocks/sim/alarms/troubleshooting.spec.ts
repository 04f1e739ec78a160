import { describe, expect, test } from 'vitest'
import { menuTrail } from '#contract/menu'
import { alarmStories, failing } from '../../testing/alarm-stories'
import { MINUTE_MS, SECOND_MS, Story } from '../../testing/story'
import { whyAlarm } from '../answers/why'
import { clusteringStatus } from '../cluster/clustering/status'
import { timeState } from '../machine/time/read'
import { alarmCatalogue } from './catalogue'
import { clusterAlarms } from './cluster-alarms'
import { alarmsOf } from './read'

const rowOf = (story: Story, id: string, key: string) =>
  alarmsOf(story.world, story.on(id)).find((row) => row.id === `${id}.${key}`)

function saved(id: string, page: string, values: Record<string, string | number>): Story {
  const story = Story.of('cluster-of-three')
  story.save(id, page, values)
  return story
}

function rows(id: string, hosts: string[]): Story {
  const story = Story.of('cluster-of-three', 'realistic')
  story.saveRows(id, hosts)
  return story
}

describe('the alarms of the troubleshooting chapter', () => {
  test.each(alarmStories)(
    '[TRB-28] [TRB-29] $code is raised by its cause, explained by why, and ends by its cure alone',
    ({ key, on, text, page, raise, because, cure }) => {
      const story = raise()
      const row = rowOf(story, on, key)
      expect(row).toMatchObject({ state: 'New', severity: 'Warning', own: true })
      expect(`${row?.title}: ${row?.description}`).toContain(text)
      expect(row?.description).not.toBe('')
      expect(row?.firstRaisedAt).toBeLessThanOrEqual(row?.lastRaisedAt ?? 0)
      expect(row?.action?.path).toBe(page)
      expect(menuTrail(page)).not.toEqual([])

      const why = whyAlarm(story.world, `${on}.${key}`)
      expect(why?.answer).toMatch(because)
      expect(why?.guide).toHaveLength(1)
      expect(why?.chain.filter(({ holds, evidence }) => !holds && !why.answer.includes(evidence))).toEqual([])
      expect(why?.cure?.text).toBeTruthy()

      story.give({ type: 'acknowledge-alarms', expressway: on, keys: [`${on}.${key}`], by: 'admin' })
      expect(rowOf(story, on, key)).toMatchObject({ state: 'Acknowledged' })
      cure(story)
      expect(rowOf(story, on, key)).toBeUndefined()
      expect(whyAlarm(story.world, `${on}.${key}`)).toBeUndefined()
    },
  )

  test('[R-26] one catalogue has each alarm once, with the two that the troubleshooting chapter lacks; only a subordinate is forced', () => {
    const keys = alarmCatalogue.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const numbers = alarmCatalogue.flatMap(({ number }) => number ?? [])
    expect(new Set(numbers).size).toBe(numbers.length)
    const titles = alarmCatalogue.map(({ title }) => title)
    expect(titles).toEqual(
      expect.arrayContaining(['Cluster primary mismatch', 'Cluster communication failure']),
    )
    expect([...new Set(titles.filter((title) => /replication/i.test(title)))]).toEqual([
      'Cluster replication error',
    ])
    const story = Story.of('cluster-of-three')
    const force = (expressway: string) => story.give({ type: 'force-config-update', expressway, by: 'admin' })
    expect(force('expe1')?.detail).toContain('expe1 is the primary')
    expect(force('expe2')).toBeUndefined()
  })

  test('[TRB-28] no alarm of a cluster is without a cause and a cure', () => {
    const told = new Set(alarmStories.map(({ key }) => key))
    expect(clusterAlarms.map(({ key }) => key).filter((key) => !told.has(key))).toEqual([])
  })

  test('[TRB-28] [TRB-29] acknowledging changes the state only; the cause alone ends it, and it is raised anew', () => {
    const story = saved('expe1', 'h323', { mode: 'Off' })
    const at = story.world.now
    expect(rowOf(story, 'expe1', 'h323-off')).toMatchObject({ firstRaisedAt: at, lastRaisedAt: at })
    story.wait(MINUTE_MS)
    expect(rowOf(story, 'expe1', 'h323-off')).toMatchObject({ firstRaisedAt: at, lastRaisedAt: at })
    story.give({ type: 'acknowledge-alarms', expressway: 'expe1', keys: ['expe1.h323-off'], by: 'admin' })
    expect(rowOf(story, 'expe1', 'h323-off')).toMatchObject({ state: 'Acknowledged' })
    story.save('expe1', 'h323', { mode: 'On' })
    expect(rowOf(story, 'expe1', 'h323-off')).toBeUndefined()
    story.save('expe1', 'h323', { mode: 'Off' })
    const again = { firstRaisedAt: story.world.now, lastRaisedAt: story.world.now }
    expect(rowOf(story, 'expe1', 'h323-off')).toMatchObject({ state: 'New', ...again })
  })

  test('[TRB-01] [TRB-02] a blank name alarms, leads to the page, and names that differ are marked there', () => {
    const story = saved('expe1', 'clustering', { clusterName: '' })
    expect(rowOf(story, 'expe1', 'cluster-name-missing')?.action?.path).toBe('system/clustering')
    const { differences } = clusteringStatus(story.world, story.on('expe1'))
    expect(differences.map((difference) => [difference.field, difference.peer])).toEqual([
      ['clusterName', 'expe2'],
      ['clusterName', 'expe3'],
    ])
    story.save('expe1', 'clustering', { clusterName: 'cluster1.example.com' })
    expect(rowOf(story, 'expe1', 'cluster-name-missing')).toBeUndefined()
  })

  test.each(['On', 'Remote service'])(
    '[TRB-01] with FindMe mode %s a blank name alarms without any peer, until a name is saved or FindMe is Off',
    (mode) => {
      const story = Story.of('standalone-pair')
      expect(story.page('expe1', 'clustering')).toMatchObject({ clusterName: '', peer1Address: '' })
      story.save('expe1', 'findme', { mode })
      expect(story.alarms('expe1')).toEqual(['cluster-name-missing'])
      expect(story.alarms('expe2')).toEqual([])
      expect(whyAlarm(story.world, 'expe1.cluster-name-missing')?.answer).toBe(
        'FindMe is in use and the Cluster name is blank.',
      )
      story.save('expe1', 'clustering', { clusterName: 'cluster1.example.com' })
      expect(story.alarms('expe1')).toEqual([])
      story.save('expe1', 'clustering', { clusterName: '' })
      expect(story.alarms('expe1')).toEqual(['cluster-name-missing'])
      story.save('expe1', 'findme', { mode: 'Off' })
      expect(story.alarms('expe1')).toEqual([])
    },
  )

  test('[TRB-01] neither FindMe Off with a blank name nor peers with a name alarm', () => {
    expect(Story.of('standalone-pair').alarms('expe1')).toEqual([])
    const story = saved('expe1', 'findme', { mode: 'On' })
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[TRB-04] [TRB-08] a copy that failed alarms until ForceConfigUpdate, or until one succeeds', () => {
    const forced = failing()
    expect(rowOf(forced, 'expe2', 'replication-out-of-sync')).toBeDefined()
    expect(forced.zones('expe2')).not.toContain('Branch office')
    forced.give({ type: 'force-config-update', expressway: 'expe2', by: 'admin' })
    forced.wait(MINUTE_MS)
    expect(rowOf(forced, 'expe2', 'replication-out-of-sync')).toBeUndefined()
    expect(forced.zones('expe2')).toContain('Branch office')

    const mended = failing()
    mended.give({ type: 'remove-fault', id: mended.world.faults[0]?.id ?? '' })
    mended.wait(2 * MINUTE_MS)
    expect(rowOf(mended, 'expe2', 'replication-out-of-sync')).toBeUndefined()
    expect(mended.zones('expe2')).toContain('Branch office')
  })

  test('[TRB-07] edits during an outage leave the peer in conflict when it is back', () => {
    const story = Story.of('cluster-of-three')
    story.restart('expe2')
    story.save('expe1', 'h323', { timeToLive: 90 })
    story.wait(4 * MINUTE_MS)
    expect(rowOf(story, 'expe2', 'replication-conflict')).toBeDefined()
  })

  test('a subordinate that becomes the primary copies from nobody: neither its conflict nor its failed copy alarms', () => {
    const inConflict = Story.of('cluster-of-three', 'realistic')
    inConflict.restart('expe2')
    inConflict.save('expe1', 'h323', { timeToLive: 90 })
    inConflict.wait(4 * MINUTE_MS)
    const failed = Story.of('cluster-of-three', 'realistic')
    failed.give({ type: 'add-fault', fault: { kind: 'replication-fails', expressway: 'expe2' } })
    failed.addZone('expe1', 'Branch office')
    failed.wait(2 * MINUTE_MS)
    for (const [story, key] of [
      [inConflict, 'replication-conflict'],
      [failed, 'replication-out-of-sync'],
    ] as const) {
      expect(rowOf(story, 'expe2', key), key).toBeDefined()
      for (const id of ['expe1', 'expe2', 'expe3']) story.save(id, 'clustering', { configurationPrimary: 2 })
      expect(rowOf(story, 'expe2', key), key).toBeUndefined()
    }
  })

  test('[TRB-11] time that is not synchronised alarms on a clustered peer, and clears after the sync', () => {
    const story = saved('expe2', 'time', { ntpServer1Address: '', ntpServer2Address: '' })
    expect(rowOf(story, 'expe2', 'replication-ntp')).toBeDefined()
    story.save('expe2', 'time', { ntpServer1Address: '10.0.0.4' })
    expect(rowOf(story, 'expe2', 'replication-ntp')).toBeDefined()
    story.wait(20 * SECOND_MS)
    expect(rowOf(story, 'expe2', 'replication-ntp')).toBeUndefined()
  })

  test('[TRB-11] on a system that is in no cluster it does not', () => {
    const story = saved('expe4', 'time', { ntpServer1Address: '', ntpServer2Address: '' })
    story.wait(MINUTE_MS)
    expect(timeState(story.world, story.on('expe4'))).toBe('Down')
    expect(rowOf(story, 'expe4', 'replication-ntp')).toBeUndefined()
  })

  test('[TRB-12] [TRB-13] a list without the own address alarms until it is corrected on that very peer', () => {
    const story = rows('expe2', ['expe1', 'expe3'])
    story.saveRows('expe1', ['expe1', 'expe2', 'expe3'])
    expect(rowOf(story, 'expe2', 'not-in-peer-list')).toBeDefined()
    story.saveRows('expe2', ['expe1', 'expe2', 'expe3'])
    expect(rowOf(story, 'expe2', 'not-in-peer-list')).toBeUndefined()
  })

  test('[TRB-12] the own address does as the own name, and without peers there is no list to be missing in', () => {
    const story = rows('expe2', ['10.0.0.11', '10.0.0.13'])
    expect(rowOf(story, 'expe2', 'not-in-peer-list')).toBeDefined()
    story.saveRows('expe2', ['10.0.0.11', '10.0.0.12', '10.0.0.13'])
    expect(rowOf(story, 'expe2', 'not-in-peer-list')).toBeUndefined()
    expect(rowOf(story, 'expe4', 'not-in-peer-list')).toBeUndefined()
  })

  test('[TRB-05] a primary that cannot be read at the copy time alarms on that subordinate, not before, and until it can', () => {
    const story = Story.of('cluster-of-three')
    const key = 'replication-no-primary-file'
    story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe2'] } })
    story.wait(2 * MINUTE_MS - SECOND_MS)
    expect(rowOf(story, 'expe2', key)).toBeUndefined()
    story.wait(SECOND_MS)
    expect(rowOf(story, 'expe2', key)).toBeDefined()
    for (const id of ['expe1', 'expe3']) expect(rowOf(story, id, key), id).toBeUndefined()
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    expect(rowOf(story, 'expe2', key)).toBeUndefined()
  })

  test('[TRB-15] H.323 mode Off alarms on a clustered peer only, and On clears it', () => {
    const story = saved('expe1', 'h323', { mode: 'Off' })
    expect(rowOf(story, 'expe1', 'h323-off')).toBeDefined()
    story.save('expe4', 'h323', { mode: 'Off' })
    expect(rowOf(story, 'expe4', 'h323-off')).toBeUndefined()
    story.save('expe1', 'h323', { mode: 'On' })
    expect(rowOf(story, 'expe1', 'h323-off')).toBeUndefined()
  })
})
