import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SNAPSHOT_EVERY, thinned } from './ladder'
import type { Rung } from './storage'

/** A history that kept a snapshot whenever it was due, and thinned them out each time. */
function history(steps: readonly number[]): { rungs: readonly Rung[]; work: number } {
  let rungs: Rung[] = [{ serial: 0, work: 0 }]
  let work = 0
  for (const [index, step] of steps.entries()) {
    work += step
    if (work - (rungs.at(-1)?.work ?? 0) >= SNAPSHOT_EVERY)
      rungs = thinned([...rungs, { serial: index + 1, work }])
  }
  return { rungs, work }
}

/** What each step of a history costs: mostly a command, now and then a jump. */
const steps = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, fc.nat(400)), {
  minLength: 1,
  maxLength: 3000,
  size: 'max',
})

test('however long a history is, few snapshots stay', () => {
  fc.assert(
    fc.property(steps, (costs) => {
      const { rungs, work } = history(costs)
      expect(rungs.length).toBeLessThanOrEqual(3 + Math.log2(1 + work / SNAPSHOT_EVERY))
    }),
    { numRuns: 50 },
  )
})

test('wherever one goes back to, a snapshot is not much further away than that place is from the end', () => {
  fc.assert(
    fc.property(steps, fc.nat(), (costs, random) => {
      const { rungs, work } = history(costs)
      const target = random % (work + 1)
      const from = rungs.findLast((rung) => rung.work <= target)?.work ?? Number.NaN
      // A step of a history is not divided: what it costs is added.
      expect(target - from).toBeLessThanOrEqual(
        8 * Math.max(work - target, SNAPSHOT_EVERY) + Math.max(...costs),
      )
    }),
    { numRuns: 50 },
  )
})

test('the start and the end of a history stay', () => {
  const { rungs } = history(Array.from({ length: 10_000 }, () => 1))
  expect([rungs[0]?.work, rungs.at(-1)?.work]).toEqual([0, 10_000])
  expect(rungs.length).toBeLessThanOrEqual(12)
})
