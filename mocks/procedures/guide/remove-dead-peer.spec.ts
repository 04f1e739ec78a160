import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { advance } from '../../sim/advance'
import { apply } from '../../sim/apply'
import { present } from '../../sim/ground/assert'
import { type Deed, type Played, play, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { breakIt, restart, save, visit, wait, waitUntilBack } from '../language/act'
import { rowValues } from '../language/clustering-values'
import { removeDeadPeer } from './remove-dead-peer'
import { removeLivePeer } from './remove-live-peer'

const roles = { primary: 'expe1', deadPeer: 'expe3' }
const start = [present(startWorld('dead-peer', 1, 'strict'), 'it'), 'remove-dead-peer', roles] as const
const two = rowValues(['expe1.example.com', 'expe2.example.com'])
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const mistakesSince = (played: Played) => runOf(played).mistakesSince.map(({ id }) => id)
const saveClustering = (id: string, values: PageValues) => [save(id, pages.clustering, values)]

describe('remove a dead peer', () => {
  test.each([
    ['is off', { kind: 'power-off', expressway: 'expe3' }],
    ['is cut off', { kind: 'network-cut', expressway: 'expe3' }],
  ] as const)('[RMD-01] [RMD-02] starts for a peer that %s, and not once it answers again', (_, fault) => {
    const sound = present(startWorld('cluster-of-three', 1, 'strict'), 'it')
    const { world } = apply(sound, { type: 'add-fault', fault })
    expect(removeDeadPeer.startRefusal(world, roles)).toBeNull()
    expect(runOf(started(world, 'remove-dead-peer', roles)).procedure).toBe('remove-dead-peer')
    const back = advance(
      apply(world, { type: 'remove-fault', id: world.faults[0]?.id ?? '' }).world,
      world.now + 600_000,
    )
    expect(removeDeadPeer.startRefusal(back.world, roles)).toMatchObject({ instead: 'remove-live-peer' })
  })

  test('[RMD-10] a subordinate that loses the row before the primary is written down', () => {
    expect(mistakes(play(startedUpTo('RMD.02', ...start), saveClustering('expe2', two)))).toEqual(['RMD-10'])
  })

  test('[RMD-10] [RMD-M4] a forgotten subordinate keeps the step open and is named', () => {
    const played = play(startedUpTo('RMD.03', ...start), [wait(600_000)])
    expect(stepOf(played, 'RMD.03')).toMatchObject({ state: 'current', host: 'expe2.example.com' })
  })

  test('[RMD-07] [RMD-08] a dead peer in the middle: the number of the primary below it follows', () => {
    const chosen = ['expe3', 'expe1', 'expe2'].flatMap((id) =>
      saveClustering(id, { configurationPrimary: 3 }),
    )
    const three = present(startWorld('cluster-of-three', 1, 'realistic'), 'it')
    const others = { primary: 'expe3', deadPeer: 'expe2' }
    let played = started(three, 'remove-dead-peer', others, [
      ...chosen,
      wait(600_000),
      { type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe2' } },
    ])
    const rows = rowValues(['expe1.example.com', 'expe3.example.com'])
    played = play(played, saveClustering('expe3', rows))
    expect(stepOf(played, 'RMD.02').missing).toContain('Set Configuration primary on expe3 to 2.')
    played = play(played, saveClustering('expe3', { configurationPrimary: 2 }))
    expect(stepOf(played, 'RMD.02').state).toBe('done')
  })

  test('[RMD-13] [RMD-M5] its licences leave the pool with its row, or after two weeks', () => {
    const played = play(startedUpTo('RMD.02', ...start), [wait(15 * 86_400_000)])
    expect(played.world.expressways['expe1']?.alarms.map(({ key }) => key)).toContain(
      'lost-peer-licences-gone',
    )
  })

  test('[RMD-14] the factory reset comes next while the unit has its old list, and clears it as the last step asks', () => {
    const removed = startedUpTo('RMD.04', ...start)
    expect(runOf(removed).next).toEqual(['clear-configuration'])
    const isolated = play(removed, [
      breakIt({ kind: 'isolated', expressway: 'expe3' }),
      ...removed.world.faults.map(({ id }) => ({ type: 'remove-fault', id }) as const),
      waitUntilBack('expe3'),
    ])
    expect(stepOf(isolated, 'RMD.06').state).not.toBe('done')
    const reset = {
      type: 'factory-reset',
      expressway: 'expe3',
      kept: [],
      over: 'serial',
      by: 'root',
    } as const
    const cleared = play(isolated, [reset, wait(20 * 60_000)])
    expect(runOf(cleared).next).toEqual([])
    expect(mistakes(cleared)).toEqual([])
  })

  test('[RMD-03] [RMD-14] a unit that works again has to be cleared while it is isolated', () => {
    const isolated = play(startedUpTo('RMD.03', ...start), [
      { type: 'add-fault', fault: { kind: 'isolated', expressway: 'expe3' } },
      { type: 'remove-fault', id: start[0].faults[0]?.id ?? '' },
      wait(600_000),
    ])
    expect(stepOf(isolated, 'RMD.06').missing).toContain('Clear every Peer address on expe3')
    const cleared = play(isolated, [
      ...saveClustering('expe3', { clusterName: 'expe3.example.com', ...rowValues([]) }),
      restart('expe3'),
      waitUntilBack('expe3'),
    ])
    expect(stepOf(cleared, 'RMD.06').state).toBe('done')
    expect(mistakes(cleared)).toEqual([])
  })

  test('[RMD-14] a unit that came back uncleared and only restarts has to be cleared still', () => {
    const back = play(startedUpTo('RMD.03', ...start), [
      { type: 'remove-fault', id: start[0].faults[0]?.id ?? '' },
      wait(600_000),
      ...saveClustering('expe2', two),
    ])
    expect(stepOf(back, 'RMD.06').state).toBe('current')
    const restarting = play(back, [restart('expe3')])
    expect(stepOf(restarting, 'RMD.06').state).toBe('current')
    expect(runOf(restarting).finished).toBe(false)
  })

  test('[RMD-04] [RMD-M3] reconnected uncleared, by then after the end, it is written down', () => {
    const played = play(startedUpTo('RMD.03', ...start), [
      ...saveClustering('expe2', two),
      { type: 'remove-fault', id: start[0].faults[0]?.id ?? '' },
    ])
    expect(mistakes(played)).toEqual([])
    expect(mistakesSince(played)).toEqual(['RMD-M3'])
  })
})

describe('[R-12] System > Clustering says which peer is the primary', () => {
  test('before a removal, whether the peer is dead or alive: another number there makes it another one', () => {
    const dead = { type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe1' } } as const
    const three = present(startWorld('cluster-of-three', 1, 'realistic'), 'it')
    const chosen = ['expe2', 'expe3'].flatMap((id) => saveClustering(id, { configurationPrimary: 2 }))
    const cast = { primary: 'expe2', deadPeer: 'expe1' }
    const named = started(three, 'remove-dead-peer', cast, [dead, wait(600_000)]).world
    const another = started(three, 'remove-dead-peer', cast, [dead, ...chosen, wait(600_000)]).world
    expect(removeDeadPeer.startRefusal(named, cast)).toMatchObject({ instead: 'change-primary' })
    expect(removeDeadPeer.startRefusal(another, cast)).toBeNull()

    const alive = { primary: 'expe2', leavingPeer: 'expe1' }
    const moved = started(three, 'remove-live-peer', alive, [
      ...saveClustering('expe1', { configurationPrimary: 2 }),
      ...chosen,
      wait(600_000),
    ]).world
    expect(removeLivePeer.startRefusal(three, alive)).toMatchObject({ instead: 'change-primary' })
    expect(removeLivePeer.startRefusal(moved, alive)).toBeNull()
  })

  test('[RMD-05] [R-12] Cisco TMS says beside the Clustering page who is the primary, where one manages the cluster', () => {
    const toldBy = (earlier: readonly Deed[]) =>
      stepOf(started(...start, earlier), 'RMD.01').needs.filter(({ words }) => words.includes('Cisco TMS'))
    const managed = save('expe1', pages.externalManager, { address: 'tms.example.com', protocol: 'HTTP' })
    expect(toldBy([])).toEqual([])
    expect(toldBy([managed, wait(600_000)])).toMatchObject([
      { met: true, words: 'Cisco TMS shows expe1 as the primary.', path: pages.externalManager },
    ])
    const lost = { kind: 'tms-unreachable' } as const
    expect(toldBy([managed, wait(600_000), { type: 'add-fault', fault: lost }])).toEqual([])
  })

  test('and the first step is done by a look at that page, and by no other', () => {
    const begun = started(...start)
    const elsewhere = play(begun, [visit('expe1', pages.externalManager), visit('expe1', pages.overview)])
    expect(stepOf(elsewhere, 'RMD.01').state).not.toBe('done')
    expect(stepOf(play(begun, [visit('expe1', pages.clustering)]), 'RMD.01').state).toBe('done')
  })
})
