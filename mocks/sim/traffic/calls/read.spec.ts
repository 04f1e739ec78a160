import { expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { callEndsOf, callsOf } from './read'

/** expe1 of a pair with a call that was placed, one that was cut, and a moment in which none could begin. */
function busy(): Story {
  const story = Story.of('standalone-pair')
  story.give({ type: 'place-call', expressway: 'expe1', destination: 'room@example.com' })
  const [first] = callsOf(story.world, story.on('expe1'))
  const ids = first ? [first.id] : []
  story.give({ type: 'disconnect-calls', expressway: 'expe1', ids, by: 'admin' })
  story.save('expe1', 'maintenance-mode', { mode: 'On' })
  story.wait(MINUTE_MS)
  story.save('expe1', 'maintenance-mode', { mode: 'Off' })
  return story
}

const sorted = (moments: readonly number[]) => moments.toSorted((one, other) => one - other)

test('when calls end is known of exactly those that are listed, in whatever order it is asked', () => {
  const { world } = busy()
  const moments = Array.from({ length: 300 }, (_, index) => world.now + index * 11_987)
  for (const now of [...moments, ...moments.toReversed()]) {
    const then = { ...world, now }
    const machine = new Story(then).on('expe1')
    const listed = callsOf(then, machine).map(({ endsAt }) => endsAt)
    expect(sorted(callEndsOf(then, machine))).toEqual(sorted(listed))
  }
})

test('a machine that is off carries none, and a restart has ended those that it had', () => {
  const story = busy()
  story.restart('expe1')
  expect(callEndsOf(story.world, story.on('expe1'))).toEqual([])
  story.wait(5 * MINUTE_MS)
  const listed = callsOf(story.world, story.on('expe1'))
  expect(callEndsOf(story.world, story.on('expe1'))).toHaveLength(listed.length)
})
