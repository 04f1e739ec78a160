import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import type { RunResult } from '#contract/wire/result'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/index'
import { proceduresByShape } from '../../testing/one-of-each-shape'
import { breakIt, restart, save, wait, waitUntilBack } from '../language/act'
import { byTheBook } from './by-the-book'
import { type Deed, type Played, play, playAll, runOf, started } from './play'
import { resultOf } from './result'

const worldOf = (scenario: string) => present(startWorld(scenario, 1, 'realistic'), scenario)

const result = ({ world, progress }: Played): RunResult => present(resultOf(world, progress), 'it runs')

/** The figures of a run in a cluster of three in which only that happened. */
function figuresOf(deeds: readonly Deed[], earlier: readonly Deed[] = []) {
  const start = started(
    worldOf('cluster-of-three'),
    'change-primary',
    { primary: 'expe1', newPrimary: 'expe2' },
    earlier,
  )
  return result(play(start, deeds)).figures
}

const powerOff = (id: string) => breakIt({ kind: 'power-off', expressway: id })

describe('by the book', () => {
  test.each(proceduresByShape.map((procedure) => [procedure.id, procedure] as const))(
    '%s has the full score, and the fork that it is compared with costs the same',
    (id, { startsIn }) => {
      const world = present(startWorld(startsIn.scenario, 1, 'strict'), startsIn.scenario)
      const played = result(playAll(started(world, id, startsIn.roles)))
      expect(played).toMatchObject({ outcome: 'without-mistakes', mistakes: [], score: { total: 100 } })
      expect(byTheBook(world, id, startsIn.roles)).toEqual({ figures: played.figures })
    },
  )

  test('says why nothing can be said where its steps do not come to an end', () => {
    const roles = { primary: 'expe1', newPeer: 'expe2' }
    const dead = started(worldOf('cluster-of-one'), 'add-peer', roles, [
      powerOff('expe2'),
      wait(MINUTE_MS),
    ]).world
    expect(byTheBook(dead, 'add-peer', roles)).toMatchObject({ why: expect.stringMatching(/\.$/) })
  })
})

describe('what is done after the end of a run', () => {
  const wrong = save('expe1', pages.clustering, { configurationPrimary: 6 })

  test('leaves its result as it was, and is told as what came since', () => {
    const over = playAll(started(worldOf('standalone-pair'), 'create', { primary: 'expe1' }))
    const after = play(over, [wrong, wait(MINUTE_MS)])
    expect(after.world.mistakes.length).toBeGreaterThan(over.world.mistakes.length)
    expect(result(after)).toEqual(result(over))
    const { mistakes, mistakesSince } = runOf(after)
    expect(mistakes).toEqual([])
    expect(mistakesSince.map(({ id }) => id)).toEqual(after.world.mistakes.map(({ id }) => id))
  })

  test('is told apart from what was done before it', () => {
    const before = play(started(worldOf('standalone-pair'), 'create', { primary: 'expe1' }), [wrong])
    expect(runOf(before).mistakes).toHaveLength(1)
    expect(runOf(before).mistakesSince).toEqual([])
  })
})

describe('the figures of a run', () => {
  test('[ADD-28] count how long each machine was down, and not one that was dead before', () => {
    const dead = [powerOff('expe3'), wait(MINUTE_MS)]
    expect(figuresOf([wait(10 * MINUTE_MS)], dead)).toMatchObject({ downMs: 0, tookMs: 10 * MINUTE_MS })
    expect(figuresOf([restart('expe2'), waitUntilBack('expe2')])).toMatchObject({ downMs: 180_000 })
    expect(figuresOf([powerOff('expe3'), wait(7 * MINUTE_MS)])).toMatchObject({ downMs: 7 * MINUTE_MS })
  })

  test('count the time in which a cluster that had two in service had fewer', () => {
    expect(figuresOf([powerOff('expe3'), wait(MINUTE_MS)])).toMatchObject({ withoutRedundancyMs: 0 })
    expect(figuresOf([powerOff('expe3'), powerOff('expe2'), wait(MINUTE_MS)])).toMatchObject({
      withoutRedundancyMs: MINUTE_MS,
    })
    // A cluster of one never had any to lose.
    const alone = started(worldOf('cluster-of-one'), 'add-peer', { primary: 'expe1', newPeer: 'expe2' })
    expect(result(play(alone, [powerOff('expe1'), wait(MINUTE_MS)])).figures.withoutRedundancyMs).toBe(0)
  })

  test('count the time in which an alarm that came up stood unacknowledged', () => {
    const start = started(worldOf('cluster-of-three'), 'change-primary', {
      primary: 'expe1',
      newPrimary: 'expe2',
    })
    const raised = play(start, [powerOff('expe3'), wait(10 * MINUTE_MS)])
    const { unattendedMs } = result(raised).figures
    expect(unattendedMs).toBeGreaterThan(0)
    const keys = ['expe1', 'expe2'].map((id) => ({
      type: 'acknowledge-alarms' as const,
      expressway: id,
      keys: present(raised.world.expressways[id], id).alarms.map(({ key }) => `${id}.${key}`),
      by: 'admin',
    }))
    const attended = play(raised, keys)
    expect(result(play(attended, [wait(10 * MINUTE_MS)])).figures.unattendedMs).toBe(unattendedMs)
    expect(result(play(raised, [wait(10 * MINUTE_MS)])).figures.unattendedMs).toBe(
      unattendedMs + 10 * MINUTE_MS,
    )
  })

  test('[CRE-32] count the calls and the registrations that a restart dropped', () => {
    const figures = figuresOf([restart('expe2'), waitUntilBack('expe2')])
    expect(figures).toMatchObject({ callsLost: 4, registrationsLost: 40 })
  })
})

describe('the score', () => {
  const create = (mode: 'learn' | 'practise') =>
    play(started(worldOf('standalone-pair'), 'create', { primary: 'expe1' }), [
      { type: 'start-procedure', procedure: 'create', roles: { primary: 'expe1' }, mode },
      { type: 'take-help', step: 'CRE.02', help: 'values' },
      { type: 'take-help', step: 'CRE.03', help: 'values' },
    ])

  test('takes off what its lines say, and help only where it is counted', () => {
    const [learnt, practised] = [result(create('learn')), result(create('practise'))]
    const help = practised.score.lines.find(({ what }) => what === 'Hints: which values')
    expect(help).toMatchObject({ count: 2, weight: 2, points: 4 })
    expect(learnt.score.lines.map(({ what }) => what)).toEqual(practised.score.lines.map(({ what }) => what))
    expect(learnt.score.total - practised.score.total).toBe(4)
    for (const { score } of [learnt, practised]) {
      const off = score.lines.reduce((sum, { points }) => sum + points, 0)
      expect(score.total).toBe(Math.max(0, 100 - off))
    }
  })

  test('is never below zero', () => {
    const wanting = play(create('practise'), [restart('expe1'), waitUntilBack('expe1')])
    const steps = result(wanting).steps.filter(({ state }) => state === 'open').length
    expect(steps).toBeGreaterThan(20)
    expect(result(wanting).score.total).toBeGreaterThanOrEqual(0)
  })
})
