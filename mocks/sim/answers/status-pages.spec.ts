import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, Story } from '../../testing/story'
import { optionKeyFor } from '../machine/licences/serial-check'
import { callsOf } from '../traffic/calls/read'
import { registrationsOf } from '../traffic/registrations/read'
import { linksStatus, localZone, pipesStatus } from './bandwidth'
import { conferenceFactoryFacts, ipFacts, provisioningFacts } from './facts'
import { callHistory, registrationHistory, searchHistory } from './history'
import { policyServicesStatus } from './policy-services'
import { registrationAliases, restartOptionsPage } from './traffic'

const saveItem = (story: Story, list: string, values: Record<string, string | number>) =>
  story.give({ type: 'save-item', expressway: 'expe1', list, id: null, values, by: 'admin' })

const history = (story: Story) => callHistory(story.world, story.on('expe1')).rows
const current = (story: Story) => callsOf(story.world, story.on('expe1'))

describe('the history of calls', () => {
  test('holds what was carried and is over, newest first, and nothing from before the last restart', () => {
    const story = Story.of('standalone-pair')
    const now = current(story).map(({ id }) => id)
    expect(history(story).some(({ id }) => now.includes(id))).toBe(false)
    story.wait(HOUR_MS)
    expect(history(story).map(({ id }) => id)).toEqual(expect.arrayContaining(now))
    const ends = history(story).map(({ endTime }) => endTime)
    expect(ends).toEqual(ends.toSorted((one, other) => other - one))
    expect(Math.max(...ends)).toBeLessThanOrEqual(story.world.now)
    story.restartAndWait('expe1')
    expect(history(story)).toEqual([])
  })

  test('says which calls somebody disconnected, and when, everyday or placed', () => {
    const story = Story.of('standalone-pair')
    story.give({ type: 'place-call', expressway: 'expe1', destination: 'sip:room@example.com' })
    const ids = current(story).map(({ id }) => id)
    story.give({ type: 'disconnect-calls', expressway: 'expe1', ids, by: 'admin' })
    expect(current(story)).toEqual([])
    const cut = history(story).filter(({ status }) => status === 'Disconnected')
    expect(new Set(cut.map(({ id }) => id))).toEqual(new Set(ids))
    expect(cut.every(({ endTime }) => endTime === story.world.now)).toBe(true)
  })

  test('has no call that could not start: none began in maintenance mode', () => {
    const story = Story.of('standalone-pair')
    const from = story.world.now
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    story.wait(2 * HOUR_MS)
    const to = story.world.now
    story.save('expe1', 'maintenance-mode', { mode: 'Off' })
    story.wait(6 * HOUR_MS)
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    const began = history(story).map(({ startTime }) => startTime)
    expect(began.filter((at) => at >= from && at < to)).toEqual([])
    expect(began.filter((at) => at >= to).length).toBeGreaterThan(0)
  })

  test('is bounded, whatever the time, and the searches that led to the calls with it', () => {
    const story = Story.of('cluster-of-six')
    story.wait(14 * DAY_MS)
    const peers = history(story).map(({ peer }) => peer)
    for (const id of Object.keys(story.world.expressways)) {
      expect(peers.filter((peer) => peer === id)).toHaveLength(500)
    }
    expect(searchHistory(story.world, story.on('expe1')).rows).toHaveLength(255)
  })
})

describe('the registrations', () => {
  test('are listed by every alias: one of a SIP device, two of an H.323 device', () => {
    const story = Story.of('standalone-pair')
    const devices = registrationsOf(story.world, story.on('expe1'))
    const sip = devices.filter(({ protocol }) => protocol === 'SIP').length
    const aliases = registrationAliases(story.world, story.on('expe1')).rows
    expect(aliases).toHaveLength(sip + 2 * (devices.length - sip))
    expect(new Set(aliases.map(({ id }) => id)).size).toBe(aliases.length)
  })

  test('that ended are in the history with the reason: unregistered, or run out in maintenance mode', () => {
    const story = Story.of('standalone-pair')
    const ended = () => registrationHistory(story.world, story.on('expe1')).rows
    expect(ended()).toEqual([])
    const [device] = registrationsOf(story.world, story.on('expe1'))
    story.give({
      type: 'unregister-devices',
      expressway: 'expe1',
      ids: [device?.id ?? ''],
      by: 'admin',
    })
    expect(ended()).toMatchObject([{ name: device?.name, reason: 'Unregistered' }])
    story.wait(5 * MINUTE_MS)
    story.save('expe1', 'maintenance-mode', { mode: 'On' })
    story.wait(2 * MINUTE_MS)
    expect(new Set(ended().map(({ reason }) => reason))).toEqual(new Set(['Expired']))
    story.restartAndWait('expe1')
    expect(ended()).toEqual([])
  })
})

