import { describe, expect, test } from 'vitest'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, Story } from '../../../testing/story'
import { alarmsOf } from '../../alarms/read'
import { overviewOf } from '../../answers/overview'
import { eventOf } from '../../ground/event'
import { optionKeysStatus, poolOf } from '../../traffic/licence-pool/read'
import { platforms } from './platforms'
import { optionKeyFor } from './serial-check'

const pool = (story: Story, id: string, type = 'Rich media sessions') =>
  poolOf(story.world, story.on(id)).find((entry) => entry.type === type)

/** Installs a key that was made for the unit of that Expressway; the refusal, if there is one. */
const addKey = (story: Story, id: string, code: string, madeFor = id) =>
  story.give({
    type: 'add-option-key',
    expressway: id,
    key: optionKeyFor(story.on(madeFor).serialNumber, code, 7),
    by: 'admin',
  })

/** Takes every key of a kind off a machine. */
function withoutKeys(story: Story, id: string, letter: string): void {
  const ids = story
    .on(id)
    .optionKeys.filter(({ key }) => key.startsWith(`116341${letter}`))
    .map((key) => key.id)
  story.give({ type: 'delete-option-keys', expressway: id, ids, by: 'admin' })
}

const powerOff = (story: Story, id: string) =>
  story.give({ type: 'add-fault', fault: { kind: 'power-off', expressway: id } })

/** Number and words of the alarms about lost licences on expe1. */
const licenceAlarms = (story: Story) =>
  alarmsOf(story.world, story.on('expe1'))
    .filter(({ title }) => title.startsWith('License'))
    .map(({ number, description }) => [number, description])

