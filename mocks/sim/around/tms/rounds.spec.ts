import { describe, expect, test } from 'vitest'
import { startWorld } from '../../../scenarios/catalogue'
import { OTHER_ROOT_PASSWORD } from '../../../scenarios/managed-by-tms'
import {
  add,
  answering,
  connect,
  fresh,
  give,
  network,
  SILENT,
  systemOf,
  tickets,
  view,
} from '../../../testing/in-tms'
import { MINUTE_MS, Story } from '../../../testing/story'
import { advance, nextDue } from '../../advance'
import { present } from '../../ground/assert'
import { CHANGED_ROOT_PASSWORD } from '../../ground/state/users'
import { rootPasswordOf } from '../../machine/users/read'

describe('tickets', () => {
  test('[ADD-26] a machine without power has one at the next round of questions, and none after the next', () => {
    const story = fresh()
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(tickets(story, 'expe2')).toEqual([])
    story.wait(5 * MINUTE_MS)
    expect(tickets(story, 'expe2')).toEqual([SILENT])
    give(story, { kind: 'acknowledge-tickets', system: systemOf(story, 'expe2').id })
    expect(systemOf(story, 'expe2').tickets).toMatchObject([{ state: 'Acknowledged' }])
    story.give({ type: 'remove-fault', id: present(story.world.faults[0], 'it stands').id })
    // Its start takes the longer for the check of its disk.
    story.wait(60 * MINUTE_MS)
    expect(tickets(story, 'expe2')).toEqual([])
  })

  test.each([
    ['password', { password: 'not that of root' }, 'Wrong Password'],
    ['community', { community: 'secret' }, SILENT],
    ['address', { address: '10.0.0.99' }, SILENT],
  ])(
    '[ADD-26] a wrong %s entered there opens a ticket at once, which stays until it is right',
    (_, wrong, title) => {
      const story = fresh()
      const { address, community } = systemOf(story, 'expe2')
      const right = { address, community, password: rootPasswordOf(story.world, story.on('expe2')) }
      connect(story, 'expe2', wrong)
      expect(systemOf(story, 'expe2').tickets).toMatchObject([{ title, state: 'Open' }])
      story.wait(30 * MINUTE_MS)
      expect(tickets(story, 'expe2')).toEqual([title])
      for (const name of ['expe1', 'expe3']) expect(tickets(story, name), name).toEqual([])
      connect(story, 'expe2', right)
      expect(tickets(story, 'expe2')).toEqual([])
    },
  )

  test.each<[string, (story: Story) => void, string, Parameters<typeof connect>[2]]>([
    [
      'password of root',
      (story) =>
        story.give({ type: 'add-fault', fault: { kind: 'root-password-changed', expressway: 'expe4' } }),
      'Wrong Password',
      { password: CHANGED_ROOT_PASSWORD },
    ],
    [
      'community',
      (story) => {
        story.save('expe4', 'snmp', { communityName: 'other' })
        story.restartAndWait('expe4')
      },
      SILENT,
      { community: 'other' },
    ],
    [
      'address',
      (story) => {
        story.save('expe4', 'ip', { lan1Ipv4Address: '10.0.0.33' })
        story.restartAndWait('expe4')
      },
      SILENT,
      { address: '10.0.0.33' },
    ],
  ])(
    '[ADD-26] another %s on the machine opens one at the next round, until it is entered',
    (_, change, title, right) => {
      const story = answering()
      add(story, { password: OTHER_ROOT_PASSWORD })
      expect(tickets(story, 'expe4')).toEqual([])
      change(story)
      story.wait(10 * MINUTE_MS)
      expect(systemOf(story, 'expe4').tickets).toMatchObject([{ title, state: 'Open' }])
      connect(story, 'expe4', right)
      expect(tickets(story, 'expe4')).toEqual([])
    },
  )

  test('while Cisco TMS is down it asks nobody, and nobody can do anything there', () => {
    const story = fresh()
    story.give({ type: 'add-fault', fault: { kind: 'tms-unreachable' } })
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    story.wait(30 * MINUTE_MS)
    expect(tickets(story, 'expe2')).toEqual([])
    expect(network(story, 'On', 'On')).toMatchObject({ kind: 'unreachable' })
  })

  test('two steps of time give the same as one, and in peace nothing falls due', () => {
    const story = fresh()
    expect(nextDue(story.world)?.name).not.toBe('Cisco TMS asks its systems')
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    const until = story.world.now + 12 * MINUTE_MS
    const halfway = advance(story.world, story.world.now + 5 * MINUTE_MS).world
    expect(advance(halfway, until).world).toEqual(advance(story.world, until).world)
  })
})

