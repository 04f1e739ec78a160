import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { type Played, play, playAll, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { breakIt, restart, save, visit, wait, waitUntilBack } from '../language/act'

const roles = { primary: 'expe1', newPrimary: 'expe2' }
const world = (scenario: string, profile: 'strict' | 'realistic' = 'strict') =>
  present(startWorld(scenario, 1, profile), scenario)
const start = [world('cluster-of-three'), 'change-primary', roles] as const
const dead = [world('dead-primary'), 'change-primary', roles] as const
const number = (id: string, configurationPrimary: number) => [
  save(id, pages.clustering, { configurationPrimary }),
]
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)

describe('change the primary', () => {
  test.each([
    ['the old primary', 'expe1'],
    ['a third peer', 'expe3'],
  ])('[PRI-02] [PRI-M1] [R-31] to begin with %s is contention', (_, id) => {
    expect(mistakes(play(started(...start), number(id, 2)))).toEqual(['PRI-M1'])
  })

  test('[PRI-05] after the old primary the others follow in any order', () => {
    const six = [world('cluster-of-six'), 'change-primary', roles] as const
    const others = ['expe3', 'expe4', 'expe5', 'expe6']
    for (const order of [others, others.toReversed(), ['expe5', 'expe3', 'expe6', 'expe4']]) {
      const played = play(
        startedUpTo('PRI.03', ...six),
        order.flatMap((id) => number(id, 2)),
      )
      expect(stepOf(played, 'PRI.03').state, order.join()).toBe('done')
      expect(mistakes(played), order.join()).toEqual([])
    }
  })

  test('[PRI-02] [PRI-05] [PRI-M1] [R-31] to leave the old primary for later is contention', () => {
    expect(mistakes(play(started(...start), [...number('expe2', 2), ...number('expe3', 2)]))).toEqual([
      'PRI-M1',
    ])
  })

  test('[PRI-02] [PRI-05] [PRI-M1] [R-31] nor may it be left for later by a peer that does not reach it, though people do', () => {
    const chosen = play(started(...start), [
      ...number('expe2', 2),
      breakIt({ kind: 'path-cut', between: ['expe1', 'expe3'] }),
    ])
    expect(mistakes(chosen)).toEqual([])
    expect(mistakes(play(chosen, number('expe3', 2)))).toEqual(['PRI-M1'])
    expect(mistakes(play(chosen, [...number('expe1', 2), ...number('expe3', 2)]))).toEqual([])
  })

  test('[PRI-03] [PRI-M2] a number that is not the own row is written down and keeps the step open', () => {
    const played = play(started(...start), number('expe2', 3))
    expect(mistakes(played)).toContain('PRI-M2')
    expect(stepOf(played, 'PRI.01').missing).toBe('Set Configuration primary on expe2 to 2.')
  })

  test('[PRI-04] the step that raises the two alarms says that they are to be ignored', () => {
    const [first] = runOf(startedUpTo('PRI.01', ...start)).steps.filter(({ id }) => id === 'PRI.01')
    expect(first?.text).toContain('Two alarms are raised now: ignore them.')
  })

  test('[PRI-04] [PRI-M3] to force an update because of the expected alarms is written down', () => {
    const played = play(startedUpTo('PRI.04', ...start), [
      { type: 'force-config-update', expressway: 'expe3', by: 'admin' },
    ])
    expect(mistakes(played)).toEqual(['PRI-M3'])
  })

  test('[PRI-13] [PRI-M4] a restart is noted and is no mistake', () => {
    const played = play(startedUpTo('PRI.05', ...start), [restart('expe3'), waitUntilBack('expe3')])
    expect(mistakes(played)).toEqual([])
    expect(runOf(played).closing.at(-1)).toContain('asks for no restart')
  })

  test('[PRI-13] [PRI-M5] rows that are moved instead of the number are written down', () => {
    const loose = [world('cluster-of-three', 'realistic'), 'change-primary', roles] as const
    const rows = { peer1Address: 'expe2.example.com', peer2Address: 'expe1.example.com' }
    const played = play(started(...loose), [save('expe2', pages.clustering, rows)])
    expect(mistakes(played)).toContain('PRI-M5')
  })

  test('[PRI-12] [PRI-M6] an old primary that comes back uncleared is written down', () => {
    const played = play(startedUpTo('PRI.04', ...dead), [
      { type: 'remove-fault', id: dead[0].faults[0]?.id ?? '' },
      wait(600_000),
      visit('expe2', pages.clustering),
    ])
    expect(mistakes(played)).toContain('PRI-M6')
    expect(played.world.expressways['expe2']?.alarms.map(({ key }) => key)).toContain('primary-mismatch')
  })

  test('[PRI-06] a save that was not looked at again keeps the confirmation open', () => {
    const played = play(startedUpTo('PRI.04', ...start), [visit('expe2', pages.clustering)])
    expect(stepOf(played, 'PRI.04')).toMatchObject({ state: 'current', host: 'expe1.example.com' })
    expect(stepOf(played, 'PRI.04').missing).toContain('Refresh the Clustering page of expe1')
  })

  test('[PRI-06] a refresh that shows the old number confirms nothing: the value is read back', () => {
    const fault = { kind: 'change-not-accepted', expressway: 'expe3' } as const
    const lost = play(startedUpTo('PRI.03', ...start), [{ type: 'add-fault', fault }, ...number('expe3', 2)])
    const looked = play(
      lost,
      ['expe1', 'expe2', 'expe3'].map((id) => visit(id, pages.clustering)),
    )
    expect(stepOf(looked, 'PRI.04').state).not.toBe('done')
    expect(stepOf(looked, 'PRI.04').missing).toContain('Set Configuration primary on expe3 to 2')
  })

  test('[PRI-07] a change that was not accepted opens its step again, and repeating it cures', () => {
    const fault = { kind: 'change-not-accepted', expressway: 'expe3' } as const
    let played = play(startedUpTo('PRI.03', ...start), [{ type: 'add-fault', fault }, ...number('expe3', 2)])
    expect(stepOf(played, 'PRI.03')).toMatchObject({ state: 'current', host: 'expe3.example.com' })
    expect(stepOf(played, 'PRI.03').missing).toContain('it was not accepted: repeat it')
    played = play(played, number('expe3', 2))
    expect(stepOf(played, 'PRI.03').state).toBe('done')
    expect(mistakes(played)).toEqual([])
  })

  test('[PRI-09] before two minutes have passed the alarms still stand and the last step waits', () => {
    const looked = ['expe2', 'expe1', 'expe3'].map((id) => visit(id, pages.clustering))
    const played = play(startedUpTo('PRI.05', ...start), [wait(119_000), ...looked])
    expect(stepOf(played, 'PRI.05').missing).toContain('they go two minutes after the last peer agrees')
  })

  test('[PRI-08] [R-42] with the old primary dead the peers that answer have to show an active database all the same', () => {
    const failed = play(startedUpTo('PRI.05', ...dead), [
      breakIt({ kind: 'database-failure', expressway: 'expe3' }),
      wait(600_000),
      ...['expe2', 'expe3'].map((id) => visit(id, pages.clustering)),
    ])
    expect(stepOf(failed, 'PRI.05').state).toBe('current')
    expect(stepOf(failed, 'PRI.05').missing).toContain('expe3 showed the cluster database as Inactive')
    expect(runOf(failed).finished).toBe(false)
  })

  test('[PRI-01] [R-42] a new primary that is left alone cannot be active, and a look does', () => {
    const alone = { kind: 'power-off', expressway: 'expe3' } as const
    const played = playAll(started(...dead, [breakIt(alone), wait(600_000)]))
    expect(runOf(played)).toMatchObject({ finished: true, next: ['remove-dead-peer'] })
  })

  test('[PRI-11] [R-25] with the old primary dead the end leads to removing it', () => {
    const before = started(...dead)
    const played = playAll(before)
    expect(runOf(played)).toMatchObject({ finished: true, next: ['remove-dead-peer'], mistakes: [] })
    expect(stepOf(played, 'PRI.02').state).toBe('not-applicable')
    expect(runOf(play(started(...start), [])).next).toEqual([])
  })
})