describe('the licence pool', () => {
  test('[INT-14] [PSI-31] [R-24] exactly four types pool, with the contribution of each peer', () => {
    const types = poolOf(Story.of('cluster-of-three').world, Story.of('cluster-of-three').on('expe1'))
    expect(types.map((entry) => entry.type)).toEqual([
      'Rich media sessions',
      'TelePresence room systems',
      'Desktop systems',
      'TURN relays',
    ])
    expect(types[0]?.contributions.map((entry) => [entry.peer, entry.count])).toEqual([
      ['expe1', 100],
      ['expe2', 100],
      ['expe3', 100],
    ])
    for (const { type, total, contributions } of types) {
      expect(
        contributions.map(({ peer }) => peer),
        type,
      ).toEqual(['expe1', 'expe2', 'expe3'])
      expect(
        contributions.reduce((sum, { count }) => sum + count, 0),
        type,
      ).toBe(total)
    }
  })

  test('[PSI-30] the pool is the sum over the peers; a key added on any raises it everywhere', () => {
    const story = Story.of('cluster-of-three')
    expect(pool(story, 'expe1')?.total).toBe(300)
    addKey(story, 'expe3', 'Y25')
    for (const id of ['expe1', 'expe2', 'expe3']) expect(pool(story, id)?.total).toBe(325)
  })

  test('[INT-09] a call on a peer without a licence of its own uses the pool, and both pages see it', () => {
    const story = Story.of('cluster-of-three')
    for (const id of ['expe2', 'expe3']) withoutKeys(story, id, 'Y')
    const before = pool(story, 'expe1')?.inUse ?? 0
    story.give({ type: 'place-call', expressway: 'expe2', destination: 'room@example.com' })
    expect(story.events.find((event) => event.type === 'call-placed')).toMatchObject({ accepted: true })
    expect(pool(story, 'expe1')?.inUse).toBe(before + 1)
    expect(pool(story, 'expe2')?.inUse).toBe(before + 1)
  })

  test('[PSI-27] [PSI-28] a feature key acts only on its own machine and is listed apart from licences', () => {
    const story = Story.of('cluster-of-three')
    addKey(story, 'expe1', 'C00')
    const page = optionKeysStatus(story.world, story.on('expe1'))
    expect(page.keys.at(-1)).toMatchObject({ description: 'Microsoft Interoperability', kind: 'feature' })
    expect(optionKeysStatus(story.world, story.on('expe2')).keys.map((key) => key.description)).not.toContain(
      'Microsoft Interoperability',
    )
    const kinds = page.keys.map(({ key, kind }) => [/^116341[YABI]/.test(key) ? 'licence' : 'feature', kind])
    expect(new Set(kinds.map(([, kind]) => kind))).toEqual(new Set(['licence', 'feature']))
    expect(kinds.filter(([expected, kind]) => expected !== kind)).toEqual([])
  })

  test('[PSI-27] what needs a feature key can be used with it, and not on another machine that lacks it', () => {
    const story = Story.of('standalone-pair')
    addKey(story, 'expe1', 'J00')
    const turnOn = (id: string) => story.save(id, 'advanced-security', { advancedAccountSecurityMode: 'On' })
    expect(turnOn('expe1')).toBeUndefined()
    expect(turnOn('expe2')?.errors).toMatchObject([{ field: 'advancedAccountSecurityMode' }])
    for (const [id, has] of [
      ['expe1', true],
      ['expe2', false],
    ] as const) {
      expect(overviewOf(story.world, story.on(id)).options.includes('Advanced Account Security'), id).toBe(
        has,
      )
    }
  })

  test('[PSI-29] [CRE-18] [ADD-19] feature keys that differ are shown with the number still to buy, each once', () => {
    const story = Story.of('cluster-of-three')
    addKey(story, 'expe1', 'C00')
    const page = optionKeysStatus(story.world, story.on('expe2'))
    expect(page.differences).toEqual([{ peer: 'expe1', missing: ['Microsoft Interoperability'], extra: [] }])
    expect(page.keysToBuy).toBe(1)
    for (const key of ['J00', 'C00']) addKey(story, 'expe3', key)
    expect(optionKeysStatus(story.world, story.on('expe2')).keysToBuy).toBe(2)
    addKey(story, 'expe2', 'C00')
    for (const id of ['expe1', 'expe2']) addKey(story, id, 'J00')
    expect(optionKeysStatus(story.world, story.on('expe2'))).toMatchObject({ differences: [], keysToBuy: 0 })
  })

  test('[CRE-19] [PRE-19] [R-24] unequal numbers of pooled licences are no difference', () => {
    const story = Story.of('cluster-of-three')
    withoutKeys(story, 'expe2', 'Y')
    withoutKeys(story, 'expe3', 'I')
    expect(optionKeysStatus(story.world, story.on('expe1')).differences).toEqual([])
  })

  test('[PRE-20] [R-04] some kinds of key raise a restart alarm and others do not', () => {
    const story = Story.of('standalone-pair')
    addKey(story, 'expe1', 'C00')
    addKey(story, 'expe1', 'Y10')
    expect(story.alarms('expe1')).toEqual([])
    addKey(story, 'expe1', 'J00')
    expect(story.alarms('expe1')).toEqual(['restart-option-key'])
    story.restartAndWait('expe1')
    expect(story.alarms('expe1')).toEqual([])
  })

  test('a key of another shape, or one installed twice, is refused and says what a key looks like', () => {
    const story = Story.of('standalone-pair')
    const add = (key: string) => story.give({ type: 'add-option-key', expressway: 'expe1', key, by: 'admin' })
    expect(add('<b>key</b>')?.detail).toContain('116341Y10-1-')
    const key = optionKeyFor(story.on('expe1').serialNumber, 'Y10')
    expect(add(key)).toBeUndefined()
    expect(add(key.toLowerCase())?.detail).toContain('installed already')
  })

  test('[REP-09] a key made for another unit is refused, with the serial number of this one', () => {
    const story = Story.of('standalone-pair')
    const before = story.on('expe2').optionKeys
    const refusal = addKey(story, 'expe2', 'J00', 'expe1')
    expect(refusal?.guide).toContain('REP-09')
    expect(refusal?.detail).toContain(story.on('expe2').serialNumber)
    expect(story.on('expe2').optionKeys).toEqual(before)
    expect(addKey(story, 'expe2', 'J00')).toBeUndefined()
  })
})

