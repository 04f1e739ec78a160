import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { nextDue } from '../../advance'
import type { CommandOf } from '../../ground/command'
import type { FaultKind } from '../../ground/state/faults'

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

describe('what is to break while it is practised', () => {
  const fault = { kind: 'nat', between: ['expe1', 'expe2'] } satisfies FaultKind
  const begun = (later: NonNullable<CommandOf<'start-procedure'>['later']>) => {
    const story = Story.of('standalone-pair')
    const refusal = story.give({ ...create, later })
    return { story, refusal }
  }

  test('breaks at its time, whether one gets there in one step or in many, and is to be found', () => {
    const { story } = begun([{ fault, afterMs: MINUTE_MS }])
    story.wait(MINUTE_MS - 1)
    expect(story.world.faults).toEqual([])
    story.wait(1)
    expect(story.world.faults).toMatchObject([{ kind: 'nat', source: 'exercise', at: story.world.now }])
    const id = story.world.faults[0]?.id
    expect(story.world.run).toMatchObject({
      toFind: [id],
      waiting: [],
      brokenLater: [{ source: 'exercise' }],
    })
    const other = begun([{ fault, afterMs: MINUTE_MS }]).story
    other.wait(MINUTE_MS)
    expect(other.world).toEqual(story.world)
  })

  test('is waited for by nobody, so that the clock does not skip to it', () => {
    const named = nextDue(begun([]).story.world)
    expect(nextDue(begun([{ fault, afterMs: 1 }]).story.world)).toEqual(named)
  })

  test('is not begun with where it names nobody, and nothing changes', () => {
    const { story, refusal } = begun([{ fault: { kind: 'power-off', expressway: 'expe7' }, afterMs: 1 }])
    expect(refusal?.detail).toContain('expe7')
    expect(story.world.run).toBeNull()
  })
})
