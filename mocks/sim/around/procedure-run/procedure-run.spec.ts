import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import type { CommandOf } from '../../ground/command'

const create = { type: 'start-procedure', procedure: 'create', roles: { primary: 'expe1' } } as const

function storyIn(mode: CommandOf<'start-procedure'>['mode']) {
  const story = Story.of('standalone-pair')
  story.give({ ...create, mode })
  return story
}

describe('the procedure that somebody practises', () => {
  test('is what it always was where no mode and no limit were said', () => {
    const { run } = storyIn(undefined).world
    expect(Object.keys(run ?? {}).toSorted()).toEqual(
      ['callsLost', 'mostPeersDownAtOnce', 'procedure', 'roles', 'startedAt', 'visits'].toSorted(),
    )
  })

  test.each(['learn', 'practise'] as const)('counts help once a step in the mode %s', (mode) => {
    const story = storyIn(mode)
    const at = story.world.now
    expect(story.give({ type: 'take-help', step: 'CRE.02', help: 'step' })).toBeUndefined()
    story.wait(MINUTE_MS)
    for (const help of ['step', 'nudge'] as const) story.give({ type: 'take-help', step: 'CRE.02', help })
    story.give({ type: 'take-help', step: null, help: 'why' })
    expect(story.world.run).toMatchObject({ mode })
    expect(story.world.run?.help).toEqual([
      { step: 'CRE.02', help: 'step', at },
      { step: 'CRE.02', help: 'nudge', at: at + MINUTE_MS },
      { step: null, help: 'why', at: at + MINUTE_MS },
    ])
  })

  test('gives no help in an exam, and none where nothing is practised', () => {
    const story = storyIn('exam')
    const { run } = story.world
    expect(story.give({ type: 'take-help', step: 'CRE.02', help: 'step' })?.kind).toBe('forbidden')
    expect(story.world.run).toEqual(run)
    story.give({ type: 'stop-procedure' })
    expect(story.give({ type: 'take-help', step: null, help: 'why' })?.kind).toBe('conflict')
  })
})
