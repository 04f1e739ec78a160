import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { install, proceed, upgrade, upload } from '../../../testing/upgrading'

const by = 'admin'

describe('the order in which a cluster is upgraded', () => {
  test('[UPG-08] [UPG-M1] strict refuses a subordinate before the primary and says who comes first', () => {
    const story = Story.of('upgrade-x8-8')
    expect(upload(story, 'expe2')).toBeUndefined()
    expect(proceed(story, 'expe2')).toMatchObject({ kind: 'conflict', guide: ['UPG-08'] })
    expect(proceed(story, 'expe2')?.detail).toContain('expe1 is the primary')
    expect(story.mistakes()).toContain('UPG-M1')
    upgrade(story, 'expe1')
    expect(proceed(story, 'expe2')).toBeUndefined()
  })

  test('[UPG-08] [UPG-M1] realistic lets it happen: it ends in a conflict that only ForceConfigUpdate mends', () => {
    const story = Story.of('upgrade-x8-8', 'realistic')
    for (const id of ['expe2', 'expe1', 'expe3']) upgrade(story, id)
    story.wait(10 * MINUTE_MS)
    expect(story.mistakes()).toEqual(['UPG-M1'])
    expect(story.alarms('expe2')).toEqual(['replication-conflict'])
    expect(story.alarms('expe3')).toEqual([])
    // No copy ends it, whatever there is to copy.
    story.save('expe1', 'h323', { timeToLive: 90 })
    story.wait(10 * MINUTE_MS)
    expect(story.alarms('expe2')).toEqual(['replication-conflict'])
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 1800 })
    story.give({ type: 'force-config-update', expressway: 'expe2', by })
    story.wait(MINUTE_MS)
    expect(story.alarms('expe2')).toEqual([])
    expect(story.page('expe2', 'h323')).toMatchObject({ timeToLive: 90 })
  })

  test('[UPG-09] [UPG-29] [UPG-M6] two at once are recorded with the room that is lost', () => {
    const story = Story.of('upgrade-x8-8')
    upgrade(story, 'expe1')
    for (const id of ['expe2', 'expe3']) install(story, id)
    expect(story.world.mistakes).toMatchObject([
      { id: 'UPG-M6', text: expect.stringContaining('2 of 3 peers'), expressway: 'expe3' },
    ])
  })

  test('[UPG-09] [UPG-29] [UPG-M6] the next one is too early while this one is away, and in time once it is back', () => {
    const partWay = () => {
      const story = Story.of('upgrade-x8-8')
      upgrade(story, 'expe1')
      upgrade(story, 'expe2')
      return story
    }
    const away = partWay()
    away.restart('expe2')
    upload(away, 'expe3')
    proceed(away, 'expe3')
    expect(away.mistakes()).toEqual(['UPG-M6'])
    const back = partWay()
    back.restartAndWait('expe2')
    upload(back, 'expe3')
    proceed(back, 'expe3')
    expect(back.mistakes()).toEqual([])
  })
})
