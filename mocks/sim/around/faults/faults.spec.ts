import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { nextDue } from '../../advance'
import { worldSummary } from '../../answers/world-summary'
import { eventOf } from '../../ground/event'
import type { FaultKind } from '../../ground/state/faults'

const two = ['expe1', 'expe2']
const add = (story: Story, fault: FaultKind) => story.give({ type: 'add-fault', fault })

/** Ends the oldest fault; the warnings that come with it. */
function mend(story: Story) {
  story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
  return eventOf(story.events, 'fault-removed')?.notes ?? []
}

/** expe3 of three is dead and off the lists of the others. */
function removed(): Story {
  const story = Story.of('dead-peer')
  for (const id of two) story.saveRows(id, two)
  return story
}

describe('the return of a machine', () => {
  test('[RMD-04] [RMD-14] [RMD-M3] [R-36] reconnected with its old list it is warned of, before and after, and written down', () => {
    const story = removed()
    expect(worldSummary(story.world, 0, nextDue(story.world)).faults[0]?.warning).toContain(
      'still lists the peers',
    )
    expect(mend(story)).toMatchObject([{ guide: ['RMD-04', 'RMD-14'] }])
    expect(story.mistakes()).toEqual(['RMD-M3'])
  })

  test('[RMD-14] [R-36] isolated, cleared and restarted it comes back without a warning and leaves the cluster alone', () => {
    const story = removed()
    add(story, { kind: 'isolated', expressway: 'expe3' })
    expect(mend(story)).toEqual([])
    story.wait(6 * MINUTE_MS)
    expect(story.words('expe3')).toEqual(['Failed', 'Failed', 'This system'])
    expect(story.saveRows('expe3', [], { clusterName: 'expe3.example.com' })).toBeUndefined()
    story.restartAndWait('expe3')
    expect(mend(story)).toEqual([])
    story.wait(6 * MINUTE_MS)
    expect(story.mistakes()).toEqual([])
    for (const id of two) {
      expect(story.alarms(id), id).toEqual([])
      expect(story.on(id).eventLog.map((line) => line.event)).not.toContain('Unexpected cluster contact')
    }
  })

  test('a peer that the others still list comes back without a warning', () => {
    const story = Story.of('dead-peer')
    expect(mend(story)).toEqual([])
    expect(story.mistakes()).toEqual([])
  })
})

describe('a change that is not accepted', () => {
  test('[PRI-07] is answered as saved, is not there after a refresh, and holds when it is repeated', () => {
    const story = Story.of('cluster-of-three')
    add(story, { kind: 'change-not-accepted', expressway: 'expe2' })
    const change = () => story.save('expe2', 'clustering', { configurationPrimary: 2 })
    expect(change()).toBeUndefined()
    expect(eventOf(story.events, 'settings-saved')).toBeDefined()
    expect(story.page('expe2', 'clustering')).toMatchObject({ configurationPrimary: 1 })
    expect(story.world.faults).toEqual([])
    expect(change()).toBeUndefined()
    expect(story.page('expe2', 'clustering')).toMatchObject({ configurationPrimary: 2 })
  })

  test('a save that changes nothing does not wear it out', () => {
    const story = Story.of('cluster-of-three')
    add(story, { kind: 'change-not-accepted', expressway: 'expe2' })
    story.save('expe2', 'clustering', { configurationPrimary: 1 })
    expect(story.world.faults).toHaveLength(1)
  })
})
