import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { scenarioFor } from '#contract/scenario-name'
import { MINUTE_MS } from '#contract/spans'
import type { Profile } from '#contract/wire/lab'
import { startWorld } from '../../../scenarios/catalogue'
import { repairWorlds } from '../../../scenarios/repairs/catalogue'
import { present, type World } from '../../../sim/ground/index'
import { fqdnOf } from '../../../sim/machine/index'
import { standingForRepairs } from '../../../testing/one-of-each-shape'
import { type Played, play, playAll, playSteps, runOf, started, stepOf, stepsIn } from '../../engine/play'
import { resultOf } from '../../engine/result'
import { acknowledge, breakIt, haveMended, restart, save, wait, waitUntilBack } from '../../language/act'
import { repairsToFind } from './catalogue'
import { WATCH_MS } from './repair'

const worldOf = (id: string, learner = 0, profile: Profile = 'strict'): World =>
  present(startWorld(scenarioFor(id, learner), 1, profile), `there is no world ${id}`)

/** The repair, just begun, by whoever is the primary in that variant. */
function begun(id: string, learner = 0, profile: Profile = 'strict'): Played {
  const world = worldOf(id, learner, profile)
  return started(world, id, { primary: present(world.toFind?.cast['primary'], 'somebody is') })
}

const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const ids = repairsToFind.map(({ id }) => id)
const stepIds = (played: Played) => stepsIn(played).map((step) => step.id)

test('every repair has a world of its own, and every such world a repair', () => {
  expect(ids.length).toBeGreaterThanOrEqual(25)
  expect(ids).toEqual(repairWorlds.map(({ id }) => id))
})

test('three repairs at least have two causes', () => {
  const told = repairsToFind.map(({ id, cause }) => cause?.(contextIn(begun(id))) ?? '')
  expect(told.filter((words) => words.startsWith('Two causes: '))).toHaveLength(3)
})

const contextIn = ({ world, progress }: Played) => ({ world, progress: present(progress, 'it runs') })

describe('a repair', () => {
  test.each(ids)('is not done by waiting: %s', (id) => {
    const alone = play(begun(id), [wait(30 * MINUTE_MS)])
    const [, mend = '', watch = ''] = stepIds(alone)
    expect(stepOf(alone, mend).state).not.toBe('done')
    expect(stepOf(alone, mend).missing).not.toBe('')
    expect(stepOf(alone, watch).state).not.toBe('done')
    expect(runOf(alone).finished).toBe(false)
  })

  test.each(ids)('notices it when an alarm is acknowledged, or somebody is sent in vain: %s', (id) => {
    const start = begun(id)
    const alarming = Object.values(start.world.expressways).find(({ alarms }) => alarms.length > 0)
    const [alarm] = alarming?.alarms ?? []
    const cast = Object.values(start.world.toFind?.cast ?? {})
    const [one = '', , other = ''] = cast
    const inVain = haveMended({ kind: 'nat', between: [one, other] })
    const acknowledged = alarming && alarm && acknowledge(alarming, [`${alarming.id}.${alarm.key}`])
    expect(mistakes(play(start, [acknowledged ?? inVain]))).toEqual([acknowledged ? 'TRB-M4' : 'TRB-M9'])
    expect(mistakes(play(start, [inVain]))).toEqual(['TRB-M9'])
  })

  const given = new Map<string, readonly string[]>()

  // Every repair with one learner, and some learners with each of them: all of them with all would take minutes.
  test.each(
    ids.map((id, index) => ({
      id,
      learner: 1 + (index % 20),
      profile: index % 2 === 0 ? ('strict' as const) : ('realistic' as const),
    })),
  )(
    'is played to its end by its acts in the variant of learner $learner, $profile: $id',
    ({ id, learner, profile }) => {
      const start = begun(id, learner, profile)
      expect(repairsToFind.find((one) => one.id === id)?.startRefusal(start.world, {})).toBeNull()
      const played = playAll(start)
      expect(played.events.filter(({ type }) => type === 'refused')).toEqual([])
      expect(runOf(played)).toMatchObject({ finished: true, mistakes: [] })
      expect(resultOf(played.world, played.progress)?.score.total).toBe(100)
      given.set(
        id,
        played.given.map(({ command }) => command.type),
      )
    },
  )

  test('gives no command that is given in none of those that stand for all', () => {
    expect(given.size).toBe(ids.length)
    const standing = [...given].filter(([id]) => standingForRepairs.has(id))
    const kinds = (of: readonly (readonly [string, readonly string[]])[]) =>
      [...new Set(of.flatMap(([, types]) => types))].toSorted()
    expect(kinds(standing)).toEqual(kinds([...given]))
  })
})

