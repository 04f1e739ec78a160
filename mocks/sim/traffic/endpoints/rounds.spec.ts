import { describe, expect, test } from 'vitest'
import { zonesAnswer } from '../../../dns/index'
import {
  CLUSTER,
  changeRecords,
  endpointOf,
  momentsOf,
  powerOff,
  registrars,
  restartEndpoint,
  saveForm,
  trace,
  view,
  withEndpoints,
} from '../../../testing/at-endpoints'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS, type Story } from '../../../testing/story'
import { roundsPlayed } from './rounds'

const ALL = ['expe1', 'expe2', 'expe3', 'expe4', 'expe5', 'expe6']
const SERVICE = `_sips._tcp.${CLUSTER}`
/** It asks for SRV records; the next for an address that rotates; the last goes by an address of one peer. */
const BY_SERVICE = 7
const ROTATING = 11
const BY_ADDRESS = 14

const asked = (story: Story) =>
  zonesAnswer(story.world).servers.reduce((sum, { queries }) => sum + queries, 0)

const linesOf = (story: Story, number: number, kind: string, since: number) =>
  endpointOf(story, number).log.filter((one) => one.kind === kind && one.at >= since)

describe('rounds in vain', () => {
  test('are told each as it was: a name that rotates leads elsewhere, an answer is new or kept', () => {
    const story = withEndpoints()
    changeRecords(story, CLUSTER, 'A', (record) => ({ ...record, ttl: 40 }))
    powerOff(story, ...ALL)
    story.wait(2 * MINUTE_MS)
    const since = story.world.now
    story.wait(5 * MINUTE_MS)
    const lookups = linesOf(story, ROTATING, 'lookup', since).map(({ text }) => text.split(' ')[0])
    expect(lookups.slice(0, 4).filter((word) => word === 'Asked')).toHaveLength(2)
    expect(lookups.slice(0, 4).filter((word) => word === 'Kept')).toHaveLength(2)
    const tried = trace(story, ROTATING, since).filter((line) => line.startsWith('unanswered'))
    expect(new Set(tried).size).toBeGreaterThan(2)
    // Other endpoints ask for the same name meanwhile, and every question reaches the server.
    const before = asked(story)
    story.wait(MINUTE_MS)
    expect(asked(story)).toBeGreaterThan(before)
  })

  test('say what was so at their time, though it is otherwise since', () => {
    const story = withEndpoints()
    story.save('expe2', 'maintenance-mode', { mode: 'On' })
    story.wait(3 * MINUTE_MS)
    const off = story.world.now
    powerOff(story, 'expe2')
    story.wait(3 * MINUTE_MS)
    const at = (moment: number) => new Set(trace(story, BY_ADDRESS, moment))
    expect(trace(story, BY_ADDRESS, off - 2 * MINUTE_MS).slice(0, 4)).toEqual(Array(4).fill('refused expe2'))
    expect(at(off)).toEqual(new Set(['unanswered expe2']))
  })

  test('draw among equal services anew each time', () => {
    const story = withEndpoints()
    powerOff(story, ...ALL)
    story.wait(2 * MINUTE_MS)
    const since = story.world.now
    story.wait(5 * MINUTE_MS)
    const orders = trace(story, BY_SERVICE, since).filter((line) => line.startsWith('unanswered'))
    const rounds = [0, 6, 12, 18].map((start) => orders.slice(start, start + 6).join())
    expect(new Set(rounds).size).toBe(4)
  })

  test('change nothing by being looked at: five minutes at once are what they are in steps that meet no round', () => {
    const [once, looked] = [withEndpoints(), withEndpoints()]
    for (const story of [once, looked]) {
      for (const number of [10, 11, 12, 13]) restartEndpoint(story, number)
      powerOff(story, 'expe1', 'expe2', 'expe3')
    }
    const began = once.world.now
    const [step, steps] = [700, 430]
    once.wait(step * steps)
    for (let count = 0; count < steps; count += 1) {
      looked.wait(step)
      view(looked, ROTATING)
    }
    expect(roundsPlayed(looked.world)).toEqual(roundsPlayed(once.world))
    // What they keep lives for a minute, and the first round after it asks anew: nobody is late by a round.
    const late = [10, 11, 12, 13].flatMap((number) =>
      momentsOf(looked, number, 'registered', began).map((at) => (at - began) % MINUTE_MS),
    )
    expect(new Set(late)).toEqual(new Set([0]))
  })

  test('are passed over where they are all the same, and go on at the same moments', () => {
    const story = withEndpoints()
    powerOff(story, 'expe2')
    story.wait(2 * MINUTE_MS)
    const [first = 0] = momentsOf(story, BY_ADDRESS, 'unanswered', story.world.now - MINUTE_MS)
    story.wait(3 * DAY_MS)
    const moments = momentsOf(story, BY_ADDRESS, 'unanswered')
    expect(moments.length).toBeGreaterThan(100)
    expect(moments.every((at) => (at - first) % (30 * SECOND_MS) === 0)).toBe(true)
    expect(story.world.now - (moments.at(-1) ?? 0)).toBeLessThanOrEqual(30 * SECOND_MS)
  })
})

