import { describe, expect, test } from 'vitest'
import { Story } from '../../../testing/story'
import { call, neighbored, ZONE } from '../../../testing/test-call'
import { eventOf } from '../../ground/event'
import { callsOf } from '../calls/read'
import { registrationsOf } from '../registrations/read'

/** The key for the gateway goes from that machine. */
function withoutGateway(story: Story, id: string): Story {
  const ids = story.on(id).optionKeys.flatMap(({ id: key, key: text }) => (text.includes('G00') ? [key] : []))
  story.give({ type: 'delete-option-keys', expressway: id, ids, by: 'admin' })
  return story
}

const device = (story: Story, id: string, protocol: 'SIP' | 'H.323') =>
  registrationsOf(story.world, story.on(id)).find((one) => one.protocol === protocol)?.name ?? ''

/** What came of a call by SIP that leaves by no zone. */
function placed(story: Story, from: string, destination: string) {
  story.give({ type: 'place-call', expressway: from, destination })
  const event = eventOf(story.events, 'call-placed')
  return { accepted: event?.accepted, reason: event?.reason }
}

describe('[R-46] [PRE-18] [PSI-27] a peer without the key for interworking', () => {
  const story = withoutGateway(Story.of('cluster-of-three', 'realistic'), 'expe2')

  test.each(['expe1', 'expe2'])('refuses a call by SIP from %s to an H.323 device of its own', (from) => {
    const { accepted, reason } = placed(new Story(story.world), from, device(story, 'expe2', 'H.323'))
    expect(accepted).toBe(false)
    expect(reason).toContain('expe2, to which it is registered, has no option key for H.323 to SIP')
  })

  test('takes one to a SIP device, and its peers with the key take both', () => {
    const calls = [
      ['expe1', device(story, 'expe2', 'SIP')],
      ['expe2', device(story, 'expe3', 'H.323')],
      ['expe3', device(story, 'expe3', 'H.323')],
    ] as const
    for (const [from, to] of calls) expect(placed(new Story(story.world), from, to).accepted, to).toBe(true)
  })

  test('carries no call between H.323 and SIP', () => {
    const protocols = (id: string) =>
      [0, 20, 40, 60].flatMap((minutes) => {
        const world = { ...story.world, now: story.world.now + minutes * 60_000 }
        return callsOf(world, story.on(id)).map(({ protocol }) => protocol)
      })
    expect(protocols('expe2')).not.toContain('H.323 <-> SIP')
    expect(protocols('expe1')).toContain('H.323 <-> SIP')
  })

  test('refuses one that comes through a zone', () => {
    const far = withoutGateway(neighbored(), 'expe5')
    const { accepted, reason, guide } = call(far, device(far, 'expe5', 'H.323'), [ZONE])
    expect([accepted, reason?.includes('expe5, to which it is registered, has no option key')]).toEqual([
      false,
      true,
    ])
    expect(guide).toContain('PRE-18')
  })
})