describe('Network Settings', () => {
  test.each([
    ['On', 'On', 'HTTPS'],
    ['On', 'Off', 'HTTP'],
    ['Off', 'On', 'HTTP'],
    ['Off', 'Off', 'HTTP'],
  ] as const)(
    '[TMS-20] [TRB-23] [TRB-25] [TRB-27] with %s and %s a saved HTTP is %s after the next round',
    (enforce, secure, protocol) => {
      const story = fresh()
      network(story, enforce, secure)
      story.save('expe1', 'external-manager', { protocol: 'HTTP' })
      expect(story.page('expe1', 'external-manager')).toMatchObject({ protocol: 'HTTP' })
      story.wait(10 * MINUTE_MS)
      for (const id of ['expe1', 'expe2', 'expe3'])
        expect(story.page(id, 'external-manager'), id).toMatchObject({ protocol })
      expect(story.page('expe4', 'external-manager')).toMatchObject({ protocol: 'HTTPS' })
      const by = story.on('expe1').configurationLog.map((line) => line.detail)
      expect(by.some((detail) => detail.includes("Protocol - changed from: 'HTTP' to: 'HTTPS'"))).toBe(
        protocol === 'HTTPS',
      )
    },
  )
})

test('[TRB-26] with Enforce Management Settings on Systems at Off no round touches a field of an Expressway', () => {
  const written = (enforce: 'On' | 'Off') => {
    const story = fresh()
    network(story, enforce, 'On')
    story.save('expe1', 'external-manager', { protocol: 'HTTP' })
    story.wait(2 * MINUTE_MS)
    const before = JSON.stringify(story.on('expe1').settings)
    story.wait(30 * MINUTE_MS)
    return JSON.stringify(story.on('expe1').settings) !== before
  }
  expect(written('Off')).toBe(false)
  expect(written('On')).toBe(true)
})

