import { expect, test } from 'vitest'
import type { Refusal } from '../sim/ground/index'
import { Story } from './story'

/** What is done, and why it was refused, if it was. */
export type Act = (story: Story) => Refusal | undefined

/** What strict refuses: the world in which it is done, what is done, its number, and what the way out is called. */
export type RefusalCase = {
  readonly what: string
  readonly scenario?: string
  readonly before?: (story: Story) => void
  readonly act: Act
  readonly id: string
  readonly wayOut: RegExp
  /** What shows in realistic: an alarm of that machine. */
  readonly alarm?: readonly [string, string]
}

const begun = ({ scenario, before }: RefusalCase, profile: 'strict' | 'realistic'): Story => {
  const story = Story.of(scenario ?? 'cluster-of-three', profile)
  before?.(story)
  return story
}

/** The same world whatever is written down in it. */
const unwritten = ({ world }: Story) => JSON.stringify({ ...world, mistakes: [] })

/** Does it in a profile: why it was refused, as what it is written down, and what else it changed. */
function done(one: RefusalCase, profile: 'strict' | 'realistic') {
  const story = begun(one, profile)
  const [before, count] = [unwritten(story), story.world.mistakes.length]
  const refusal = one.act(story)
  const told = story.mistakes().slice(count)
  return { story, refusal, told, changes: unwritten(story) !== before }
}

/**
 * What every case shows: strict refuses it with the way out and changes nothing, realistic lets it happen, both write it
 * down, and where it has an alarm that stands at once. `proves` is the ids that the tests of the refusal carry.
 */
export function testRefusals(proves: string, cases: readonly RefusalCase[]): void {
  test.each(cases)(`${proves} strict refuses $what, and says the way out`, (one) => {
    const { refusal, told, changes } = done(one, 'strict')
    expect(refusal?.detail).toMatch(one.wayOut)
    expect(refusal?.guide).not.toEqual([])
    expect({ told: told.at(-1), changes }).toEqual({ told: one.id, changes: false })
  })

  test.each(cases)('realistic lets $what happen, and writes it down', (one) => {
    const { refusal, told } = done(one, 'realistic')
    expect(refusal).toBeUndefined()
    expect(told).toContain(one.id)
  })

  const alarming = cases.flatMap((one) =>
    one.alarm ? [{ ...one, on: one.alarm[0], key: one.alarm[1] }] : [],
  )
  test.each(alarming)('and $what shows at once, as $key on $on', ({ on, key, ...one }) => {
    expect(done(one, 'realistic').story.alarms(on)).toContain(key)
  })
}
