import { describe, expect, test } from 'vitest'
import { MINUTE_MS, SECOND_MS, type Story } from '../../testing/story'
import { call, deviceOf, loaded, names, neighbored, ZONE } from '../../testing/test-call'
import { present } from '../ground/assert'
import { callsOf } from '../traffic/calls/read'
import { ZONE_CHECK_MS, zonesStatus } from './zones'

const zoneOf = (story: Story, id: string, name: string = ZONE) =>
  present(
    zonesStatus(story.world, story.on(id)).rows.find((row) => row.name === name),
    `${id} has no zone ${name}`,
  )

describe('the calls of a zone', () => {
  const carried = (story: Story, id: string, name?: string) => zoneOf(story, id, name).calls

  test('are those that go through it, with their bandwidth, until they end', () => {
    const story = neighbored()
    story.save('expe1', 'bandwidth', { defaultCallBandwidthKbps: 1000 })
    const everyday = callsOf(story.world, story.on('expe1')).length
    expect(everyday).toBeGreaterThan(0)
    expect(zoneOf(story, 'expe1')).toMatchObject({ calls: 0, bandwidthKbps: 0 })
    for (const id of ['expe4', 'expe5']) expect(call(story, deviceOf(story, id)).accepted).toBe(true)
    expect(zoneOf(story, 'expe1')).toMatchObject({ calls: 2, bandwidthKbps: 2000 })
    expect(carried(story, 'expe1', 'DefaultZone')).toBe(0)
    story.wait(30 * MINUTE_MS)
    expect(zoneOf(story, 'expe1')).toMatchObject({ calls: 0, bandwidthKbps: 0 })
  })

  test('arrive by the Default Zone where no zone leads back, and by the zone that does', () => {
    const story = loaded(neighbored(names(4)), { expe4: 0 })
    call(story, deviceOf(story, 'expe4'))
    expect(carried(story, 'expe4', 'DefaultZone')).toBe(1)
    story.addZone('expe4', 'Back', names(1))
    call(story, deviceOf(story, 'expe4'))
    expect([carried(story, 'expe4', 'DefaultZone'), carried(story, 'expe4', 'Back')]).toEqual([1, 1])
  })

  test('take no zone on their way from peer to peer of one cluster', () => {
    const story = loaded(neighbored(), { expe4: 0, expe5: 1, expe6: 1 })
    call(story, deviceOf(story, 'expe5'))
    expect(callsOf(story.world, story.on('expe5')).length).toBe(2)
    expect([carried(story, 'expe4', 'DefaultZone'), carried(story, 'expe5', 'DefaultZone')]).toEqual([1, 0])
  })

  test('stay within when they leave by no zone', () => {
    const story = neighbored()
    story.give({ type: 'place-call', expressway: 'expe1', destination: deviceOf(story, 'expe2') })
    expect(zonesStatus(story.world, story.on('expe1')).rows.map(({ calls }) => calls)).toEqual([0, 0])
  })
})

describe('the state of a zone', () => {
  test('is Checking from a save until the other end was asked, and says then how many answer', () => {
    const story = neighbored([...names(4, 5), 'expe9.example.com'])
    expect(zoneOf(story, 'expe1')).toMatchObject({
      sipStatus: 'Checking',
      h323Status: 'Checking',
      sipActive: 0,
    })
    story.wait(ZONE_CHECK_MS - SECOND_MS)
    expect(zoneOf(story, 'expe1').connections.map(({ reachability }) => reachability)).toEqual(
      Array.from({ length: 3 }, () => 'Checking'),
    )
    story.wait(SECOND_MS)
    expect(zoneOf(story, 'expe1')).toMatchObject({ sipStatus: 'Active', sipActive: 2, h323Active: 2 })
    expect(zoneOf(story, 'expe1').connections[2]).toMatchObject({
      reachability: 'Failed',
      cause: 'expe9.example.com: DNS has no such name.',
    })
  })

  test('is Checking on a subordinate from the copy on, and not again after a copy that changes nothing', () => {
    const story = neighbored()
    const zones = () => zonesStatus(story.world, story.on('expe2')).rows.map(({ sipStatus }) => sipStatus)
    story.wait(SECOND_MS)
    while (!story.zones('expe2').includes(ZONE)) story.wait(SECOND_MS)
    expect(zones()).toEqual(['On', 'Checking'])
    story.wait(ZONE_CHECK_MS)
    expect(zones()).toEqual(['On', 'Active'])
    for (let minute = 0; minute < 10; minute += 1) {
      story.wait(MINUTE_MS)
      expect(zones()).toEqual(['On', 'Active'])
    }
    story.addZone('expe1', 'Another', names(5))
    while (!story.zones('expe2').includes('Another')) story.wait(SECOND_MS)
    expect(zones()).toEqual(['On', 'Active', 'Checking'])
  })

  test('is Checking again after a start of the machine, and only of the zone that is saved', () => {
    const story = neighbored()
    story.wait(ZONE_CHECK_MS)
    story.addZone('expe1', 'Another', names(5))
    expect([zoneOf(story, 'expe1').sipStatus, zoneOf(story, 'expe1', 'Another').sipStatus]).toEqual([
      'Active',
      'Checking',
    ])
    story.restartAndWait('expe1')
    expect(zoneOf(story, 'expe1').sipStatus).toBe('Checking')
    story.wait(ZONE_CHECK_MS)
    expect(zoneOf(story, 'expe1').sipStatus).toBe('Active')
  })
})
