import { expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, Story } from '../../../testing/story'
import { overviewOf } from '../../answers/overview'

const callsAt = (story: Story) => overviewOf(story.world, story.on('expe1')).peers[0]?.calls

test('the peak of the calls counts from the restart, and never falls until the next', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.restartAndWait('expe1')
  expect(callsAt(story)?.peak).toBe(callsAt(story)?.current)
  let before = 0
  for (let step = 0; step < 40; step += 1) {
    story.wait(5 * MINUTE_MS)
    const { current = 0, peak = 0 } = callsAt(story) ?? {}
    expect(peak).toBeGreaterThanOrEqual(Math.max(before, current))
    before = peak
  }
  expect(before).toBeGreaterThan(0)
})

test('the peak says nothing of the time in which no call could start, however long that lasts', () => {
  const story = Story.of('cluster-of-three', 'realistic')
  story.restartAndWait('expe1')
  story.save('expe1', 'maintenance-mode', { mode: 'On' })
  story.wait(HOUR_MS)
  const carried = callsAt(story)?.peak ?? 0
  expect(carried).toBeLessThan(story.on('expe1').calls.lines)
  story.wait(3 * DAY_MS)
  expect(callsAt(story)).toMatchObject({ current: 0, peak: carried })
  story.save('expe1', 'maintenance-mode', { mode: 'Off' })
  expect(callsAt(story)).toMatchObject({ current: 0, peak: carried })
  story.wait(2 * DAY_MS)
  expect(callsAt(story)?.peak).toBe(story.on('expe1').calls.lines)
})
