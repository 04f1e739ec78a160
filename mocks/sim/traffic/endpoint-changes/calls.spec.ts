import { describe, expect, test } from 'vitest'
import { callBetween, powerOff, registrars, saveForm, withEndpoints } from '../../../testing/at-endpoints'
import { MINUTE_MS } from '../../../testing/story'
import { sharedCalls } from '../../answers/bandwidth'
import { registrationCount } from '../registrations/read'

const ALL = ['expe1', 'expe2', 'expe3', 'expe4', 'expe5', 'expe6']

/** endpoint-14 and endpoint-7, each registered to one peer. */
function apart() {
  const story = withEndpoints()
  saveForm(story, 14, { address: '10.0.0.12' })
  saveForm(story, 7, { address: '10.0.0.15' })
  expect([registrars(story, 14), registrars(story, 7)]).toEqual([['expe2'], ['expe5']])
  return story
}

describe('a call between endpoints of different peers', () => {
  test('takes a way that can be read, and a session on both peers', () => {
    const story = apart()
    const { accepted, route } = callBetween(story, 14, 7)
    expect(accepted).toBe(true)
    expect(route?.hops).toMatchObject([
      { text: expect.stringContaining('expe2 passes the call on to its peer expe5') },
    ])
    const placed = ALL.filter((id) => story.on(id).calls.placed.length > 0)
    expect(placed).toEqual(['expe2', 'expe5'])
    expect(story.on('expe5').calls.placed[0]?.source).toBe('sip:endpoint-14@example.com')
  })

  test('[PRE-22] fails without H.323 on one of the peers, though both endpoints are SIP, and says which leg is missing', () => {
    const story = apart()
    story.alter('expe5', (expressway) => {
      expressway.settings['h323.mode'] = 'Off'
    })
    const { accepted, reason, route } = callBetween(story, 14, 7)
    expect([accepted, reason]).toEqual([
      false,
      expect.stringContaining('the H.323 leg between expe2 and expe5 is missing'),
    ])
    expect(route?.hops).toMatchObject([{ guide: ['PRE-22'] }])
  })

  test('uses bandwidth that all peers count together', () => {
    const story = apart()
    const counted = () => ALL.map((id) => sharedCalls(story.world, story.on(id)))
    const before = counted()
    callBetween(story, 14, 7)
    expect(counted()).toEqual(before.map((calls) => calls + 2))
  })

  test('is refused by a peer in maintenance mode, whether that has the caller or the called', () => {
    const story = apart()
    story.save('expe5', 'maintenance-mode', { mode: 'On' })
    const called = callBetween(story, 14, 7)
    expect([called.accepted, called.reason]).toEqual([
      false,
      expect.stringContaining('expe5 is in maintenance mode'),
    ])
    expect(callBetween(story, 7, 14).reason).toContain('expe5 is in maintenance mode')
    // At the next refresh the endpoint is refused, and one that can go elsewhere is called there.
    saveForm(story, 7, { address: 'cluster1.example.com' })
    story.wait(2 * MINUTE_MS)
    expect(callBetween(story, 14, 7).accepted).toBe(true)
  })

  test('leaves by a zone that a search rule names, and finds nobody without one', () => {
    const story = apart()
    const call = () => callBetween(story, 14, 'room@elsewhere.com')
    expect(call()).toMatchObject({
      accepted: false,
      reason: expect.stringContaining('is registered nowhere'),
    })
    story.addZone('expe1', 'Elsewhere', ['10.0.0.99'])
    const values = { name: 'Out', target: 'Elsewhere', priority: 60 }
    story.give({
      type: 'save-item',
      expressway: 'expe1',
      list: 'search-rules',
      id: null,
      values,
      by: 'admin',
    })
    story.wait(3 * MINUTE_MS)
    expect(call().route?.zones).toMatchObject([{ zone: 'Elsewhere', from: 'expe2' }])
  })

  test('is said to find nobody where the endpoint is registered nowhere, from either end', () => {
    const story = apart()
    powerOff(story, 'expe2')
    story.wait(2 * MINUTE_MS)
    expect(callBetween(story, 14, 7)).toMatchObject({
      accepted: false,
      reason: expect.stringContaining('registered nowhere'),
    })
  })
})

describe('beside fifteen thousand that are computed', () => {
  test('twenty stand in the same world, and each peer counts both', () => {
    const story = withEndpoints()
    const counts = ALL.map((id) => registrationCount(story.world, story.on(id)))
    // Five of the twenty are registered twice.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(15_000 + 25)
    const atTwo = () => registrationCount(story.world, story.on('expe2'))
    const before = atTwo()
    story.give({ type: 'unregister-devices', expressway: 'expe2', ids: ['endpoint-14'], by: 'admin' })
    expect(atTwo()).toBe(before - 1)
    // It learns of that at its next refresh, and is back.
    story.wait(MINUTE_MS)
    expect(atTwo()).toBe(before)
  })

  test('a quiet day changes nothing of theirs', () => {
    const story = withEndpoints()
    const { endpoints } = story.world
    story.wait(24 * 60 * MINUTE_MS)
    expect(story.world.endpoints).toBe(endpoints)
    expect(story.events).toEqual([])
  })
})
