import { expect, test } from 'vitest'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { overviewOf } from '../../answers/overview'
import { registrationsOf } from './read'

const registered = (story: Story) => overviewOf(story.world, story.on('expe1')).peers[0]?.registrations

test('the peak of the registrations counts from the restart, grows with what comes back, and outlasts what goes', () => {
  const story = Story.of('standalone-pair')
  expect(registered(story)).toMatchObject({ current: 40, peak: 40 })
  story.restartAndWait('expe1')
  const after = registered(story)
  expect(after?.current).toBeLessThan(40)
  expect(after?.peak).toBe(after?.current)
  let before = 0
  for (let step = 0; step < 20; step += 1) {
    story.wait(5 * SECOND_MS)
    const { current = 0, peak = 0 } = registered(story) ?? {}
    expect(peak).toBeGreaterThanOrEqual(Math.max(before, current))
    before = peak
  }
  expect(registered(story)).toMatchObject({ current: 40, peak: 40 })
  const ids = registrationsOf(story.world, story.on('expe1')).map(({ id }) => id)
  story.save('expe1', 'maintenance-mode', { mode: 'On' })
  story.give({ type: 'unregister-devices', expressway: 'expe1', ids: ids.slice(0, 30), by: 'admin' })
  expect(registered(story)).toMatchObject({ current: 10, peak: 40 })
  story.wait(40 * MINUTE_MS)
  expect(registered(story)).toMatchObject({ current: 0, peak: 40 })
})

test('a restart in maintenance mode, with nothing registered, begins the peak anew', () => {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'maintenance-mode', { mode: 'On' })
  story.wait(40 * MINUTE_MS)
  expect(registered(story)).toMatchObject({ current: 0, peak: 40 })
  story.restart('expe1')
  while (story.on('expe1').power.state !== 'up') story.wait(SECOND_MS)
  const { current = 0, peak = 40 } = registered(story) ?? {}
  expect(peak).toBe(current)
})