describe('the ten minutes', () => {
  const id = 'one-peer-takes-no-calls'
  const mended = (played: Played) => playSteps(played, stepIds(played).slice(0, 2))

  test('are counted from when all is well', () => {
    const start = mended(begun(id))
    const [, , watch = ''] = stepIds(start)
    const nearly = play(start, [wait(WATCH_MS - 4 * MINUTE_MS)])
    expect(stepOf(nearly, watch)).toMatchObject({
      state: 'current',
      missing: 'All has been well for 9 minutes of 10.',
    })
    expect(runOf(play(nearly, [wait(MINUTE_MS)])).finished).toBe(true)
  })

  test('begin anew after a relapse, which opens the repair again', () => {
    const start = mended(begun(id))
    const [, mend = '', watch = ''] = stepIds(start)
    const relapsed = play(start, [
      wait(5 * MINUTE_MS),
      breakIt({ kind: 'path-cut', between: ['expe1', 'expe3'] }),
    ])
    expect(stepOf(relapsed, mend).state).toBe('current')
    expect(stepOf(relapsed, watch).missing).toBe('All has been well for 0 minutes of 10.')
    const cured = play(relapsed, [
      haveMended({ kind: 'path-cut', between: ['expe3', 'expe1'] }),
      wait(9 * MINUTE_MS),
    ])
    expect(runOf(cured).finished).toBe(false)
    expect(runOf(play(cured, [wait(3 * MINUTE_MS)])).finished).toBe(true)
  })
})

describe('those who are sent', () => {
  const id = 'apart-since-the-firewall'
  const port = (number: 4371 | 4372, between: [string, string]) =>
    haveMended({ kind: 'port-blocked', port: number, between })

  test('[TRB-M9] mend what they find where they are sent, and nothing else', () => {
    const start = begun(id)
    for (const vain of [
      port(4371, ['expe1', 'expe2']),
      port(4372, ['expe1', 'expe3']),
      haveMended({ kind: 'path-cut', between: ['expe1', 'expe2'] }),
    ]) {
      const after = play(start, [vain])
      expect(after.world.faults).toEqual(start.world.faults)
      expect(after.events.at(-2)).toMatchObject({ type: 'refused', refusal: { guide: ['TRB-29'] } })
    }
    expect(play(start, [port(4372, ['expe2', 'expe1'])]).world.faults).toEqual([])
  })
})

test('[TRB-M10] certificates are not mended by looking at them no more, on one peer or on all', () => {
  const all = ['expe1', 'expe2', 'expe3']
  const off = all.map((on) => save(on, pages.clustering, { tlsVerificationMode: 'Permissive' }))
  const restarts = all.flatMap((on) => [restart(on), waitUntilBack(on), wait(5 * MINUTE_MS)])
  const after = play(begun('alone-since-last-night'), [...off, ...restarts, wait(30 * MINUTE_MS)])
  expect(mistakes(after)).toContain('TRB-M10')
  expect(stepOf(after, stepIds(after)[1] ?? '').missing).toMatch(
    /^expe1 does not verify certificates any more/,
  )
})

describe('the variant of a learner', () => {
  const looks = (learner: number) => {
    const world = worldOf('unknown-to-both-others', learner)
    return Object.values(world.expressways).map(
      (one) => `${fqdnOf(one)} ${one.settings['ip.lan1Ipv4Address']}`,
    )
  }

  test('has other names, addresses and machines, and is the same for the same learner', () => {
    expect(looks(0)).toEqual([1, 2, 3].map((number) => `expe${number}.example.com 10.0.0.1${number}`))
    expect(looks(7)).toEqual(looks(7))
    const all = Array.from({ length: 20 }, (_, index) => looks(index + 1).join())
    expect(new Set(all).size).toBe(20)
    expect(worldOf('unknown-to-both-others', 7)).toEqual(worldOf('unknown-to-both-others', 7))
  })

  test('concerns every row of the list with one learner or another', () => {
    const concerned = Array.from({ length: 20 }, (_, learner) => worldOf('alarm-20012-on-one-peer', learner))
    expect(new Set(concerned.map((world) => world.toFind?.cast['peer'])).size).toBeGreaterThan(3)
  })

  test.each([
    'apart-since-the-firewall~0',
    'apart-since-the-firewall~x',
    'apart-since-the-firewall~1~2',
    'cluster-of-three~4',
  ])('is none where there is no such learner, or the world has no variants: %s', (name) => {
    expect(startWorld(name, 1, 'strict')).toBeUndefined()
  })
})
