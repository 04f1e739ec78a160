import { expect, test } from 'vitest'
import { worldFindings } from '../../testing/invariants'
import { DAY_MS, HOUR_MS, MINUTE_MS, Story } from '../../testing/story'
import { loaded } from '../../testing/test-call'
import { whyAlarm } from '../answers/why'
import { optionKeyFor } from '../machine/licences/serial-check'
import { alarmsOf } from './read'

const by = 'admin'

const rowOf = (story: Story, id: string, number: string) =>
  alarmsOf(story.world, story.on(id)).find((row) => row.number === number)

function deleteKeys(story: Story, expressway: string, letter: string): void {
  const keys = story.on(expressway).optionKeys.filter(({ key }) => key.startsWith(`116341${letter}`))
  story.give({ type: 'delete-option-keys', expressway, ids: keys.map(({ id }) => id), by })
}

const place = (story: Story, expressway = 'expe1') =>
  story.give({ type: 'place-call', expressway, destination: 'room@example.com' })

const powerOff = (story: Story, expressway: string) =>
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway } })

test('TURN services without a key for relays raise 30011, on that peer alone, until it has one', () => {
  const story = Story.of('cluster-of-three')
  deleteKeys(story, 'expe2', 'I')
  expect(story.alarms('expe2')).toEqual([])
  story.save('expe1', 'turn', { services: 'On' })
  story.wait(MINUTE_MS)
  expect([story.alarms('expe1'), story.alarms('expe2')]).toEqual([[], ['turn-relay-licences-required']])
  expect(rowOf(story, 'expe2', '30011')?.title).toBe('TURN relay licenses required')
  const why = whyAlarm(story.world, 'expe2.turn-relay-licences-required')
  expect(JSON.stringify(why)).toContain('are on expe1, expe3. The alarm may be acknowledged and ignored')
  const key = optionKeyFor(story.on('expe2').serialNumber, 'I100')
  story.give({ type: 'add-option-key', expressway: 'expe2', key, by })
  expect(story.alarms('expe2')).toEqual([])
})

test('the last rich media session licence of the pool raises 30020, the end of a call lowers it', () => {
  const story = loaded(Story.of('cluster-of-three'), { expe1: 99, expe2: 100, expe3: 100 })
  place(story, 'expe3')
  for (const id of ['expe1', 'expe2', 'expe3']) expect(story.alarms(id)).toEqual(['call-licences-used-up'])
  expect(rowOf(story, 'expe1', '30020')?.description).toBe('All 300 rich media session licenses are in use')
  place(story, 'expe1')
  expect(story.events).toContainEqual(expect.objectContaining({ type: 'call-placed', accepted: false }))
  story.wait(30 * MINUTE_MS)
  for (const id of ['expe1', 'expe2', 'expe3']) expect(story.alarms(id)).toEqual([])
})

test('the last call that the platform carries raises 30023 on that machine, the end of one lowers it', () => {
  const story = loaded(Story.of('cluster-of-three'), { expe1: 149, expe2: 0, expe3: 0 })
  place(story)
  expect([story.alarms('expe1'), story.alarms('expe2')]).toEqual([['call-capacity-reached'], []])
  expect(rowOf(story, 'expe1', '30023')?.description).toContain('limit of this system, 150')
  const [first] = story.on('expe1').calls.placed
  story.give({ type: 'disconnect-calls', expressway: 'expe1', ids: [first?.id ?? ''], by })
  expect(story.alarms('expe1')).toEqual([])
})

test('[INT-10] [INT-11] the alarm of a lost peer names the day on which its licences leave, and then since when they are gone', () => {
  const story = Story.of('cluster-of-three')
  powerOff(story, 'expe3')
  story.wait(HOUR_MS)
  expect(rowOf(story, 'expe1', '30012')?.description).toBe(
    'expe3 has been unavailable for more than an hour. Its licenses will leave the pool on 2016-12-19 UTC',
  )
  story.wait(DAY_MS)
  expect(rowOf(story, 'expe1', '30014')?.description).toContain('will leave the pool on 2016-12-19 UTC')
  powerOff(story, 'expe2')
  story.wait(DAY_MS)
  expect(rowOf(story, 'expe1', '30015')?.description).toBe(
    'expe2, expe3 have been unavailable for more than a day. Their licenses will leave the pool on 2016-12-20 (expe2) and 2016-12-19 (expe3) UTC',
  )
  story.wait(12 * DAY_MS)
  expect(rowOf(story, 'expe1', '30016')?.description).toBe(
    'expe3 has been unavailable for two weeks. Its licenses left the pool on 2016-12-19 UTC and no longer count',
  )
})

test('lowered, the alarm of a lost peer is written to the log without a peer that is not away', () => {
  const story = Story.of('cluster-of-three')
  powerOff(story, 'expe3')
  story.wait(HOUR_MS)
  story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
  story.wait(10 * MINUTE_MS)
  const lowered = story.on('expe1').eventLog.filter(({ event }) => event === 'Alarm lowered')
  expect(lowered.map(({ detail }) => detail)).toContain(
    'License usage of lost cluster peer: No peer is away for more than an hour',
  )
})

test('[PSI-32] a peer without keys that takes its first call or device raises its alarm then, in whatever steps one goes', () => {
  const story = Story.of('cluster-of-six', 'strict', 991)
  const ids = story.on('expe5').optionKeys.map(({ id }) => id)
  story.give({ type: 'delete-option-keys', expressway: 'expe5', ids, by })
  story.restart('expe5')
  const begin = story.world
  story.wait(5041)
  story.wait(180_077)
  expect(worldFindings(story.world)).toEqual([])
  expect(story.alarms('expe5')).toContain('licence-key-missing')
  const atOnce = new Story(begin)
  atOnce.wait(185_118)
  expect(atOnce.world).toEqual(story.world)
})

test('the alarms of licences stand at every moment at which the pool is used up, and at no other', () => {
  const story = Story.of('cluster-of-six')
  for (const id of Object.keys(story.world.expressways)) deleteKeys(story, id, 'Y')
  const key = optionKeyFor(story.on('expe1').serialNumber, 'Y180')
  story.give({ type: 'add-option-key', expressway: 'expe1', key, by })
  const seen = new Set<boolean>()
  for (let step = 0; step < 40; step += 1) {
    story.wait(7000)
    seen.add(story.alarms('expe1').includes('call-licences-used-up'))
    expect(worldFindings(story.world)).toEqual([])
  }
  expect(seen.size).toBe(2)
})

test('two weeks with far more calls than licences are a jump: what cannot turn does not fall due', () => {
  const story = Story.of('cluster-of-six')
  for (const id of Object.keys(story.world.expressways)) deleteKeys(story, id, 'Y')
  const key = optionKeyFor(story.on('expe1').serialNumber, 'Y10')
  story.give({ type: 'add-option-key', expressway: 'expe1', key, by })
  story.wait(14 * DAY_MS)
  expect(story.alarms('expe2')).toContain('call-licences-used-up')
  expect(worldFindings(story.world)).toEqual([])
})
