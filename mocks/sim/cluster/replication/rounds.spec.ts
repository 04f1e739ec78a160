import { describe, expect, test } from 'vitest'
import { historyOf } from '../../../testing/histories'
import { MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { synchronizationTimes } from './read'

const lastOf = (story: Story, id: string) => synchronizationTimes(story.world, story.on(id)).last ?? 0
const members = ['expe1', 'expe2', 'expe3']

test.each([
  ['a newcomer is saved', (story: Story) => story.saveRows('expe1', [...members, 'expe4'])],
  [
    'the primary is lost',
    (story: Story) => story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } }),
  ],
])(
  '[R-47] Last synchronization does not go back when %s, and stands while no copy is made',
  (_what, happens) => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.wait(47 * MINUTE_MS + SECOND_MS)
    const before = members.map((id) => lastOf(story, id))
    happens(story)
    const after = members.map((id) => lastOf(story, id))
    expect(after).toEqual(before)
    story.wait(10 * MINUTE_MS)
    for (const [index, id] of members.entries()) {
      expect(lastOf(story, id), id).toBeGreaterThanOrEqual(before[index] ?? 0)
    }
    expect(lastOf(story, 'expe2')).toBe(before[1])
  },
)

test('[R-47] nor does it go back when another primary is named', () => {
  const story = Story.of('cluster-of-three')
  story.wait(47 * MINUTE_MS + SECOND_MS)
  const before = members.map((id) => lastOf(story, id))
  story.save('expe2', 'clustering', { configurationPrimary: 2 })
  expect(members.map((id) => lastOf(story, id))).toEqual(before)
})

test('[R-47] on the primary too it stands while nobody takes a copy, and goes on with the first that does', () => {
  const story = Story.of('cluster-of-three')
  story.wait(47 * MINUTE_MS + SECOND_MS)
  const stands = lastOf(story, 'expe1')
  for (const expressway of ['expe2', 'expe3']) {
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway } })
  }
  story.wait(60 * MINUTE_MS)
  expect(lastOf(story, 'expe1')).toBe(stands)
  story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
  story.wait(10 * MINUTE_MS)
  expect(lastOf(story, 'expe1')).toBeGreaterThan(stands)
  expect(lastOf(story, 'expe1')).toBe(lastOf(story, 'expe2'))
})

test('[R-47] a round that fails is no copy', () => {
  const story = Story.of('cluster-of-three')
  story.give({ type: 'add-fault', fault: { kind: 'replication-fails', expressway: 'expe2' } })
  story.addZone('expe1', 'Branch office')
  story.wait(2 * MINUTE_MS)
  const stands = lastOf(story, 'expe2')
  story.wait(20 * MINUTE_MS)
  expect(lastOf(story, 'expe2')).toBe(stands)
  expect(lastOf(story, 'expe3')).toBeGreaterThan(stands)
})

describe.each(['cluster-of-three', 'dead-peer', 'dead-primary', 'conflicting-configuration', 'upgrade-x8-8'])(
  'whatever is done in %s',
  (scenario) => {
    test.each(['strict', 'realistic'] as const)(
      '[R-47] Last synchronization never runs backwards in %s, nor ahead of the clock',
      (profile) => {
        for (let seed = 1; seed <= 2; seed += 1) {
          const begin = Story.of(scenario, profile, seed).world
          for (const { before, outcome } of historyOf(begin, seed, 40)) {
            for (const machine of Object.values(outcome.world.expressways)) {
              const earlier = before.expressways[machine.id]
              const then = earlier ? (synchronizationTimes(before, earlier).last ?? 0) : 0
              const now = synchronizationTimes(outcome.world, machine).last
              // Whoever is in no cluster any more has no copies to speak of.
              if (now === null) continue
              expect(now, `${machine.id}, seed ${seed}`).toBeGreaterThanOrEqual(then)
              expect(now, `${machine.id}, seed ${seed}`).toBeLessThanOrEqual(outcome.world.now)
            }
          }
        }
      },
    )
  },
)
