import { describe, expect, test } from 'vitest'
import { MINUTE_MS, Story } from '../../../testing/story'
import { whyAlarm } from '../../answers/why'
import { isPrimary } from '../../machine/peers/read'
import { poolOf } from '../../traffic/licence-pool/read'

const two = ['expe1', 'expe2']

/** expe3 of three has no power. */
function dead(): Story {
  const story = Story.of('cluster-of-three')
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } })
  return story
}

describe('removing a dead peer', () => {
  test('[RMD-06] [RMD-09] [RMD-10] [RMD-13] alarm, Failed row and licence countdown end with the save on each peer', () => {
    const story = dead()
    for (const id of two) expect(story.alarms(id), id).toEqual(['communication-failure'])
    expect(story.saveRows('expe1', two)).toBeUndefined()
    expect(story.page('expe1', 'clustering')).toMatchObject({ peer3Address: '' })
    expect(story.words('expe1')).toEqual(['This system', 'Active'])
    expect(story.alarms('expe1')).toEqual([])
    expect(story.alarms('expe2')).toEqual(['communication-failure', 'replication-settings-differ'])
    expect(story.saveRows('expe2', two)).toBeUndefined()
    expect(story.alarms('expe2')).toEqual([])
    for (const id of two) {
      const contributions = poolOf(story.world, story.on(id)).flatMap((entry) => entry.contributions)
      expect(
        contributions.every((entry) => entry.leavesPoolAt === null),
        id,
      ).toBe(true)
    }
    story.wait(5 * MINUTE_MS)
    expect(story.database('expe1')).toBe('Active')
  })

  test('[RMD-09] rows and number of one save take effect together and at once; with one that is wrong none does', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    for (const id of ['expe3', 'expe1', 'expe2']) story.save(id, 'clustering', { configurationPrimary: 3 })
    story.wait(2 * MINUTE_MS)
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } })
    const before = story.page('expe3', 'clustering')
    const rest = ['expe2', 'expe3']
    expect(story.saveRows('expe3', rest, { configurationPrimary: 7 })?.kind).toBe('invalid')
    expect(story.page('expe3', 'clustering')).toEqual(before)
    expect(story.saveRows('expe3', rest, { configurationPrimary: 2 })).toBeUndefined()
    const page = { peer1Address: 'expe2.example.com', peer2Address: 'expe3.example.com', peer3Address: '' }
    expect(story.page('expe3', 'clustering')).toEqual({ ...before, ...page, configurationPrimary: 2 })
    expect(story.words('expe3').slice(1)).toEqual(['This system'])
    expect(isPrimary(story.world, story.on('expe3'))).toBe(true)
    story.saveRows('expe2', rest, { configurationPrimary: 2 })
    story.wait(5 * MINUTE_MS)
    for (const id of rest) expect(story.alarms(id), id).toEqual([])
  })

  test('[RMD-07] [RMD-08] a dead peer above the primary: rows move up and the number follows', () => {
    const story = Story.of('cluster-of-three')
    for (const id of ['expe3', 'expe1', 'expe2']) story.save(id, 'clustering', { configurationPrimary: 3 })
    story.wait(2 * MINUTE_MS)
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    expect(story.saveRows('expe3', ['expe1', '', 'expe3'])?.guide).toContain('RML-14')
    expect(story.saveRows('expe3', ['expe1', 'expe3'], { configurationPrimary: 2 })).toBeUndefined()
    expect(story.saveRows('expe1', ['expe1', 'expe3'], { configurationPrimary: 2 })).toBeUndefined()
    story.wait(5 * MINUTE_MS)
    for (const id of ['expe1', 'expe3']) expect(story.alarms(id), id).toEqual([])
  })

  test('[RMD-08] with its old number the primary points at an empty row: mismatch alarms stand until the number follows', () => {
    const story = Story.of('cluster-of-three', 'realistic')
    for (const id of ['expe3', 'expe1', 'expe2']) story.save(id, 'clustering', { configurationPrimary: 3 })
    story.wait(2 * MINUTE_MS)
    story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } })
    const rest = ['expe1', 'expe3']
    for (const id of ['expe3', 'expe1']) story.saveRows(id, rest)
    story.wait(20 * MINUTE_MS)
    for (const id of rest) expect(story.alarms(id), id).toContain('primary-mismatch')
    for (const id of ['expe3', 'expe1']) story.save(id, 'clustering', { configurationPrimary: 2 })
    story.wait(5 * MINUTE_MS)
    for (const id of rest) expect(story.alarms(id), id).toEqual([])
  })

  test('[RMD-03] [RMD-04] [RMD-M3] back uncleared it still lists the old peers, alarms, and is logged as unexpected', () => {
    const story = dead()
    story.saveRows('expe1', two)
    story.saveRows('expe2', two)
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(6 * MINUTE_MS)
    expect(story.page('expe3', 'clustering')).toMatchObject({ peer1Address: 'expe1.example.com' })
    expect(story.words('expe3')).toEqual(['Failed', 'Failed', 'This system'])
    expect(story.alarms('expe3')).toContain('communication-failure')
    for (const id of two) {
      expect(story.alarms(id), id).toEqual([])
      expect(
        story.on(id).eventLog.map((line) => line.event),
        id,
      ).toContain('Unexpected cluster contact')
    }
  })

  test('[RMD-04] [RMD-M3] an old primary, back uncleared, claims a role that its old peers have given to another', () => {
    const story = Story.of('dead-primary')
    const rest = ['expe2', 'expe3']
    for (const id of rest) story.saveRows(id, rest, { configurationPrimary: 1 })
    story.wait(6 * MINUTE_MS)
    for (const id of rest) expect(story.alarms(id), id).toEqual([])
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(6 * MINUTE_MS)
    const claims = ['communication-failure', 'primary-mismatch', 'replication-primary-inconsistent']
    expect(story.alarms('expe1')).toEqual(expect.arrayContaining(claims))
    expect(JSON.stringify(whyAlarm(story.world, 'expe1.primary-mismatch'))).toContain(
      'expe2 has another primary and does not list this system any more',
    )
    for (const id of rest) expect(story.alarms(id), id).toEqual([])
    story.saveRows('expe1', [], { clusterName: 'expe1.example.com' })
    expect(story.alarms('expe1')).toEqual(['restart-clustering'])
  })
})
