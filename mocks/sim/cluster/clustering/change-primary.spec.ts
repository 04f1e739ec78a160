import { describe, expect, test } from 'vitest'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { eventOf } from '../../ground/event'
import { isPrimary } from '../../machine/peers/read'

const three = ['expe1', 'expe2', 'expe3']
const claim = (story: Story, id: string, number = 2) =>
  story.save(id, 'clustering', { configurationPrimary: number })

/** expe2 becomes primary by the book: new, old, rest. */
function changed(): Story {
  const story = Story.of('cluster-of-three')
  for (const id of ['expe2', 'expe1', 'expe3']) expect(claim(story, id)).toBeUndefined()
  return story
}

describe('changing the primary', () => {
  test('[PRI-03] [PRI-04] [TRB-06] the save on the new primary raises both alarms on everyone', () => {
    const story = Story.of('cluster-of-three')
    claim(story, 'expe2')
    for (const id of three) {
      expect(story.alarms(id), id).toContain('primary-mismatch')
      expect(story.alarms(id), id).toContain('replication-primary-inconsistent')
    }
  })

  test('[PRI-03] [PRI-M2] a row that is not This system is warned of with both rows, on the new primary and on one that follows', () => {
    const notes = (story: Story) => eventOf(story.events, 'settings-saved')?.notes ?? []
    const story = Story.of('cluster-of-three', 'realistic')
    claim(story, 'expe2', 3)
    expect(notes(story)).toEqual([
      {
        text: expect.stringContaining(
          'Configuration primary is 3, the row of expe3.example.com, and This system is row 2, expe2.example.com.',
        ),
        guide: ['PRI-02', 'PRI-03'],
      },
    ])
    expect(story.alarms('expe2')).toContain('primary-mismatch')
    claim(story, 'expe2')
    expect(notes(story)).toEqual([])
    claim(story, 'expe1')
    expect(notes(story)).toEqual([])
  })

  test('[PRI-09] [PRI-08] [R-10] the alarms fall two minutes after the last peer agrees, and not by acknowledging', () => {
    const story = changed()
    const keys = story.on('expe1').alarms.map((alarm) => `expe1.${alarm.key}`)
    story.give({ type: 'acknowledge-alarms', expressway: 'expe1', keys, by: 'admin' })
    story.wait(2 * MINUTE_MS - SECOND_MS)
    expect(story.alarms('expe1')).toContain('primary-mismatch')
    story.wait(SECOND_MS)
    for (const id of three) expect(story.alarms(id), id).toEqual([])
    story.wait(5 * MINUTE_MS)
    for (const id of three) expect(story.database(id), id).toBe('Active')
  })

  test('[PRI-13] [R-04] no restart is asked for and no row moves', () => {
    const before = Story.of('cluster-of-three')
    const story = changed()
    for (const id of three) {
      expect(story.alarms(id), id).not.toContain('restart-clustering')
      expect(story.on(id).restartReasons, id).toEqual([])
      const page = before.page(id, 'clustering')
      expect(story.page(id, 'clustering'), id).toEqual({ ...page, configurationPrimary: 2 })
    }
  })

  test('[PRI-14] afterwards the new primary is edited and the old one is a subordinate', () => {
    const story = changed()
    expect(isPrimary(story.world, story.on('expe2'))).toBe(true)
    expect(story.save('expe1', 'h323', { timeToLive: 60 })?.guide).toContain('ADD-05')
    expect(story.save('expe2', 'h323', { timeToLive: 60 })).toBeUndefined()
    story.wait(2 * MINUTE_MS)
    expect(story.page('expe1', 'h323')).toMatchObject({ timeToLive: 60 })
  })

  test('[PRI-14] in realistic what is edited on the old one is overwritten by the new', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    for (const id of ['expe2', 'expe1', 'expe3']) claim(story, id)
    story.wait(5 * MINUTE_MS)
    expect(story.save('expe1', 'h323', { timeToLive: 60 })).toBeUndefined()
    expect(story.page('expe1', 'h323')).toMatchObject({ timeToLive: 60 })
    story.wait(2 * MINUTE_MS)
    for (const id of three) expect(story.page(id, 'h323'), id).toMatchObject({ timeToLive: 1800 })
  })

  test('[PRI-01] it works with the old primary dead', () => {
    const story = Story.of('cluster-of-three')
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    claim(story, 'expe2')
    claim(story, 'expe3')
    story.wait(2 * MINUTE_MS)
    for (const id of ['expe2', 'expe3']) expect(story.alarms(id), id).toEqual(['communication-failure'])
    story.addZone('expe2', 'Branch office')
    story.wait(2 * MINUTE_MS)
    expect(story.zones('expe3')).toContain('Branch office')
  })

  test('[PRI-12] the old primary, back uncleared, still claims the role and mismatches everywhere', () => {
    const story = Story.of('cluster-of-three')
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    claim(story, 'expe2')
    claim(story, 'expe3')
    story.wait(2 * MINUTE_MS)
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(6 * MINUTE_MS)
    for (const id of three) expect(story.alarms(id), id).toContain('primary-mismatch')
  })

  test('[PRI-02] [PRI-05] [PRI-M1] a third peer is told that the old primary comes before it, until that has followed', () => {
    const story = Story.of('cluster-of-three')
    claim(story, 'expe2')
    expect(claim(story, 'expe3')).toMatchObject({
      detail: expect.stringContaining('expe1 is the old primary and still claims the role.'),
      guide: ['PRI-02', 'PRI-05'],
    })
    expect(story.mistakes()).toEqual(['PRI-M1'])
    claim(story, 'expe1')
    expect(claim(story, 'expe3')).toBeUndefined()
    const loose = Story.of('cluster-of-three', 'realistic')
    claim(loose, 'expe2')
    expect(claim(loose, 'expe3')).toBeUndefined()
    expect(loose.mistakes()).toEqual(['PRI-M1'])
  })

  test('[PRI-02] [PRI-M1] in another order replication stops, with the alarms on all, until it is done', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    claim(story, 'expe1')
    claim(story, 'expe3')
    story.addZone('expe2', 'Too early')
    for (const id of three) expect(story.alarms(id), id).toContain('primary-mismatch')
    claim(story, 'expe2')
    story.wait(2 * MINUTE_MS)
    for (const id of three) expect(story.alarms(id), id).toEqual([])
  })
})
