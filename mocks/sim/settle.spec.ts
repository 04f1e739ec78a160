import { describe, expect, test } from 'vitest'
import { scenarios } from '../scenarios/catalogue'
import { done, historyOf, type Step } from '../testing/histories'
import { restFindings, worldFindings } from '../testing/invariants'
import { MINUTE_MS, Story } from '../testing/story'
import { turnFindings } from '../testing/turn-findings'
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

describe('a world that has settled', () => {
  test.each(scenarios)('stays as it is when it is settled again: $id as it begins', ({ id }) => {
    expect(restFindings(structuredClone(Story.of(id).world))).toEqual([])
  })

  test('has told of every unexpected caller once, though several call', () => {
    const story = Story.of('upgrade-x8-8', 'realistic', 900)
    story.give({ type: 'set-dns-record', name: 'expe1.example.com', addresses: ['10.0.0.12'] })
    const calls = story.on('expe2').eventLog.filter(({ event }) => event === 'Unexpected cluster contact')
    expect(calls.length).toBeGreaterThan(1)
    expect(restFindings(structuredClone(story.world))).toEqual([])
    story.give({ type: 'flush-dns-cache', expressway: 'expe2', by: 'admin' })
    const after = story.on('expe2').eventLog.filter(({ event }) => event === 'Unexpected cluster contact')
    expect(after).toEqual(calls)
  })

  test('is judged anew when a link breaks otherwise than before, though somebody looked in between', () => {
    const story = Story.of('upgrade-under-way', 'strict', 610)
    const between: [string, string] = ['expe1', 'expe2']
    story.give({ type: 'add-fault', fault: { kind: 'round-trip-unsteady', between, milliseconds: 80 } })
    story.give({ type: 'add-fault', fault: { kind: 'isolated', expressway: 'expe3' } })
    story.save('expe1', 'clustering', { clusterName: '' })
    for (let step = 0; step < 16; step += 1) {
      story.wait(10 * MINUTE_MS)
      expect([...restFindings(story.world), ...worldFindings(story.world)]).toEqual([])
    }
  })

  test('[R-43] waits for the same moment for as long as nothing changes, the fall of an alarm above all', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    for (const peer4Address of ['nobody', '127.0.0.1']) {
      story.save('expe1', 'clustering', { peer4Address })
      expect(turnFindings(story.world)).toEqual([])
    }
  })
})

describe('what is not judged again', () => {
  test.each(histories)('is as it would be judged from scratch: $id, $profile', ({ id, profile, seed }) => {
    // The whole history comes first, as it does in the lab: a world in between that is judged from scratch would take
    // the place of what is remembered of this one.
    const steps = historyOf(Story.of(id, profile, seed).world, seed, STEPS)
    const remembered = steps.map((step) => JSON.stringify(told(step)))
    for (const { deed, outcome } of steps)
      expect(turnFindings(outcome.world), JSON.stringify(deed)).toEqual([])
    steps.forEach(({ before, deed }, index) => {
      // Nothing has been found out about a copy: it shares no object with any world before.
      const outcome = done(structuredClone(before), deed)
      expect(JSON.stringify(told({ outcome })), JSON.stringify(deed)).toBe(remembered[index])
    })
  })
})