describe('the subzones, links and pipes', () => {
  const carried = (rows: readonly { name: string; calls: number }[], name: string) =>
    rows.find((row) => row.name === name)?.calls

  test('devices fall into the subzone that the first fitting rule names, else into the Default Subzone', () => {
    const story = Story.of('standalone-pair')
    const count = (name: string) =>
      localZone(story.world, story.on('expe1')).rows.find((row) => row.name === name)?.registrations
    const all = registrationsOf(story.world, story.on('expe1')).length
    expect(count('DefaultSubZone')).toBe(all)
    saveItem(story, 'subzones', { name: 'Rooms' })
    saveItem(story, 'subzones', { name: 'Lost' })
    const rooms = { type: 'Alias pattern match', patternType: 'Prefix', pattern: 'room.' }
    const rule = { name: 'All', priority: 200, type: 'Subnet', subnetAddress: '10.0.0.0', prefixLength: 8 }
    expect(saveItem(story, 'subzone-membership-rules', { ...rule, subzone: 'Nowhere' })?.kind).toBe('invalid')
    saveItem(story, 'subzone-membership-rules', { ...rule, subzone: 'Lost', state: 'Disabled' })
    saveItem(story, 'subzone-membership-rules', { name: 'Rooms', ...rooms, subzone: 'Rooms' })
    const inRooms = registrationsOf(story.world, story.on('expe1')).filter(({ name }) =>
      name.startsWith('room.'),
    ).length
    expect(inRooms).toBeGreaterThan(0)
    expect([count('Rooms'), count('Lost'), count('DefaultSubZone')]).toEqual([inRooms, 0, all - inRooms])
  })

  test('one link carries the calls, at the bandwidth of the page; a pipe carries what its links carry', () => {
    const story = Story.of('standalone-pair')
    saveItem(story, 'pipes', { name: 'Thin' })
    const link = { name: 'Mine', node1: 'TraversalSubZone', node2: 'DefaultSubZone', pipe1: 'Thin' }
    saveItem(story, 'links', link)
    const calls = current(story).length
    const links = () => linksStatus(story.world, story.on('expe1')).rows
    expect(calls).toBeGreaterThan(0)
    expect(carried(links(), 'DefaultSZtoTraversalSZ')).toBe(calls)
    expect(carried(pipesStatus(story.world, story.on('expe1')).rows, 'Thin')).toBe(0)
    const ids =
      story
        .on('expe1')
        .lists['links']?.slice(0, 1)
        .map(({ id }) => id) ?? []
    story.give({ type: 'delete-items', expressway: 'expe1', list: 'links', ids, by: 'admin' })
    story.save('expe1', 'bandwidth', { defaultCallBandwidthKbps: 1000 })
    expect(links().find(({ name }) => name === 'Mine')).toEqual({
      name: 'Mine',
      calls,
      bandwidthKbps: calls * 1000,
    })
    expect(carried(pipesStatus(story.world, story.on('expe1')).rows, 'Thin')).toBe(calls)
  })
})

