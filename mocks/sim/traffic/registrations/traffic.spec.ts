import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { callHistory, registrationHistory } from '../../answers/history'
import { callsPage, registrationsPage } from '../../answers/traffic'
import { present } from '../../ground/assert'
import { eventOf } from '../../ground/event'
import { callsOf } from '../calls/read'
import { areAllRegistered, registeredKinds, registrationLoad, registrationsOf } from './read'

const calls = (story: Story, id: string) => callsOf(story.world, story.on(id))
const registrations = (story: Story, id: string) => registrationsOf(story.world, story.on(id))

/** expe1 of a pair in maintenance mode. */
function draining(): Story {
  const story = Story.of('standalone-pair')
  story.save('expe1', 'maintenance-mode', { mode: 'On' })
  return story
}

describe('calls and registrations in maintenance mode', () => {
  test('[CRE-32] [ADD-34] both fall to zero by themselves, not at once, and nothing new comes', () => {
    const story = draining()
    const [callsBefore, registeredBefore] = [
      calls(story, 'expe1').length,
      registrations(story, 'expe1').length,
    ]
    expect(callsBefore).toBeGreaterThan(0)
    expect(registeredBefore).toBe(40)
    story.give({ type: 'place-call', expressway: 'expe1', destination: 'room@example.com' })
    expect(eventOf(story.events, 'call-placed')).toMatchObject({
      accepted: false,
      reason: expect.stringContaining('maintenance mode'),
    })
    story.wait(MINUTE_MS)
    const registeredLater = registrations(story, 'expe1').length
    expect(registeredLater).toBeLessThan(registeredBefore)
    expect(registeredLater).toBeGreaterThan(0)
    story.wait(31 * MINUTE_MS)
    expect(calls(story, 'expe1')).toEqual([])
    expect(registrations(story, 'expe1')).toEqual([])
    story.wait(60 * MINUTE_MS)
    expect(calls(story, 'expe1')).toEqual([])
    expect(registrations(story, 'expe2')).toHaveLength(40)
  })

  test('[CRE-33] Disconnect ends exactly the chosen calls, and none without a choice', () => {
    const story = draining()
    const [first, ...others] = calls(story, 'expe1').map((call) => call.id)
    story.give({ type: 'disconnect-calls', expressway: 'expe1', ids: [], by: 'admin' })
    expect(calls(story, 'expe1')).toHaveLength(others.length + 1)
    story.give({ type: 'disconnect-calls', expressway: 'expe1', ids: [first ?? ''], by: 'admin' })
    expect(calls(story, 'expe1').map((call) => call.id)).toEqual(others)
  })

  test('[CRE-34] Unregister removes exactly the chosen devices, and they stay away while maintenance mode is on', () => {
    const story = draining()
    const ids = registrations(story, 'expe1').map((device) => device.id)
    story.give({ type: 'unregister-devices', expressway: 'expe1', ids: [], by: 'admin' })
    expect(registrations(story, 'expe1')).toHaveLength(ids.length)
    story.give({ type: 'unregister-devices', expressway: 'expe1', ids: ids.slice(0, 3), by: 'admin' })
    expect(registrations(story, 'expe1').map((device) => device.id)).toEqual(ids.slice(3))
    story.wait(10 * MINUTE_MS)
    const after = registrations(story, 'expe1').map((device) => device.id)
    expect(after.some((id) => ids.slice(0, 3).includes(id))).toBe(false)
  })

  test('devices come back once maintenance mode is off again, as after a restart', () => {
    const story = draining()
    story.wait(40 * MINUTE_MS)
    story.save('expe1', 'maintenance-mode', { mode: 'Off' })
    expect(registrations(story, 'expe1')).toEqual([])
    story.wait(2 * MINUTE_MS)
    expect(registrations(story, 'expe1')).toHaveLength(40)
    story.restart('expe1')
    expect(registrations(story, 'expe1')).toEqual([])
    story.wait(6 * MINUTE_MS)
    expect(registrations(story, 'expe1')).toHaveLength(40)
  })

  test('[CRE-60] [R-53] the pages let one choose only what this peer carries; Calls lists the cluster, with the peer', () => {
    const story = Story.of('cluster-of-three')
    for (const id of ['expe1', 'expe2', 'expe3']) {
      const { rows } = callsPage(story.world, story.on(id))
      expect(rows.filter(({ own }) => own).map((row) => row.id)).toEqual(
        calls(story, id).map((call) => call.id),
      )
      expect(new Set(rows.flatMap(({ own, peer }) => (own ? [peer] : [])))).toEqual(new Set([id]))
      expect(new Set(rows.map(({ peer }) => peer))).toEqual(new Set(['expe1', 'expe2', 'expe3']))
      expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
      const devices = registrationsPage(story.world, story.on(id)).rows.map((row) => row.peer)
      expect(new Set(devices)).toEqual(new Set([id]))
    }
  })

  test('[R-53] a call of another peer is ended there, not here', () => {
    const story = Story.of('cluster-of-three')
    const others = calls(story, 'expe2').map(({ id }) => id)
    story.give({ type: 'disconnect-calls', expressway: 'expe1', ids: others, by: 'admin' })
    expect(story.events).toMatchObject([{ type: 'done', changed: 0 }])
    expect(calls(story, 'expe2').map(({ id }) => id)).toEqual(others)
  })

  test('[R-53] a peer that is down or out of reach adds nothing to Calls or their history', () => {
    const story = Story.of('cluster-of-three')
    story.wait(60 * MINUTE_MS)
    const shown = (id: string) => {
      const on = story.on(id)
      return [callsPage(story.world, on), callHistory(story.world, on)].map(
        ({ rows }) => new Set(rows.map(({ peer }) => peer)),
      )
    }
    expect(shown('expe1')).toEqual(Array(2).fill(new Set(['expe1', 'expe2', 'expe3'])))
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
    expect(shown('expe1')).toEqual(Array(2).fill(new Set(['expe1', 'expe2'])))
    story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe2'] } })
    expect(shown('expe1')).toEqual(Array(2).fill(new Set(['expe1'])))
    expect(shown('expe2')).toEqual(Array(2).fill(new Set(['expe2'])))
  })
})