describe('clusters', () => {
  const clusterAt = (story: Story, name: string) => systemOf(story, name).reading?.cluster

  test('[PRI-10] a new primary is seen and reported without anybody doing anything in Cisco TMS', () => {
    const story = fresh()
    expect(clusterAt(story, 'expe3')).toMatchObject({ primary: 'expe1' })
    for (const id of ['expe2', 'expe1', 'expe3']) story.save(id, 'clustering', { configurationPrimary: 2 })
    story.wait(10 * MINUTE_MS)
    for (const name of ['expe1', 'expe2', 'expe3'])
      expect(clusterAt(story, name), name).toMatchObject({ primary: 'expe2' })
  })

  test('[DIS-07] every member shows the four services of the cluster, and turns them off for all', () => {
    const story = fresh()
    const all = ['users', 'findMe', 'phoneBooks', 'devices']
    for (const name of ['expe1', 'expe2', 'expe3']) expect(systemOf(story, name).services).toEqual(all)
    give(story, { kind: 'save-provisioning', system: systemOf(story, 'expe3').id, services: [] })
    for (const name of ['expe1', 'expe2', 'expe3']) expect(systemOf(story, name).services).toEqual([])
    story.wait(10 * MINUTE_MS)
    for (const id of ['expe1', 'expe2', 'expe3'])
      expect(story.page(id, 'tms-provisioning-extension-services'), id).toMatchObject({
        usersConnect: 'No',
        findMeConnect: 'No',
        phoneBooksConnect: 'No',
        devicesConnect: 'No',
      })
  })

  test('[DIS-07] services that are saved while the primary is away reach it when it answers again', () => {
    const story = fresh()
    const connected = () => story.page('expe1', 'tms-provisioning-extension-services')
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    give(story, { kind: 'save-provisioning', system: systemOf(story, 'expe2').id, services: ['users'] })
    give(story, { kind: 'save-provisioning', system: systemOf(story, 'expe2').id, services: ['findMe'] })
    story.wait(10 * MINUTE_MS)
    expect(connected()).toMatchObject({ usersConnect: 'Yes', devicesConnect: 'Yes' })
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(15 * MINUTE_MS)
    expect(connected()).toMatchObject({ usersConnect: 'No', findMeConnect: 'Yes', devicesConnect: 'No' })
    // Once made up for, what somebody saves on the Expressway stays.
    story.save('expe1', 'tms-provisioning-extension-services', { usersConnect: 'Yes' })
    story.wait(10 * MINUTE_MS)
    expect(connected()).toMatchObject({ usersConnect: 'Yes' })
  })

  /** expe3 leaves the cluster. */
  function leave(story: Story): void {
    story.saveRows('expe3', [], { clusterName: 'expe3.example.com' })
    story.restartAndWait('expe3')
    for (const id of ['expe1', 'expe2']) story.saveRows(id, ['expe1', 'expe2'])
    story.wait(10 * MINUTE_MS)
  }

  test('[RML-02] [R-14] provisioning is disabled on a peer that left, after its restart, and stays on for the others', () => {
    const story = fresh()
    leave(story)
    expect(story.page('expe3', 'tms-provisioning-extension-services')).toMatchObject({
      usersConnect: 'No',
      devicesConnect: 'No',
    })
    expect(story.on('expe3').provisioning).toEqual({})
    expect(story.page('expe1', 'tms-provisioning-extension-services')).toMatchObject({ usersConnect: 'Yes' })
    expect(systemOf(story, 'expe3').services).toBeNull()
  })

  /** The whole cluster is disbanded. */
  function disband(story: Story): void {
    leave(story)
    story.saveRows('expe2', [], { clusterName: 'expe2.example.com' })
    story.restartAndWait('expe2')
    story.saveRows('expe1', ['expe1'])
    story.wait(10 * MINUTE_MS)
    story.saveRows('expe1', [], { clusterName: 'expe1.example.com' })
    story.restartAndWait('expe1')
    story.wait(10 * MINUTE_MS)
  }

  test('[DIS-02] [R-14] the cluster is gone from Cisco TMS once no member reports it', () => {
    const story = fresh()
    give(story, { kind: 'save-provisioning', system: systemOf(story, 'expe2').id, services: [] })
    disband(story)
    expect(story.world.tms?.clusters).toEqual({})
    expect(view(story).systems.flatMap((system) => system.tickets)).toEqual([])
  })

  test('[DIS-M2] with provisioning left on it stays, stale and with a ticket, until the services are off', () => {
    const story = fresh()
    disband(story)
    expect(Object.keys(story.world.tms?.clusters ?? {})).toEqual(['cluster1.example.com'])
    expect(tickets(story, 'expe1')).toEqual([expect.stringContaining('no system reports any more')])
    expect(story.mistakes()).toContain('DIS-M2')
    give(story, { kind: 'save-provisioning', system: systemOf(story, 'expe1').id, services: [] })
    story.wait(10 * MINUTE_MS)
    expect(story.world.tms?.clusters).toEqual({})
    expect(view(story).systems.flatMap((system) => system.tickets)).toEqual([])
  })
})

test('a world without Cisco TMS has nothing of it, and refuses what is done there with the reason', () => {
  const world = present(startWorld('cluster-of-three', 1, 'strict'), 'it is there')
  expect('tms' in world).toBe(false)
  const story = new Story(world)
  expect(network(story, 'On', 'On')).toMatchObject({ kind: 'not-found' })
  expect(story.world).toBe(world)
})
