import { expect, test } from 'vitest'
import { Story } from '../../../testing/story'
import { present } from '../../ground/assert'
import { callsOf } from './read'
import { callsTurnAt } from './turns'

test.each([1, 2, 3, 4, 5, 6, 9])(
  'the moment at which %i calls are reached, or not any more, is found ahead of it, to the millisecond',
  (limit) => {
    for (const seed of [1, 2, 3, 4]) {
      const { world } = Story.of('cluster-of-three', 'strict', seed)
      const machines = ['expe1', 'expe2'].map((id) => present(world.expressways[id], 'it is there'))
      const isReached = (now: number) =>
        machines.reduce((sum, machine) => sum + callsOf({ ...world, now }, machine).length, 0) >= limit
      const turn = present(callsTurnAt(world, machines, limit), 'calls come and go')
      const atFirst = isReached(world.now)
      const others: number[] = []
      for (let now = world.now; now < turn.at; now += 997) if (isReached(now) !== atFirst) others.push(now)
      expect(others).toEqual([])
      expect(isReached(turn.at - 1)).toBe(atFirst)
      expect(isReached(turn.at) !== isReached(world.now)).toBe(turn.isSure)
    }
  },
)

test('more calls than there are lines are never reached, and nothing falls due of it', () => {
  const { world } = Story.of('cluster-of-three')
  const machine = present(world.expressways['expe1'], 'it is there')
  expect(callsTurnAt(world, [machine], 13)).toBeNull()
})
