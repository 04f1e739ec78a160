import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { administratorSessions } from '../users/sessions'
import { blockedAddresses } from './read'

const signIn = (story: Story, id: string, password = 'wrong', kind: 'web' | 'ssh' = 'web') =>
  story.give({ type: 'sign-in', expressway: id, username: 'admin', password, kind })

function failTimes(story: Story, id: string, times: number) {
  return Array.from({ length: times }, () => signIn(story, id)?.kind)
}

const bans = (story: Story, id: string) => blockedAddresses(story.world, story.on(id)).rows

describe('automated protection', () => {
  test('[PSI-26] five failed sign-ins block the browser for ten minutes, with the reason and how long', () => {
    const story = Story.of('cluster-of-three')
    expect(failTimes(story, 'expe1', 4)).toEqual(Array(4).fill('signed-out'))
    const fifth = signIn(story, 'expe1')
    expect(fifth).toMatchObject({ kind: 'forbidden', guide: ['PSI-26'] })
    expect(fifth?.detail).toContain('for another 10 minutes')
    story.wait(9 * MINUTE_MS)
    expect(signIn(story, 'expe1', 'expressway')?.detail).toContain('for another 1 minute.')
    story.wait(MINUTE_MS)
    expect(signIn(story, 'expe1', 'expressway')).toBeUndefined()
    expect(bans(story, 'expe1')).toEqual([])
    const lines = story.on('expe1').eventLog.map(({ event }) => event)
    expect(lines).toEqual(expect.arrayContaining(['Address blocked', 'Address unblocked']))
  })

  test('[PSI-26] is of one peer: the others let the browser in, and Off there never blocks', () => {
    const story = Story.of('cluster-of-three')
    story.save('expe2', 'administration', { automatedProtectionService: 'Off' })
    failTimes(story, 'expe1', 5)
    expect(failTimes(story, 'expe2', 9)).toEqual(Array(9).fill('signed-out'))
    expect(signIn(story, 'expe2', 'expressway')).toBeUndefined()
    expect(signIn(story, 'expe3', 'expressway')).toBeUndefined()
    expect(signIn(story, 'expe1', 'expressway')?.kind).toBe('forbidden')
    story.save('expe1', 'administration', { automatedProtectionService: 'Off' })
    expect(signIn(story, 'expe1', 'expressway')).toBeUndefined()
  })

  test('failures further apart than ten minutes do not add up', () => {
    const story = Story.of('standalone-pair')
    failTimes(story, 'expe1', 4)
    story.wait(10 * MINUTE_MS)
    expect(failTimes(story, 'expe1', 4)).toEqual(Array(4).fill('signed-out'))
  })

  test('trigger level, detection window and block duration are those of the page, for every peer', () => {
    const story = Story.of('cluster-of-three')
    const limits = { webTriggerLevel: 2, webDetectionWindow: 60, webBlockDuration: 120 }
    expect(story.save('expe1', 'automated-detection', limits)).toBeUndefined()
    story.wait(MINUTE_MS)
    expect(failTimes(story, 'expe2', 1)).toEqual(['signed-out'])
    story.wait(MINUTE_MS)
    expect(failTimes(story, 'expe2', 2)).toEqual(['signed-out', 'forbidden'])
    story.wait(2 * MINUTE_MS)
    expect(signIn(story, 'expe2', 'expressway')).toBeUndefined()
    story.save('expe1', 'automated-detection', { webState: 'Off' })
    expect(failTimes(story, 'expe1', 9)).toEqual(Array(9).fill('signed-out'))
  })

  test('an address that is exempt is not blocked, and a ban of it holds no longer', () => {
    const story = Story.of('standalone-pair')
    failTimes(story, 'expe1', 5)
    expect(signIn(story, 'expe1')?.kind).toBe('forbidden')
    const exempt = (values: Record<string, string | number>) =>
      story.give({
        type: 'save-item',
        expressway: 'expe1',
        list: 'automated-detection-exemptions',
        id: null,
        values,
        by: 'admin',
      })
    expect(exempt({ address: '10.0.0.0', prefixLength: 33 })?.errors[0]?.field).toBe('prefixLength')
    expect(exempt({ address: '10.0.0.0', prefixLength: 24 })).toBeUndefined()
    expect(failTimes(story, 'expe1', 9)).toEqual(Array(9).fill('signed-out'))
  })

  test('another peer shows the ban and ends it; a stranger to the cluster does not', () => {
    const story = Story.of('cluster-of-three')
    failTimes(story, 'expe1', 5)
    const [ban] = bans(story, 'expe2')
    expect(ban).toMatchObject({ peer: 'expe1', address: '10.0.0.100' })
    expect(bans(story, 'expe4')).toEqual([])
    const unblock = (id: string) =>
      story.give({ type: 'unblock-addresses', expressway: id, ids: [ban?.id ?? ''], by: 'admin' })
    unblock('expe4')
    expect(bans(story, 'expe1')).toHaveLength(1)
    unblock('expe2')
    expect(bans(story, 'expe1')).toEqual([])
    expect(signIn(story, 'expe1', 'expressway')).toBeUndefined()
  })
})

describe('active administrator sessions', () => {
  const sessions = (story: Story) => administratorSessions(story.world, story.on('expe1')).rows

  test('are listed by type with their times, and one that timed out is not', () => {
    const story = Story.of('standalone-pair')
    signIn(story, 'expe1', 'expressway')
    story.wait(10 * MINUTE_MS)
    signIn(story, 'expe1', 'expressway', 'ssh')
    expect(sessions(story).map(({ type, user }) => [type, user])).toEqual([
      ['Web', 'admin'],
      ['SSH', 'admin'],
    ])
    const ports = sessions(story).map(({ port }) => port ?? 0)
    expect(ports.every((port) => port >= 49_152 && port <= 65_535)).toBe(true)
    expect(new Set(ports).size).toBe(2)
    story.wait(20 * MINUTE_MS)
    expect(sessions(story).map(({ type }) => type)).toEqual(['SSH'])
  })

  test('can be terminated', () => {
    const story = Story.of('standalone-pair')
    signIn(story, 'expe1', 'expressway')
    signIn(story, 'expe1', 'expressway', 'ssh')
    const [web] = sessions(story)
    story.give({ type: 'terminate-sessions', expressway: 'expe1', ids: [web?.id ?? ''], by: 'admin' })
    expect(sessions(story).map(({ type }) => type)).toEqual(['SSH'])
    expect(story.events).toContainEqual(expect.objectContaining({ type: 'done', changed: 1 }))
  })
})
