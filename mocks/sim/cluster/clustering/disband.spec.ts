import { describe, expect, test } from 'vitest'
import { settingsPages } from '#contract/settings/catalogue'
import { CLUSTER_NAME } from '../../../scenarios/build'
import { MINUTE_MS, Story } from '../../../testing/story'
import { isClustered } from '../../machine/peers/read'

const leave = (story: Story, id: string) => story.saveRows(id, [], { clusterName: `${id}.example.com` })

const three = ['expe1', 'expe2', 'expe3']

/** All subordinates one after the other, then the primary. */
function disband(story: Story): void {
  for (const id of ['expe2', 'expe3', 'expe1']) {
    expect(leave(story, id), id).toBeUndefined()
    story.restartAndWait(id)
  }
}

/** Every page and list of a machine; the Clustering page is what disbanding changes. */
function configurationOf(story: Story, id: string) {
  const others = settingsPages.filter((page) => page.id !== 'clustering')
  return {
    pages: Object.fromEntries(others.map((page) => [page.id, story.page(id, page.id)])),
    lists: story.on(id).lists,
  }
}

describe('disbanding a cluster', () => {
  test('[DIS-10] [DIS-12] [DIS-14] each subordinate is cleared and restarted, the rest reports it missing', () => {
    const story = Story.of('cluster-of-three')
    leave(story, 'expe2')
    expect(story.alarms('expe2')).toEqual(['restart-clustering'])
    for (const id of ['expe1', 'expe3']) expect(story.alarms(id), id).toEqual(['communication-failure'])
    story.restartAndWait('expe2')
    expect(isClustered(story.on('expe2'))).toBe(false)
    expect(story.alarms('expe2')).toEqual([])
  })

  test('[DIS-17] [DIS-18] [DIS-19] [DIS-15] the primary comes last and ends standalone with no alarm', () => {
    const story = Story.of('cluster-of-three')
    disband(story)
    for (const id of three) {
      expect(isClustered(story.on(id)), id).toBe(false)
      expect(story.alarms(id), id).toEqual([])
    }
    expect(story.mistakes()).toEqual([])
  })

  test('[DIS-01] [DIS-03] every node keeps its configuration, and edits no longer spread', () => {
    const story = Story.of('cluster-of-three')
    story.addZone('expe1', 'Branch office')
    story.save('expe1', 'h323', { timeToLive: 90 })
    story.save('expe3', 'time', { timeZone: 'Asia/Tokyo' })
    story.wait(2 * MINUTE_MS)
    const before = three.map((id) => configurationOf(story, id))
    expect(before[1]?.pages['h323']).toMatchObject({ timeToLive: 90 })
    disband(story)
    for (const [position, id] of three.entries()) {
      expect(configurationOf(story, id), id).toEqual(before[position])
    }
    story.addZone('expe1', 'Mine alone')
    story.save('expe1', 'h323', { timeToLive: 60 })
    story.wait(10 * MINUTE_MS)
    for (const id of ['expe2', 'expe3']) {
      expect(story.zones(id), id).not.toContain('Mine alone')
      expect(story.page(id, 'h323'), id).toMatchObject({ timeToLive: 90 })
    }
    story.save('expe3', 'h323', { timeToLive: 120 })
    story.wait(10 * MINUTE_MS)
    expect(three.map((id) => story.page(id, 'h323')['timeToLive'])).toEqual([60, 90, 120])
  })

  test('[DIS-19] cleared and saved the primary is still a cluster, until its restart', () => {
    const story = Story.of('cluster-of-one')
    expect(leave(story, 'expe1')).toBeUndefined()
    story.wait(60 * MINUTE_MS)
    expect(isClustered(story.on('expe1'))).toBe(true)
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
    story.restartAndWait('expe1')
    expect(isClustered(story.on('expe1'))).toBe(false)
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[DIS-18] FindMe accounts remain on each of them, and can be deleted there alone', () => {
    const list = 'findme-accounts'
    const story = Story.of('cluster-of-three')
    const values = { username: 'ann', findMeId: 'ann@example.com' }
    story.give({ type: 'save-item', expressway: 'expe1', list, id: null, values, by: 'admin' })
    story.wait(2 * MINUTE_MS)
    disband(story)
    const accounts = (id: string) => story.on(id).lists[list] ?? []
    for (const [gone, id] of three.entries()) {
      for (const other of three)
        expect(accounts(other), `${other} before ${id}`).toHaveLength(three.indexOf(other) < gone ? 0 : 1)
      const ids = accounts(id).map((account) => account.id)
      expect(story.give({ type: 'delete-items', expressway: id, list, ids, by: 'admin' })).toBeUndefined()
    }
  })

  test('[DIS-16] on the primary the Cluster name may stay or change', () => {
    for (const clusterName of [CLUSTER_NAME, 'expe1.example.com']) {
      const story = Story.of('cluster-of-one')
      expect(story.saveRows('expe1', [], { clusterName })).toBeUndefined()
      expect(story.mistakes()).toEqual([])
    }
  })

  test('[DIS-22] [DIS-M1] beginning with the primary is refused in strict and leaves the rest without one in realistic', () => {
    expect(leave(Story.of('cluster-of-three'), 'expe1')?.guide).toContain('RML-05')
    const story = Story.of('cluster-of-three', 'realistic')
    leave(story, 'expe1')
    story.restartAndWait('expe1')
    story.wait(2 * MINUTE_MS)
    expect(story.alarms('expe2')).toContain('replication-no-primary-file')
    expect(story.alarms('expe2')).toContain('communication-failure')
  })
})
