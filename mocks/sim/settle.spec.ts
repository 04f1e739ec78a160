import { describe, expect, test } from 'vitest'
import { scenarios } from '../scenarios/catalogue'
import { done, historyOf, type Step } from '../testing/histories'
import { Story } from '../testing/story'
import { nextDue } from './advance'

const STEPS = 30

/** A history of each scenario, in the one profile and the other by turns. */
const histories = scenarios.map(({ id }, seed) => ({
  id,
  seed,
  profile: seed % 2 === 0 ? ('strict' as const) : ('realistic' as const),
}))

/** What came of a step, and when the next thing falls due. */
const told = ({ outcome }: Pick<Step, 'outcome'>) => ({ ...outcome, next: nextDue(outcome.world) })

describe('what is not judged again', () => {
  test.each(histories)('is as it would be judged from scratch: $id, $profile', ({ id, profile, seed }) => {
    // The whole history comes first, as it does in the lab: a world in between that is judged from scratch would take
    // the place of what is remembered of this one.
    const steps = historyOf(Story.of(id, profile, seed).world, seed, STEPS)
    const remembered = steps.map((step) => JSON.stringify(told(step)))
    steps.forEach(({ before, deed }, index) => {
      // Nothing has been found out about a copy: it shares no object with any world before.
      const outcome = done(structuredClone(before), deed)
      expect(JSON.stringify(told({ outcome })), JSON.stringify(deed)).toBe(remembered[index])
    })
  })
})