describe('what an endpoint keeps of DNS', () => {
  test('is where it goes, by SRV as by an address: the record that leads to somebody alive is not asked for yet', () => {
    const story = withEndpoints()
    changeRecords(story, SERVICE, 'SRV', (record, index) => (index === 0 ? record : null))
    changeRecords(story, 'expe1.example.com', 'A', (record) => ({ ...record, ttl: 3600 }))
    story.wait(25 * HOUR_MS)
    restartEndpoint(story, BY_SERVICE)
    expect(registrars(story, BY_SERVICE)).toEqual(['expe1'])
    const until = story.world.now + HOUR_MS
    powerOff(story, 'expe1')
    changeRecords(story, 'expe1.example.com', 'A', (record) => ({ ...record, data: '10.0.0.12' }))
    story.wait(50 * MINUTE_MS)
    const why = view(story, BY_SERVICE).why
    expect(why?.text).toContain('expe1, 10.0.0.11, does not answer. It keeps what DNS said for another')
    expect(why?.guide).toContain('END-13')
    expect(registrars(story, BY_SERVICE)).toEqual(['-'])
    story.wait(until - story.world.now + MINUTE_MS)
    expect(registrars(story, BY_SERVICE)).toEqual(['expe2'])
  })

  test('is all it has while no name server answers', () => {
    const story = withEndpoints()
    changeRecords(story, SERVICE, 'SRV', (record, index) => (index === 0 ? record : null))
    changeRecords(story, 'expe1.example.com', 'A', (record) => ({ ...record, ttl: 60 }))
    story.wait(25 * HOUR_MS)
    restartEndpoint(story, BY_SERVICE)
    for (const server of ['10.0.0.2', '10.0.0.3'])
      story.give({ type: 'add-fault', fault: { kind: 'dns-unreachable', server } })
    story.give({
      type: 'unregister-devices',
      expressway: 'expe1',
      ids: [`endpoint-${BY_SERVICE}`],
      by: 'admin',
    })
    powerOff(story, 'expe1')
    story.wait(5 * MINUTE_MS)
    const last = view(story, BY_SERVICE)
    // It keeps the service for a day, and the address of its target no more.
    expect(last.why?.text).toBe(`Nothing leads it to an Expressway: DNS gives no address for ${CLUSTER}.`)
  })
})

describe('why an endpoint is not registered', () => {
  const twoProxies = (address: string, address2: string) => {
    const story = withEndpoints()
    powerOff(story, ...ALL)
    saveForm(story, BY_SERVICE, { address, address2, outbound: true })
    story.wait(MINUTE_MS)
    return view(story, BY_SERVICE).why
  }

  test('names of each registration its own proxy', () => {
    const named = twoProxies('gone.example.com', 'lost.example.com')
    expect(named?.text).toBe(
      'Nothing leads it to an Expressway: DNS gives no address for gone.example.com. Nothing leads it to an Expressway: DNS gives no address for lost.example.com.',
    )
    expect(named?.guide).toEqual(['END-05', 'END-06'])
    expect(twoProxies('10.0.0.13', 'lost.example.com')?.text).toBe(
      'expe3, 10.0.0.13, does not answer. Nothing leads it to an Expressway: DNS gives no address for lost.example.com.',
    )
  })

  test.each([
    [BY_ADDRESS, { address: '10.0.0.12' }, 'END-21'],
    [BY_ADDRESS, { address: 'gone.example.com' }, 'END-14'],
    [ROTATING, {}, 'END-18'],
    [15, {}, 'END-25'],
    [18, {}, 'END-28'],
    [20, {}, 'END-31'],
    [20, { address: '10.0.0.12' }, 'END-30'],
    [20, { address: 'gone.example.com' }, 'END-27'],
  ])('endpoint %i with %o is explained by %s', (number, settings: { address?: string }, row) => {
    const story = withEndpoints()
    powerOff(story, ...ALL)
    if (settings.address !== undefined) saveForm(story, number, settings)
    story.wait(35 * MINUTE_MS)
    expect(view(story, number).why?.guide).toContain(row)
  })
})
