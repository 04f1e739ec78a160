import { describe, expect, test } from 'vitest'
import { HOUR_MS, MINUTE_MS, Story } from '../../../testing/story'
import { webSession } from './read'

/** A session on expe1, and a jump of the lab's clock after some idle time. */
function jumped(profile: 'strict' | 'realistic', idleMs: number, jumpMs: number): Story {
  const story = Story.of('standalone-pair', profile)
  story.give({ type: 'sign-in', expressway: 'expe1', username: 'admin', password: 'expressway', kind: 'web' })
  story.wait(idleMs)
  const from = story.world.now
  story.wait(jumpMs)
  story.give({ type: 'jump-clock', from })
  return story
}

const isOpen = (story: Story) => webSession(story.world, story.on('expe1')) !== undefined

describe('[R-48] a jump of the clock', () => {
  test('ends no session in strict, however far it goes', () => {
    expect(isOpen(jumped('strict', MINUTE_MS, 14 * 24 * HOUR_MS))).toBe(true)
  })

  test('leaves a session as idle in strict as it was before it', () => {
    const story = jumped('strict', 20 * MINUTE_MS, 6 * HOUR_MS)
    story.wait(9 * MINUTE_MS)
    expect(isOpen(story)).toBe(true)
    story.wait(MINUTE_MS)
    expect(isOpen(story)).toBe(false)
  })

  test('brings no session back that had timed out before', () => {
    expect(isOpen(jumped('strict', 31 * MINUTE_MS, MINUTE_MS))).toBe(false)
  })

  test('counts as idle in realistic', () => {
    expect(isOpen(jumped('realistic', MINUTE_MS, 28 * MINUTE_MS))).toBe(true)
    expect(isOpen(jumped('realistic', MINUTE_MS, 29 * MINUTE_MS))).toBe(false)
  })

  test('counts as idle in an exam, in strict as well', () => {
    const story = jumped('strict', MINUTE_MS, 0)
    const from = story.world.now
    const roles = { primary: 'expe1' }
    story.give({ type: 'start-procedure', procedure: 'create', roles, mode: 'exam' })
    story.wait(HOUR_MS)
    story.give({ type: 'jump-clock', from })
    expect(isOpen(story)).toBe(false)
  })

  test('from a moment that is still to come changes nothing', () => {
    const story = jumped('strict', MINUTE_MS, MINUTE_MS)
    const before = story.world
    story.give({ type: 'jump-clock', from: story.world.now + HOUR_MS })
    expect(story.world).toBe(before)
  })
})