test('[CRE-27] [CRE-M11] a small Time to live with many devices loads a peer beyond its limit', () => {
  const story = Story.of('cluster-of-six')
  const load = () => registrationLoad(story.world, story.on('expe1'))
  expect(load().registrationsPerSecond).toBeLessThan(load().limitPerSecond)
  story.save('expe1', 'h323', { timeToLive: 60 })
  expect(load().registrationsPerSecond).toBe(load().devices / 60)
  expect(load().registrationsPerSecond).toBeGreaterThan(load().limitPerSecond)
})

test('[CRE-26] a lower Time to live lets registrations of H.323 devices drain sooner', () => {
  const left = (timeToLive: number) => {
    const story = Story.of('standalone-pair')
    story.save('expe1', 'h323', { timeToLive })
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    story.wait(2 * MINUTE_MS)
    return registrations(story, 'expe1').length
  }
  expect(left(60)).toBe(0)
  expect(left(1800)).toBeGreaterThan(0)
})

describe('the restriction policy', () => {
  const policy = (story: Story, restrictionPolicy: string) =>
    story.save('expe1', 'registration-configuration', { restrictionPolicy })
  const list = (
    story: Story,
    name: 'allow-list' | 'deny-list',
    values: { pattern: string; patternType?: string },
  ) => story.give({ type: 'save-item', expressway: 'expe1', list: name, id: null, values, by: 'admin' })
  const first = (story: Story) => present(registrations(story, 'expe1')[0], 'somebody is registered')

  test('whom the Deny List names stays until the next refresh and does not come back until it is off the list', () => {
    const story = Story.of('standalone-pair')
    const device = first(story)
    const names = () => registrations(story, 'expe1').map(({ name }) => name)
    list(story, 'deny-list', { pattern: device.name.toUpperCase() })
    story.wait(31 * MINUTE_MS)
    expect(names()).toContain(device.name)
    policy(story, 'Deny List')
    expect(names()).toContain(device.name)
    story.wait(31 * MINUTE_MS)
    expect(names()).not.toContain(device.name)
    expect(registrationHistory(story.world, story.on('expe1')).rows).toMatchObject([
      { name: device.name, reason: 'Not permitted by the registration policy' },
    ])
    expect(names()).toHaveLength(39)
    story.restartAndWait('expe1')
    story.wait(2 * MINUTE_MS)
    expect(names()).toHaveLength(39)
    policy(story, 'None')
    story.wait(2 * MINUTE_MS)
    expect(names()).toContain(device.name)
  })

  test('with an Allow List nobody stays whom it does not name', () => {
    const story = Story.of('standalone-pair')
    list(story, 'allow-list', { pattern: 'room.', patternType: 'Prefix' })
    policy(story, 'Allow List')
    story.wait(31 * MINUTE_MS)
    const left = registrations(story, 'expe1')
    expect(left.length).toBeGreaterThan(0)
    expect(left.filter(({ name }) => !name.startsWith('room.'))).toEqual([])
  })

  test('Unregister and block removes a device and lists its aliases; without the policy it is refused', () => {
    const story = Story.of('standalone-pair')
    const device = first(story)
    const block = () =>
      story.give({
        type: 'unregister-devices',
        expressway: 'expe1',
        ids: [device.id],
        block: true,
        by: 'admin',
      })
    expect(block()?.kind).toBe('conflict')
    expect(registrations(story, 'expe1')).toHaveLength(40)
    policy(story, 'Deny List')
    expect(registrationsPage(story.world, story.on('expe1')).canBlock).toBe(true)
    expect(block()).toBeUndefined()
    const patterns = story.on('expe1').lists['deny-list']?.map(({ values }) => values['pattern'])
    expect(patterns).toContain(device.name)
    story.wait(31 * MINUTE_MS)
    expect(registrations(story, 'expe1').map(({ id }) => id)).not.toContain(device.id)
  })

  test('[PSI-02] the Deny List of the primary turns devices away on every peer; on a subordinate it cannot be added to', () => {
    const story = Story.of('cluster-of-three')
    const device = present(registrations(story, 'expe2')[0], 'somebody is registered')
    policy(story, 'Deny List')
    list(story, 'deny-list', { pattern: device.name })
    story.wait(33 * MINUTE_MS)
    expect(registrations(story, 'expe2').map(({ id }) => id)).not.toContain(device.id)
    const other = present(registrations(story, 'expe2')[0], 'somebody is registered')
    const no = story.give({
      type: 'unregister-devices',
      expressway: 'expe2',
      ids: [other.id],
      block: true,
      by: 'admin',
    })
    expect(registrationsPage(story.world, story.on('expe2')).canBlock).toBe(false)
    expect(no?.guide).toContain('PSI-02')
    expect(registrations(story, 'expe2').map(({ id }) => id)).toContain(other.id)
  })
})

test('after a restart devices come back one by one, and are counted by their kind as they are listed', () => {
  const story = Story.of('standalone-pair')
  story.restartAndWait('expe1')
  const { since } = story.on('expe1').registrations
  for (let now = since; now < since + 70_000; now += 1000) {
    const then = new Story({ ...story.world, now })
    const listed = registrations(then, 'expe1')
    const rooms = listed.filter(({ deviceType }) => deviceType === 'TelePresence Room').length
    const on = then.on('expe1')
    expect(registeredKinds(then.world, on)).toEqual({ rooms, desktops: listed.length - rooms })
    expect(areAllRegistered(then.world, on) ? listed.length : 40).toBe(40)
  }
  const half = registrations(new Story({ ...story.world, now: since + 32_000 }), 'expe1').length
  expect([half > 10, half < 30]).toEqual([true, true])
  expect(areAllRegistered({ ...story.world, now: since + 70_000 }, story.on('expe1'))).toBe(true)
  expect(areAllRegistered({ ...story.world, now: since }, story.on('expe1'))).toBe(false)
})
