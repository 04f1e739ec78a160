import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { procedureNamed } from '../catalogue'
import { type Played, play, playAll, playSteps, runOf, started, stepOf } from '../engine/play'
import { type Act, breakIt, lookUp, save, visit, wait } from '../language/act'
import { stepsOf } from '../language/procedure'
import { endpoints } from './endpoints'

const roles = { primary: 'expe1', peer: 'expe3' }
const sips = '_sips._tcp.cluster1.example.com'

const begin = (change: (network: World['network']) => void = () => undefined) => {
  const world = structuredClone(present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario'))
  change(world.network)
  return started(world, 'endpoints', roles)
}

const after = (played: Played, ...steps: string[]) => playSteps(played, steps)
const isDone = (played: Played, step: string) => stepOf(played, step).state === 'done'

describe('the SRV records of the cluster', () => {
  const asked: [string, Act, boolean][] = [
    ['the path of the service', lookUp('expe3', sips), true],
    ['the path in other letters, with a dot at its end', lookUp('expe3', `${sips.toUpperCase()}.`), true],
    ['the cluster name, for services', lookUp('expe3', 'cluster1.example.com', 'SRV'), true],
    ['the cluster name, for an address', lookUp('expe3', 'cluster1.example.com', 'A'), false],
    ['another service', lookUp('expe3', '_sip._tcp.cluster1.example.com'), false],
    ['the path on another peer', lookUp('expe1', sips), false],
  ]

  test.each(asked)('[SRV-20] looked up by %s', (_what, act, done) => {
    expect(isDone(play(begin(), [act]), 'END.01b')).toBe(done)
  })

  test('were not seen while no DNS server answers', () => {
    const faults = ['10.0.0.2', '10.0.0.3'].map((server) => breakIt({ kind: 'dns-unreachable', server }))
    const silent = play(begin(), [...faults, lookUp('expe3', sips)])
    expect(isDone(silent, 'END.01b')).toBe(false)
    expect(stepOf(silent, 'END.01b').missing).toContain(`Look up ${sips}`)
  })

  const bad: [string, (records: World['network']['services'][string]) => void, string][] = [
    ['a peer without a record', (records) => records.pop(), 'has no record'],
    [
      'a larger priority',
      ([first]) => Object.assign(present(first, 'one'), { priority: 2 }),
      'unequal priorities',
    ],
    [
      'another weight',
      ([first]) => Object.assign(present(first, 'one'), { weight: 5 }),
      'unequal priorities',
    ],
    ['a record too many', (records) => records.push({ ...present(records[0], 'one') }), '4 records'],
  ]

  test.each(bad)('with %s fail the step', (_what, spoil, words) => {
    const played = play(
      begin((network) => spoil(present(network.services[sips], 'the service'))),
      [lookUp('expe3', sips)],
    )
    expect(isDone(played, 'END.01b')).toBe(false)
    expect(stepOf(played, 'END.01b').missing).toContain(words)
  })
})

describe('[R-30] what a record holds', () => {
  const records = (change: (record: World['network']['services'][string][number]) => object) =>
    begin((network) => {
      network.services[sips] = present(network.services[sips], 'the service').map((record) => ({
        ...record,
        ...change(record),
      }))
    })
  const looked = (played: Played) => play(played, [lookUp('expe3', sips)])

  test.each([
    { priority: 7, weight: 10 },
    { priority: 1, weight: 0 },
  ])('only equality within the cluster is asked for: %o on all of them', (share) => {
    expect(isDone(looked(records(() => share)), 'END.01b')).toBe(true)
  })

  test('it names a target, which has no way to a peer without an address of its own', () => {
    const lost = looked(
      records(({ target }) => (target.startsWith('expe3') ? { target: 'gone.example.com' } : {})),
    )
    expect(isDone(lost, 'END.01b')).toBe(false)
    expect(stepOf(lost, 'END.01b').missing).toContain('has no record')
  })

  test('a larger priority number is used later, and the step says so', () => {
    expect(stepOf(begin(), 'END.01b').text).toMatch(
      /larger priority number would mean: only when the others fail/,
    )
  })
})

describe('endpoints when a peer closes', () => {
  const close = (played: Played, waitMs: number) =>
    play(after(played, 'END.01e'), [
      save('expe3', pages.maintenanceMode, { mode: 'On' }),
      wait(waitMs),
      visit('expe3', pages.registrations),
    ])

  test('[CRE-26] are gone after a minute with a small Time to live, and not without', () => {
    expect(isDone(close(after(begin(), 'END.01d'), 61_000), 'END.01g')).toBe(true)
    const slow = close(begin(), 61_000)
    expect(isDone(slow, 'END.01g')).toBe(false)
    expect(stepOf(slow, 'END.01g').missing).toMatch(/\d+ registrations left on expe3/)
    expect(runOf(slow).mistakes.map(({ id }) => id)).toEqual(['CRE-26'])
  })

  test('a Time to live that is not small, or not on the peer yet, does not count', () => {
    const ttl = (timeToLive: number) => save('expe1', pages.h323, { timeToLive })
    expect(isDone(play(begin(), [ttl(600), wait(60_000)]), 'END.01d')).toBe(false)
    expect(isDone(play(begin(), [ttl(60)]), 'END.01d')).toBe(false)
    expect(isDone(play(begin(), [ttl(60), wait(60_000)]), 'END.01d')).toBe(true)
  })

  test('a peer without power has no registrations either, which does not count', () => {
    const off = breakIt({ kind: 'power-off', expressway: 'expe3' })
    const played = play(after(begin(), 'END.01d', 'END.01e', 'END.01f'), [
      visit('expe3', pages.registrations),
      off,
    ])
    expect(isDone(played, 'END.01g')).toBe(false)
  })

  test('the registrations of every member are to be looked at', () => {
    const looks = ['expe1', 'expe2'].map((id) => visit(id, pages.registrations))
    const two = play(begin(), looks)
    expect(stepOf(two, 'END.01e')).toMatchObject({ host: 'expe3.example.com', state: 'open' })
    expect(isDone(play(two, [visit('expe3', pages.registrations)]), 'END.01e')).toBe(true)
  })

  test('come back when it is opened again', () => {
    const closed = after(begin(), 'END.01d', 'END.01e', 'END.01f', 'END.01g')
    const opened = play(closed, [save('expe3', pages.maintenanceMode, { mode: 'Off' })])
    expect(isDone(opened, 'END.01h')).toBe(false)
    expect(stepOf(opened, 'END.01h').missing).toContain('0 of 40 devices are back')
    expect(isDone(play(opened, [wait(120_000)]), 'END.01h')).toBe(true)
  })
})

test('[END-02] the lesson lists four methods of SIP and three of H.323, the best first', () => {
  const listed = stepsOf(endpoints).map(({ text }) =>
    [...text.matchAll(/(\d)\. ([^:]+):/g)].map(([, , name]) => name),
  )
  expect(listed.filter((names) => names.length > 0)).toEqual([
    ['SIP outbound', 'DNS SRV', 'DNS round robin', 'Fixed address'],
    ['DNS SRV', 'DNS round robin', 'Fixed address'],
  ])
})

test('[END-32] the lesson names the Administrator Guide and Appendix 2, and leads to the lesson on SRV records and to where they are made', () => {
  const run = runOf(playAll(begin()))
  expect(run).toMatchObject({ finished: true, next: ['service-records', '/lab/dns'] })
  expect(run.closing).toContainEqual(
    expect.stringMatching(
      /SRV records .* names that turn .* URI dialing of the Administrator Guide, Appendix 2/,
    ),
  )
  expect(procedureNamed('service-records')).toMatchObject({
    title: 'DNS SRV records',
    guide: 'pages 39 to 41',
  })
})
