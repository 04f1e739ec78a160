import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { call, deviceOf, loaded, names, neighbored, ZONE } from '../../../testing/test-call'
import { ZONE_CHECK_MS, zonesStatus } from '../../answers/zones'

const powerOff = (story: Story, id: string) =>
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: id } })

/** Saves some fields of the zone that stands first after the built-in one. */
const change = (story: Story, values: Record<string, string>, id = 'expe1') =>
  story.give({
    type: 'save-item',
    expressway: id,
    list: 'zones',
    id: story.on(id).lists['zones']?.[1]?.id ?? null,
    values,
    by: 'admin',
  })

const states = (story: Story, from = 'expe1') =>
  call(story, deviceOf(story, 'expe4'), [ZONE], from).peers.map(({ state }) => state)

describe('the peers of a remote cluster', () => {
  test('[NEI-07] in maintenance mode the best one is not considered, and the call goes to the second best', () => {
    const story = loaded(neighbored(), { expe4: 30, expe5: 10, expe6: 20 })
    expect(call(story, deviceOf(story, 'expe4')).chosen).toBe('expe5')
    story.save('expe5', 'maintenance-mode', { mode: 'On' })
    const { accepted, chosen, peers } = call(story, deviceOf(story, 'expe4'))
    expect([accepted, chosen]).toEqual([true, 'expe6'])
    expect(peers[1]).toMatchObject({ state: 'maintenance-mode', sessions: { available: 139 } })
    story.save('expe5', 'maintenance-mode', { mode: 'Off' })
    expect(call(story, deviceOf(story, 'expe4')).chosen).toBe('expe5')
  })

  test('[NEI-09] with all listed, one that is down stops no call; alone in the zone it does', () => {
    const all = loaded(neighbored(), { expe4: 1, expe5: 0, expe6: 2 })
    powerOff(all, 'expe5')
    expect(states(all)).toEqual(['chosen', 'unreachable', 'passed-over'])
    const one = neighbored(names(5))
    expect(call(one, deviceOf(one, 'expe4')).accepted).toBe(true)
    powerOff(one, 'expe5')
    const { accepted, reason, guide } = call(one, deviceOf(one, 'expe4'))
    expect([accepted, reason]).toEqual([
      false,
      `No system at the other end of the zone ${ZONE} can take the call.`,
    ])
    expect(guide).toContain('NEI-09')
  })

  test('[NEI-09] one to which the path is cut, and an address of nobody, are told apart from those that answer', () => {
    const story = neighbored([...names(4, 5), 'expe9.example.com'])
    story.give({ type: 'add-fault', fault: { kind: 'path-cut', between: ['expe1', 'expe4'] } })
    const { chosen, peers } = call(story, deviceOf(story, 'expe5'))
    expect(chosen).toBe('expe5')
    expect(peers.map(({ words }) => words)).toEqual([
      'The path from expe1 to expe4 is cut.',
      'It has the most media sessions available.',
      'expe9.example.com: DNS has no such name.',
    ])
  })

  test('[NEI-M1] with a zone for each peer the calls go by the order of the zones and not by load', () => {
    const story = Story.of('two-clusters')
    for (const number of [6, 4, 5]) story.addZone('expe1', `To expe${number}`, names(number))
    const busy = loaded(story, { expe4: 1, expe5: 1, expe6: 100 })
    const zones = ['To expe4', 'To expe5', 'To expe6']
    expect(call(busy, deviceOf(busy, 'expe5'), zones)).toMatchObject({ chosen: 'expe6', zones: ['To expe6'] })
    powerOff(busy, 'expe6')
    expect(call(busy, deviceOf(busy, 'expe5'), zones)).toMatchObject({
      chosen: 'expe4',
      zones: ['To expe6', 'To expe4'],
    })
  })

  test('a zone that the Expressway does not have is no way out', () => {
    const refusal = neighbored().give({
      type: 'place-call',
      expressway: 'expe1',
      destination: 'room@example.com',
      zones: ['Elsewhere'],
    })
    expect(refusal?.detail).toBe('expe1 has no zone Elsewhere.')
  })
})

