import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { nextDue, nextDueAt } from '../../advance'
import { whyRow } from '../../answers/why'

const pair: ['expe1', 'expe2'] = ['expe1', 'expe2']

/** A cluster of three whose first two are that far apart, and lose contact now and then. */
function far(milliseconds = 31, seed = 1): Story {
  const story = Story.of('cluster-of-three', 'strict', seed)
  story.give({
    type: 'add-fault',
    fault: { kind: 'round-trip-unsteady', between: pair, milliseconds },
  })
  return story
}

/** Lets time pass up to the next change of contact; what happened there, without the alarms. */
function change(story: Story): string[] {
  for (let count = 0; count < 100; count += 1) {
    const at = nextDueAt(story.world)
    if (at === null) return []
    story.wait(at - story.world.now)
    const changed = contacts(story)
    if (changed.length > 0) return changed
  }
  return []
}

const contacts = (story: Story) =>
  story.events.flatMap((event) =>
    event.type === 'contact-lost' || event.type === 'contact-made'
      ? [`${event.type} ${event.expressway}>${event.peer}`]
      : [],
  )

/** The moments of that time at which contact was lost and came back, in milliseconds from its beginning. */
function changes(story: Story, during: number): { at: number; lost: boolean }[] {
  const begin = story.world.now
  const found: { at: number; lost: boolean }[] = []
  for (;;) {
    const events = change(story)
    if (events.length === 0 || story.world.now > begin + during) return found
    found.push({
      at: story.world.now - begin,
      lost: events.some((event) => event.startsWith('contact-lost')),
    })
  }
}

describe('a pair that is too far apart and set to fail now and then', () => {
  test('[PRE-09] keeps contact, loses it on both ends at once, and finds it again', () => {
    const story = far()
    expect(story.words('expe1')[1]).toBe('Active')
    expect(story.alarms('expe1')).toEqual([])

    expect(change(story)).toEqual(['contact-lost expe1>expe2', 'contact-lost expe2>expe1'])
    expect(story.words('expe1')).toEqual(['This system', 'Failed', 'Active'])
    expect(story.words('expe2')).toEqual(['Failed', 'This system', 'Active'])
    expect(story.alarms('expe1')).toContain('communication-failure')
    expect(story.alarms('expe3')).toEqual([])
    expect(story.words('expe3')).toEqual(['Active', 'Active', 'This system'])
    expect(story.why('expe1', 2)).toBe(
      'The round trip between expe1 and expe2 takes 31 ms: contact comes and goes.',
    )

    expect(change(story)).toEqual(['contact-made expe1>expe2', 'contact-made expe2>expe1'])
    expect(story.words('expe1')).toEqual(['This system', 'Active', 'Active'])
    story.wait(MINUTE_MS)
    expect(story.alarms('expe1')).toEqual([])
    expect(JSON.stringify(whyRow(story.world, story.on('expe1'), 2)?.chain)).toContain(
      'contact comes and goes',
    )
  })

  test('[PRE-09] loses contact once in every two hours, for two to eight minutes, at moments of its own', () => {
    const found = changes(far(), 48 * HOUR_MS)
    expect(found.map(({ lost }) => lost)).toEqual(found.map((_, index) => index % 2 === 0))
    const losses = found.filter(({ lost }) => lost).map(({ at }) => at)
    expect(losses.map((at) => Math.floor(at / (2 * HOUR_MS)))).toEqual(losses.map((_, index) => index))
    const lasted = losses.flatMap((at, index) => {
      const back = found[2 * index + 1]
      return back ? [back.at - at] : []
    })
    expect(lasted).toHaveLength(24)
    expect(Math.min(...lasted)).toBeGreaterThanOrEqual(2 * MINUTE_MS)
    expect(Math.max(...lasted)).toBeLessThanOrEqual(8 * MINUTE_MS)
    expect(new Set(lasted).size).toBeGreaterThan(20)
  })

  test('[PRE-09] the seed decides when: the same seed at the same moments, another at others', () => {
    expect(changes(far(31, 1), 5 * HOUR_MS)).toEqual(changes(far(31, 1), 5 * HOUR_MS))
    const begins = (seed: number) => changes(far(31, seed), 5 * HOUR_MS).filter(({ lost }) => lost)
    expect(begins(1)).not.toEqual(begins(2))
  })

  test('[PRE-09] one step and many small ones lead to the same world', () => {
    const once = far()
    once.wait(4 * HOUR_MS)
    const often = far()
    for (let step = 0; step < 4 * 60; step += 1) often.wait(MINUTE_MS)
    expect(often.world).toEqual(once.world)
  })

  test('[PRE-09] a round trip of exactly 30 ms never loses contact, and nothing is due for it', () => {
    const story = far(30)
    const due = nextDue(story.world)?.name ?? ''
    expect(due).not.toContain('Contact between')
    story.wait(DAY_MS)
    expect(story.on('expe1').eventLog.map((line) => line.event)).not.toContain('Cluster peer lost')
  })

  test('[PRE-09] the end of the fault ends a loss at once, and none follows', () => {
    const story = far()
    change(story)
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    expect(story.words('expe1')[1]).toBe('Active')
    story.wait(30 * SECOND_MS)
    expect(story.alarms('expe1')).toEqual([])
    expect(change(story)).toEqual([])
  })
})
