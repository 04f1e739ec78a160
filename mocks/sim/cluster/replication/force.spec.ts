import { describe, expect, test } from 'vitest'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { hasDefaultLinks } from '../../machine/defaults/default-links'
import { setting } from '../../machine/settings/read'
import { replicatedDifferences } from './read'

const force = (story: Story, expressway: string) =>
  story.give({ type: 'force-config-update', expressway, by: 'admin' })

const fail = (story: Story, expressway: string) =>
  story.give({ type: 'add-fault', fault: { kind: 'database-failure', expressway } })

/** Everybody has a zone of the primary. */
function withZone(profile: 'strict' | 'realistic' = 'strict'): Story {
  const story = Story.of('cluster-of-three', profile)
  story.addZone('expe1', 'Branch office')
  story.wait(2 * MINUTE_MS)
  return story
}

describe('ForceConfigUpdate', () => {
  test('[TRB-09] what is shared is gone first and then that of the primary; what is peer-specific stays', () => {
    const story = withZone()
    story.save('expe2', 'time', { timeZone: 'Asia/Tokyo' })
    const rows = story.page('expe2', 'clustering')
    expect(force(story, 'expe2')).toBeUndefined()
    expect(story.zones('expe2')).toEqual(['DefaultZone'])
    expect(setting(story.on('expe2'), 'call-routing.callSignalingOptimization')).toBe('Off')
    story.wait(30 * SECOND_MS)
    expect(story.zones('expe2')).toContain('Branch office')
    expect(replicatedDifferences(story.on('expe1'), story.on('expe2'))).toEqual([])
    expect(story.page('expe2', 'time')).toMatchObject({ timeZone: 'Asia/Tokyo' })
    expect(story.page('expe2', 'clustering')).toEqual(rows)
    expect(story.zones('expe3')).toContain('Branch office')
  })

  test('[TRB-08] the alarm stands until the copy has come, even where every other copy fails', () => {
    const story = Story.of('conflicting-configuration')
    story.give({ type: 'add-fault', fault: { kind: 'replication-fails', expressway: 'expe2' } })
    force(story, 'expe2')
    expect(story.alarms('expe2')).toContain('replication-conflict')
    story.wait(30 * SECOND_MS)
    expect(story.alarms('expe2')).toEqual([])
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 90 })
  })

  test('[TRB-08] so does the one of a primary whose file was not found, with the copy that comes when it is back', () => {
    const story = withZone()
    story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe2'] } })
    story.wait(10 * MINUTE_MS)
    expect(story.alarms('expe2')).toContain('replication-no-primary-file')
    force(story, 'expe2')
    story.wait(10 * MINUTE_MS)
    expect(story.alarms('expe2')).toContain('replication-no-primary-file')
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(MINUTE_MS)
    expect(story.alarms('expe2')).toEqual([])
  })

  test('a copy that is asked for while the primary is away comes when it is back', () => {
    const story = withZone()
    force(story, 'expe2')
    story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe2'] } })
    story.wait(10 * MINUTE_MS)
    expect(story.zones('expe2')).toEqual(['DefaultZone'])
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(SECOND_MS)
    expect(story.zones('expe2')).toContain('Branch office')
  })

  test('[TRB-M2] it is refused on the primary in both profiles, and written down', () => {
    for (const profile of ['strict', 'realistic'] as const) {
      const story = withZone(profile)
      expect(force(story, 'expe1')?.detail).toContain('expe1 is the primary')
      expect(story.zones('expe1')).toContain('Branch office')
      expect(story.mistakes()).toEqual(['TRB-M2'])
    }
  })

  test('where there is nobody to copy from, nothing is deleted', () => {
    const story = Story.of('inconsistent-primary')
    expect(force(story, 'expe2')).toMatchObject({ guide: ['TRB-05', 'TRB-06'] })
    const alone = Story.of('standalone-pair')
    expect(force(alone, 'expe2')?.detail).toContain('not a member')
    expect(hasDefaultLinks(alone.on('expe2'))).toBe(true)
  })
})

describe('with a damaged primary', () => {
  test('[TRB-10] [TRB-M1] strict refuses it, says what is wrong and writes it down', () => {
    const story = withZone()
    fail(story, 'expe1')
    expect(force(story, 'expe2')).toMatchObject({ kind: 'conflict', guide: ['TRB-10'] })
    expect(force(story, 'expe2')?.detail).toContain('The database of expe1 has failed')
    expect(story.zones('expe2')).toContain('Branch office')
    expect(story.mistakes()).toContain('TRB-M1')
  })

  test('[TRB-10] [TRB-M1] realistic lets it happen, and a failed database spreads', () => {
    const story = withZone('realistic')
    fail(story, 'expe1')
    expect(force(story, 'expe2')).toBeUndefined()
    story.wait(MINUTE_MS)
    expect(story.mistakes()).toEqual(['TRB-M1'])
    expect(story.alarms('expe2')).toEqual(['database-failure'])
    expect(story.alarms('expe3')).toEqual([])
  })

  test('[TRB-10] [TRB-M1] a primary that was reset hands its emptiness on', () => {
    const story = withZone('realistic')
    story.give({ type: 'reset-to-defaults', expressway: 'expe1', level: 2, by: 'admin' })
    force(story, 'expe2')
    story.wait(MINUTE_MS)
    expect(story.mistakes()).toEqual(['ADD-M5', 'TRB-M1'])
    expect(story.zones('expe2')).toEqual(['DefaultZone'])
    expect(hasDefaultLinks(story.on('expe2'))).toBe(false)
  })

  test('a copy from a sound primary spreads nothing', () => {
    const story = withZone('realistic')
    fail(story, 'expe3')
    force(story, 'expe2')
    story.wait(MINUTE_MS)
    expect(story.alarms('expe2')).toEqual([])
    expect(story.mistakes()).toEqual([])
  })
})
