import { describe, expect, test } from 'vitest'
import { DAY_MS, MINUTE_MS, Story } from '../../../testing/story'
import { POWER_MS } from '../../ground/state/power'
import { restartingAnswer } from './read'

describe('the check of the disk', () => {
  const duration = (story: Story, id: string) => {
    const { since, until } = story.on(id).power
    return (until ?? since) - since
  }

  test('[UPG-18] lengthens every thirtieth restart, and the first one after six months', () => {
    const story = Story.of('standalone-pair')
    const lengths: boolean[] = []
    for (let count = story.on('expe1').power.restarts + 1; count <= 60; count += 1) {
      story.restart('expe1')
      const long = duration(story, 'expe1') > POWER_MS.restart
      if (long) lengths.push(count % 30 === 0)
      story.wait(duration(story, 'expe1'))
    }
    expect(lengths).toEqual([true, true])
    // Each counts for itself.
    expect(story.on('expe2').power.restarts).toBe(Story.of('standalone-pair').on('expe2').power.restarts)
    story.wait(183 * DAY_MS - 10 * MINUTE_MS)
    story.restartAndWait('expe1')
    expect(story.on('expe1').power.state).toBe('up')
    story.wait(10 * MINUTE_MS)
    story.restart('expe1')
    expect(duration(story, 'expe1')).toBe(POWER_MS.restart + POWER_MS.diskCheck)
  })

  test('[UPG-18] is dated on each node by itself: that of one is none of another', () => {
    const story = Story.of('standalone-pair')
    const isLong = (id: string) => {
      story.restart(id)
      const long = duration(story, id) > POWER_MS.restart
      story.wait(duration(story, id))
      return long
    }
    const lastAt = (id: string) => story.on(id).power.diskCheck.lastAt
    const before = lastAt('expe2')
    story.wait(183 * DAY_MS)
    expect(isLong('expe1')).toBe(true)
    expect([lastAt('expe1'), lastAt('expe2')]).toEqual([story.world.now, before])
    expect(isLong('expe1')).toBe(false)
    expect(isLong('expe2')).toBe(true)
    expect(lastAt('expe2')).toBe(story.world.now)
    expect(isLong('expe2')).toBe(false)
  })

  test('[UPG-17] is not in the time that the console promises', () => {
    const story = Story.of('upgrade-x8-8')
    story.give({ type: 'restart', expressway: 'expe1', kind: 'reboot', by: 'admin' })
    const at = story.world.now
    expect(restartingAnswer(story.on('expe1'))).toMatchObject({
      startedAt: at,
      until: at + POWER_MS.reboot,
      diskCheck: true,
    })
    story.wait(POWER_MS.reboot)
    expect(story.on('expe1').power.state).toBe('restarting')
  })

  test('[UPG-17] [UPG-M5] that loses power begins again, and the outage becomes longer', () => {
    const story = Story.of('upgrade-x8-8')
    story.give({ type: 'restart', expressway: 'expe1', kind: 'reboot', by: 'admin' })
    story.wait(6 * MINUTE_MS)
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    expect(story.mistakes()).toContain('UPG-M5')
    expect(duration(story, 'expe1')).toBe(POWER_MS.start + POWER_MS.diskCheck)
  })
})
