import { expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../testing/story'
import { nextDue, nextDueAt } from '../advance'
import { alarmCatalogue } from './catalogue'

/** What the clock names on the way, one thing after the other, until so much time has passed. */
function namedDuring(story: Story, during: number): string[] {
  const [end, names] = [story.world.now + during, new Set<string>()]
  for (;;) {
    const [at, named] = [nextDueAt(story.world), nextDue(story.world)]
    if (named && named.at <= end) names.add(named.name)
    if (at === null || at > end) return [...names]
    story.wait(at - story.world.now)
  }
}

const titles = alarmCatalogue.map(({ title }) => title)

test('the clock does not tell ahead that an alarm rises', () => {
  const story = Story.of('cluster-of-three')
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
  const before = story.alarms('expe2')
  const named = namedDuring(story, 5 * MINUTE_MS)
  // One of them came by time alone.
  expect(story.alarms('expe2').length).toBeGreaterThan(before.length)
  expect(named.filter((name) => titles.some((title) => name.includes(title)))).toEqual([])
})

const FALL = 'falls on expe1'

test.each([
  ['an alarm that nobody has acknowledged falls without its name', [], `An alarm ${FALL}`],
  [
    'an alarm that was acknowledged falls by its name',
    ['expe1.communication-failure'],
    `Cluster communication failure ${FALL}`,
  ],
])('%s', (_, keys, expected) => {
  const story = Story.of('cluster-of-three')
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
  story.wait(MINUTE_MS)
  expect(story.alarms('expe1')).toEqual(['communication-failure'])
  story.give({ type: 'acknowledge-alarms', expressway: 'expe1', keys, by: 'admin' })
  story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
  const named = namedDuring(story, 10 * MINUTE_MS)
  expect(named.filter((name) => name.endsWith(FALL))).toEqual([expected])
})
