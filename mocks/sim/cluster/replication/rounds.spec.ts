import { expect, test } from 'vitest'
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