describe('a zone of the local cluster', () => {
  test('[NEI-19] is on every local peer after a minute, and calls from each go the same way', () => {
    const story = neighbored()
    expect(story.zones('expe3')).not.toContain(ZONE)
    story.wait(MINUTE_MS)
    const quiet = loaded(story, { expe4: 7, expe5: 3, expe6: 5 })
    const results = ['expe1', 'expe2', 'expe3'].map((from) => {
      // Each is asked in the same world: a call that was placed would count in the next.
      const { chosen, accepted, peers } = call(new Story(quiet.world), deviceOf(quiet, 'expe6'), [ZONE], from)
      return { chosen, accepted, peers }
    })
    expect(results[0]?.chosen).toBe('expe5')
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
  })

  test('[NEI-M6] made on a subordinate in realistic, it is gone after the next copy', () => {
    const story = Story.of('two-clusters', 'realistic')
    story.addZone('expe2', ZONE, names(4, 5, 6))
    expect(story.mistakes()).toEqual(['ADD-05'])
    expect(story.zones('expe2')).toContain(ZONE)
    story.wait(2 * MINUTE_MS)
    expect(story.zones('expe2')).not.toContain(ZONE)
  })
})

describe('a traversal zone', () => {
  const addZone = (story: Story, expressway: string, values: Record<string, string>) =>
    story.give({ type: 'save-item', expressway, list: 'zones', id: null, values, by: 'admin' })

  test('[NEI-02] [NEI-11] of a server leads to the clients that have called it, none of which it lists', () => {
    const story = Story.of('two-clusters')
    addZone(story, 'expe1', { name: ZONE, type: 'Traversal server', username: 'cluster2' })
    expect(call(story, deviceOf(story, 'expe4')).peers).toEqual([])
    addZone(story, 'expe4', {
      name: 'To the server',
      type: 'Traversal client',
      username: 'cluster2',
      peer1Address: 'expe1.example.com',
    })
    story.wait(MINUTE_MS)
    const { accepted, peers } = call(story, deviceOf(story, 'expe4'))
    expect([accepted, peers.map(({ name }) => name)]).toEqual([true, ['expe4', 'expe5', 'expe6']])
  })

  test('of a server whose user name is another has no clients', () => {
    const story = Story.of('two-clusters')
    addZone(story, 'expe1', { name: ZONE, type: 'Traversal server', username: 'others' })
    addZone(story, 'expe4', {
      name: 'Back',
      type: 'Traversal client',
      username: 'cluster2',
      peer1Address: 'expe1.example.com',
    })
    expect(call(story, deviceOf(story, 'expe4')).peers).toEqual([])
  })
})

describe('TLS verify mode of a zone', () => {
  /** What is known of the zone once its other end has been asked. */
  const status = (story: Story) => {
    story.wait(ZONE_CHECK_MS)
    return zonesStatus(story.world, story.on('expe1')).rows[1]
  }

  test('[NEI-16] [NEI-M5] with IP addresses it is warned of, and the zone fails for the certificates', () => {
    const story = neighbored(['10.0.0.14', '10.0.0.15', '10.0.0.16'])
    expect(status(story)).toMatchObject({ sipStatus: 'Active', sipCauses: [] })
    expect(states(story)).toContain('chosen')
    change(story, { tlsVerifyMode: 'On' })
    const notes = story.events.flatMap((event) => (event.type === 'item-saved' ? event.notes : []))
    expect(notes.find(({ guide }) => guide.includes('NEI-16'))?.text).toContain('10.0.0.14')
    expect(status(story)?.sipStatus).toBe('Failed')
    expect(status(story)?.sipCauses[0]).toContain('The row of expe1 says 10.0.0.14')
    expect(states(story)).toEqual(['certificate-refused', 'certificate-refused', 'certificate-refused'])
  })

  test('[NEI-16] with names that the certificates carry it works, and nobody is warned', () => {
    const story = neighbored()
    change(story, { tlsVerifyMode: 'On' })
    expect(story.events.flatMap((event) => (event.type === 'item-saved' ? event.notes : []))).toEqual([])
    expect(status(story)?.sipStatus).toBe('Active')
    expect(states(story)).toContain('chosen')
  })

  test('[NEI-16] asks for nothing where SIP does not go by TLS', () => {
    const story = neighbored(['10.0.0.14', '10.0.0.15', '10.0.0.16'])
    change(story, { tlsVerifyMode: 'On', sipTransport: 'TCP' })
    expect(status(story)?.sipStatus).toBe('Active')
  })
})

describe('the form of a zone', () => {
  test('[NEI-17] [NEI-M7] the same peers in another order are told that order is free', () => {
    const story = neighbored()
    const guide = () => story.events.flatMap((event) => (event.type === 'item-saved' ? event.notes : []))
    change(story, { peer1Address: 'expe6.example.com', peer3Address: 'expe4.example.com' })
    expect(guide()).toMatchObject([{ guide: ['NEI-17'] }])
    change(story, { hopCount: '10' })
    expect(guide()).toEqual([])
  })
})