describe('a lost peer', () => {
  test('[INT-10] its licences stay in the pool for two weeks, with the date on which they leave', () => {
    const story = Story.of('cluster-of-three')
    const lostAt = story.world.now
    powerOff(story, 'expe3')
    story.wait(13 * DAY_MS + 23 * HOUR_MS)
    for (const id of ['expe1', 'expe2']) {
      expect(pool(story, id)?.total, id).toBe(300)
      const lost = pool(story, id)?.contributions.find((entry) => entry.peer === 'expe3')
      expect(lost, id).toMatchObject({ leavesPoolAt: lostAt + 14 * DAY_MS, left: false })
      expect(story.alarms(id), id).toContain('lost-peer-days')
    }
  })

  test('[INT-11] after two weeks they no longer count, and an alarm says why', () => {
    const story = Story.of('cluster-of-three')
    powerOff(story, 'expe3')
    story.wait(14 * DAY_MS - SECOND_MS)
    expect(pool(story, 'expe1')?.total).toBe(300)
    story.wait(SECOND_MS)
    expect(pool(story, 'expe1')?.total).toBe(200)
    expect(story.alarms('expe1')).toContain('lost-peer-licences-gone')
    expect(story.alarms('expe1')).not.toContain('lost-peer-days')
  })

  test('[INT-10] [INT-11] several that are lost share an alarm with a number of its own', () => {
    const story = Story.of('cluster-of-three')
    powerOff(story, 'expe3')
    story.wait(HOUR_MS)
    expect(licenceAlarms(story)).toEqual([['30012', expect.stringMatching(/^expe3 has /)]])
    powerOff(story, 'expe2')
    story.wait(HOUR_MS)
    expect(licenceAlarms(story)).toEqual([['30013', expect.stringMatching(/^expe2, expe3 have .* Their /)]])
    expect(story.alarms('expe1')).toContain('lost-peers-hours')
    expect(story.alarms('expe1')).not.toContain('lost-peer-hours')
    story.wait(DAY_MS)
    expect(story.alarms('expe1')).toContain('lost-peers-days')
    story.wait(14 * DAY_MS)
    expect(licenceAlarms(story).map(([number]) => number)).toEqual(['30017'])
    expect(story.alarms('expe1')).toContain('lost-peers-licences-gone')
  })

  test('[INT-11] its return before the end cancels the countdown', () => {
    const story = Story.of('cluster-of-three')
    powerOff(story, 'expe3')
    story.wait(13 * DAY_MS)
    story.give({ type: 'remove-fault', id: story.world.faults[0]?.id ?? '' })
    story.wait(10 * MINUTE_MS)
    expect(pool(story, 'expe1')?.contributions.every((entry) => entry.leavesPoolAt === null)).toBe(true)
    story.wait(13 * DAY_MS)
    expect(pool(story, 'expe1')?.total).toBe(300)
    expect(story.alarms('expe1')).toEqual([])
  })

  test('[PSI-32] a peer that uses licences without a key of its own alarms; it may be acknowledged and calls go on', () => {
    const story = Story.of('cluster-of-three')
    withoutKeys(story, 'expe2', 'Y')
    story.give({ type: 'place-call', expressway: 'expe2', destination: 'room@example.com' })
    expect(story.alarms('expe2')).toEqual(['licence-key-missing'])
    story.give({
      type: 'acknowledge-alarms',
      expressway: 'expe2',
      keys: ['expe2.licence-key-missing'],
      by: 'admin',
    })
    expect(story.on('expe2').alarms[0]).toMatchObject({ state: 'Acknowledged' })
    story.give({ type: 'place-call', expressway: 'expe2', destination: 'desk@example.com' })
    expect(story.events.find((event) => event.type === 'call-placed')).toMatchObject({ accepted: true })
  })

  test('[PSI-33] it must not be ignored when the only peer with the licences is out of service', () => {
    const story = Story.of('cluster-of-three')
    for (const id of ['expe2', 'expe3']) withoutKeys(story, id, 'Y')
    story.give({ type: 'place-call', expressway: 'expe2', destination: 'room@example.com' })
    const text = () =>
      alarmsOf(story.world, story.on('expe2')).find((row) => row.id.endsWith('licence-key-missing'))
        ?.description
    expect(text()).not.toContain('out of service')
    powerOff(story, 'expe1')
    expect(text()).toContain('out of service')
    const lost = pool(story, 'expe2')?.contributions.find((entry) => entry.peer === 'expe1')
    expect(lost?.leavesPoolAt).not.toBeNull()
  })
})