describe('pages of labels and values', () => {
  const value = (facts: ReturnType<typeof ipFacts>, label: string) =>
    facts.sections.flatMap(({ rows }) => rows).find((row) => row.label === label)?.value

  test('IP shows what is in force, not what waits for a restart', () => {
    const story = Story.of('standalone-pair')
    const address = () => value(ipFacts(story.world, story.on('expe1')), 'IPv4 address')
    story.save('expe1', 'ip', { lan1Ipv4Address: '10.0.0.99' })
    expect(address()).toBe('10.0.0.11')
    story.restartAndWait('expe1')
    expect(address()).toBe('10.0.0.99')
  })

  test('services that nobody offers in the lab are said to fail, and why', () => {
    const story = Story.of('standalone-pair')
    const status = () => value(provisioningFacts(story.world, story.on('expe1')), 'Status')
    expect(status()).toBe('Disabled')
    story.save('expe1', 'tms-provisioning-extension-services', { usersConnect: 'Yes' })
    expect(status()).toBe('Failed: no address is configured')
    story.save('expe1', 'tms-provisioning-extension-services', { serverAddress: 'tms.example.com' })
    expect(status()).toContain('does not offer')
    expect(policyServicesStatus(story.world, story.on('expe1')).rows).toEqual([])
    story.save('expe1', 'call-policy', { mode: 'Policy service', server1Address: '10.0.0.99' })
    expect(policyServicesStatus(story.world, story.on('expe1')).rows[0]).toMatchObject({
      name: 'Call Policy',
      status: expect.stringContaining('does not answer'),
    })
  })

  test('a service is polled from its connection on, at its interval, and anew after a restart', () => {
    const story = Story.of('cluster-of-three')
    const rows = (id: string) => provisioningFacts(story.world, story.on(id)).sections[0]?.rows ?? []
    const poll = (id: string, label: string) => rows(id).find((row) => row.label === label)?.value
    story.save('expe1', 'tms-provisioning-extension-services', { usersConnect: 'Yes' })
    expect(poll('expe1', 'Last poll')).toBe('None')
    story.save('expe1', 'tms-provisioning-extension-services', { serverAddress: 'tms.example.com' })
    const connected = story.world.now
    story.wait(5 * MINUTE_MS)
    expect(poll('expe1', 'Last poll')).toEqual({ at: connected + 4 * MINUTE_MS })
    expect(poll('expe1', 'Next poll')).toEqual({ at: connected + 6 * MINUTE_MS })
    expect(poll('expe2', 'Peer that holds the connection')).toBe('expe1')
    expect(poll('expe2', 'Last poll')).toEqual(poll('expe1', 'Last poll'))
    story.save('expe1', 'tms-provisioning-extension-services', { usersPollingInterval: 600 })
    expect(poll('expe1', 'Last poll')).toEqual({ at: story.world.now })
    story.wait(MINUTE_MS)
    story.restart('expe1')
    story.wait(MINUTE_MS)
    expect(poll('expe2', 'Peer that holds the connection')).toBe('expe2')
    story.wait(2 * MINUTE_MS)
    expect(poll('expe1', 'Last poll')).toEqual({ at: story.on('expe1').power.since })
    story.save('expe1', 'tms-provisioning-extension-services', { usersConnect: 'No' })
    expect(poll('expe1', 'Next poll')).toBe('None')
  })

  test.each([
    ['U00', ['FindMe']],
    ['P00', ['Users', 'Phone books', 'Devices']],
  ])(
    '[R-46] [PRE-18] [PSI-27] a peer without the key %s takes nothing of %j from Cisco TMS',
    (letter, lacking) => {
      const story = Story.of('cluster-of-three', 'realistic')
      const services = ['users', 'findMe', 'phoneBooks', 'devices']
      const connected = Object.fromEntries(services.map((key) => [`${key}Connect`, 'Yes']))
      story.save('expe1', 'tms-provisioning-extension-services', {
        serverAddress: 'tms.example.com',
        ...connected,
      })
      story.wait(5 * MINUTE_MS)
      const ids = story.on('expe2').optionKeys.flatMap(({ id, key }) => (key.includes(letter) ? [id] : []))
      story.give({ type: 'delete-option-keys', expressway: 'expe2', ids, by: 'admin' })
      const titlesWithout = (id: string) =>
        provisioningFacts(story.world, story.on(id))
          .sections.filter(({ rows }) => {
            const [status, , , last] = rows.map(({ value: shown }) => JSON.stringify(shown))
            return status?.includes('this system has no option key for') === true && last === '"None"'
          })
          .map(({ title }) => title)
      expect(titlesWithout('expe2')).toEqual(lacking)
      expect(titlesWithout('expe1')).toEqual([])
      expect(Object.keys(story.on('expe2').provisioning)).toHaveLength(4 - lacking.length)
    },
  )

  test('[R-46] [PSI-27] a peer that has the key asks for itself where the primary has none', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    story.save('expe1', 'tms-provisioning-extension-services', {
      serverAddress: 'tms.example.com',
      usersConnect: 'Yes',
    })
    const lastPoll = (id: string) =>
      JSON.stringify(provisioningFacts(story.world, story.on(id)).sections[0]?.rows[3]?.value)
    story.wait(5 * MINUTE_MS)
    const own = story.on('expe2').provisioning.users?.since
    expect(own).toBeDefined()
    const ids = story.on('expe1').optionKeys.flatMap(({ id, key }) => (key.includes('P00') ? [id] : []))
    story.give({ type: 'delete-option-keys', expressway: 'expe1', ids, by: 'admin' })
    expect(lastPoll('expe1')).toBe('"None"')
    expect(lastPoll('expe2')).toContain('"at"')
  })

  test('the Conference Factory is active once it is on and knows alias and template', () => {
    const story = Story.of('standalone-pair')
    const status = () => value(conferenceFactoryFacts(story.world, story.on('expe1')), 'Status')
    story.save('expe1', 'conference-factory', { mode: 'On', alias: 'meet@example.com' })
    expect(status()).toBe('Inactive')
    story.save('expe1', 'conference-factory', { template: 'meet.%%@example.com' })
    expect(status()).toBe('Active')
  })
})

test('Restart options says which saved changes wait, and the larger way down where one needs it, until it has been', () => {
  const story = Story.of('standalone-pair')
  const shown = () => {
    const { waiting, needed } = restartOptionsPage(story.world, story.on('expe1'))
    return [waiting.map(({ item, needs }) => `${item}: ${needs}`), needed]
  }
  expect(shown()).toEqual([[], null])
  story.save('expe1', 'administration', { sshService: 'Off' })
  expect(shown()).toEqual([['SSH service: restart'], 'restart'])
  const key = optionKeyFor(story.on('expe1').serialNumber, 'J00', 7)
  story.give({ type: 'add-option-key', expressway: 'expe1', key, by: 'admin' })
  story.restartAndWait('expe1')
  expect(shown()).toEqual([[], null])
  story.save('expe1', 'administration', { sshService: 'On' })
  story.save('expe1', 'advanced-security', { advancedAccountSecurityMode: 'On' })
  expect(shown()).toEqual([['SSH service: restart', 'Advanced account security mode: reboot'], 'reboot'])
})
