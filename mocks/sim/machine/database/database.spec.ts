import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { alarmsOf } from '../../alarms/read'
import { whyAlarm } from '../../answers/why'
import { clusteringStatus } from '../../cluster/clustering/status'
import { eventOf } from '../../ground/event'

const fail = (story: Story, expressway: string) =>
  story.give({ type: 'add-fault', fault: { kind: 'database-failure', expressway } })

const restore = (story: Story, expressway: string, backup: unknown) =>
  story.give({ type: 'restore-backup', expressway, backup, by: 'admin' })

function backupOf(story: Story, expressway: string): unknown {
  story.give({ type: 'create-backup', expressway, by: 'admin' })
  return eventOf(story.events, 'backup-created')?.backup
}

describe('a failed database', () => {
  test('[TRB-16] raises alarm 15005 there and nowhere else, and says that support is to be involved', () => {
    const story = Story.of('cluster-of-three')
    fail(story, 'expe2')
    expect(story.alarms('expe2')).toEqual(['database-failure'])
    expect(story.alarms('expe1')).toEqual([])
    const alarm = alarmsOf(story.world, story.on('expe2')).find(({ number }) => number === '15005')
    expect(`${alarm?.title}: ${alarm?.description}`).toBe(
      'Expressway database failure: Please contact your Cisco support representative',
    )
    expect(JSON.stringify(whyAlarm(story.world, 'expe2.database-failure'))).toContain('Support')
    story.restartAndWait('expe2')
    expect(story.alarms('expe2')).toContain('database-failure')
  })

  test('[TRB-17] a snapshot is taken of the failed peer, and is remembered', () => {
    const story = Story.of('cluster-of-three')
    fail(story, 'expe2')
    story.give({ type: 'create-snapshot', expressway: 'expe2', by: 'admin' })
    const made = eventOf(story.events, 'snapshot-created')
    expect(made?.files.map(({ name }) => name)).toEqual([
      'configuration.json',
      'status.json',
      'event-log.txt',
      'configuration-log.txt',
    ])
    expect(made?.files.find(({ name }) => name === 'status.json')?.text).toContain('15005')
    expect(JSON.stringify(made?.files)).not.toContain('expressway"')
    expect(story.on('expe2').snapshots.map(({ fileName }) => fileName)).toEqual([made?.fileName])
    expect(story.on('expe1').snapshots).toEqual([])
  })

  test('[TRB-18] ends with the restore of its own earlier backup, once it has left the cluster', () => {
    const story = Story.of('cluster-of-three')
    const own = backupOf(story, 'expe2')
    const others = backupOf(story, 'expe3')
    story.wait(MINUTE_MS)
    fail(story, 'expe2')
    const late = backupOf(story, 'expe2')
    expect(restore(story, 'expe2', own)?.detail).toContain('part of a cluster')
    story.saveRows('expe2', [])
    story.restartAndWait('expe2')
    expect(restore(story, 'expe2', others)).toMatchObject({ guide: ['TRB-18'] })
    expect(restore(story, 'expe2', others)?.detail).toContain('expe3')
    expect(restore(story, 'expe2', late)?.detail).toContain('after the database had failed')
    expect(story.alarms('expe2')).toContain('database-failure')
    expect(restore(story, 'expe2', own)).toBeUndefined()
    story.wait(5 * MINUTE_MS)
    expect(story.alarms('expe2')).not.toContain('database-failure')
    expect(story.world.faults).toEqual([])
  })

  test('[TRB-18] [TRB-M7] the backup of another is written down; strict refuses it', () => {
    const story = Story.of('failed-database')
    const others = backupOf(story, 'expe3')
    story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
    story.restartAndWait('expe2')
    const refusal = restore(story, 'expe2', others)
    expect(refusal?.detail).toContain('taken from expe3')
    expect(story.mistakes()).toEqual(['TRB-M7'])
    expect(story.page('expe2', 'ip')).toMatchObject({ lan1Ipv4Address: '10.0.0.12' })
  })

  test('[TRB-18] [TRB-M7] realistic restores it: two answer at one address, and nothing is mended', () => {
    const story = Story.of('failed-database', 'realistic')
    const others = backupOf(story, 'expe3')
    story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
    story.restartAndWait('expe2')
    expect(restore(story, 'expe2', others)).toBeUndefined()
    story.wait(5 * MINUTE_MS)
    expect(story.mistakes()).toEqual(['TRB-M7'])
    expect(story.page('expe2', 'ip')).toMatchObject({ lan1Ipv4Address: '10.0.0.13' })
    expect(clusteringStatus(story.world, story.on('expe1')).conflicts.join()).toMatch(
      /expe3 and expe3 both answer at expe3\.example\.com/,
    )
    expect(story.alarms('expe2')).toContain('database-failure')
  })
})