describe('capacity', () => {
  test('[INT-12] with licences free, a peer at its platform maximum refuses for its capacity', () => {
    const story = Story.of('cluster-of-three')
    const place = () =>
      story.give({ type: 'place-call', expressway: 'expe1', destination: 'room@example.com' })
    for (let call = 0; call < 150; call += 1) place()
    place()
    const refused = story.events.find((event) => event.type === 'call-placed')
    expect(refused).toMatchObject({ accepted: false })
    expect(refused?.reason).toContain('platform capacity')
    expect(pool(story, 'expe1')?.inUse).toBeLessThan(pool(story, 'expe1')?.total ?? 0)
  })

  test('capacity stops at four peers: a fifth and a sixth add resilience only', () => {
    const story = Story.of('cluster-of-six')
    const capacity = () => overviewOf(story.world, story.on('expe1')).cluster?.callCapacity
    const one = platforms[story.on('expe1').platform].callsMax
    expect(capacity()).toBe(4 * one)
    for (const id of ['expe6', 'expe5']) {
      powerOff(story, id)
      expect(capacity(), `without ${id}`).toBe(4 * one)
    }
    powerOff(story, 'expe4')
    expect(capacity()).toBe(3 * one)
  })

  test('[INT-12] a peer that has room itself refuses a call when the cluster has none', () => {
    const story = Story.of('cluster-of-six')
    const busy = { ...story.world.expressways }
    for (const id of ['expe1', 'expe2', 'expe3', 'expe4', 'expe5']) {
      busy[id] = { ...story.on(id), calls: { ...story.on(id).calls, lines: 600 } }
    }
    story.world = { ...story.world, expressways: busy }
    story.give({ type: 'place-call', expressway: 'expe6', destination: 'room@example.com' })
    expect(eventOf(story.events, 'call-placed')).toMatchObject({ accepted: false })
    expect(eventOf(story.events, 'call-placed')?.reason).toContain('The cluster has reached its capacity')
  })

  test('[INT-04] losing a peer reduces neither licences nor, but for that peer, service in the overview', () => {
    const story = Story.of('cluster-of-three')
    const cluster = () => overviewOf(story.world, story.on('expe1')).cluster
    expect(cluster()).toMatchObject({ peersInService: 3, peersConfigured: 3, richMediaSessionLicences: 300 })
    powerOff(story, 'expe3')
    expect(cluster()?.peersMissing).toEqual(['expe3'])
    expect(cluster()).toMatchObject({ peersInService: 2, peersConfigured: 3, richMediaSessionLicences: 300 })
    story.give({ type: 'place-call', expressway: 'expe2', destination: 'room@example.com' })
    expect(eventOf(story.events, 'call-placed')).toMatchObject({ accepted: true })
    story.wait(14 * DAY_MS - 1)
    expect(cluster()).toMatchObject({ peersInService: 2, richMediaSessionLicences: 300 })
    story.wait(1)
    expect(cluster()).toMatchObject({ peersInService: 2, richMediaSessionLicences: 200 })
  })
})
