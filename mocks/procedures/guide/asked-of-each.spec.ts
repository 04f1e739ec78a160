import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { type Played, play, playAll, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { acknowledge, save, saveItem, visit, wait } from '../language/act'
import { rowValues } from '../language/clustering-values'
import { addPeer } from './add-peer'

const worldOf = (scenario: string, profile: 'strict' | 'realistic' = 'strict'): World =>
  present(startWorld(scenario, 1, profile), 'no scenario')

/** The state of a step and what it still misses, as the drawer shows them. */
const told = (played: Played, step: string) => {
  const { state, missing } = stepOf(played, step)
  return { isDone: state === 'done', missing }
}

describe('what a step asks of each peer or of each value', () => {
  test.each(['expe1', 'expe2', 'expe3'])(
    '[UPG-07] an alarm on %s alone fails the step until it is acknowledged or its cause is gone',
    (id) => {
      const looks = ['expe1', 'expe2', 'expe3'].map((peer) => visit(peer, pages.alarms))
      const mode = (value: string) => save(id, pages.maintenanceMode, { mode: value })
      const start = [worldOf('upgrade-x8-8'), 'upgrade', { primary: 'expe1' }] as const
      const played = play(started(...start, [mode('On')]), looks)
      expect(stepOf(played, 'UPG.02')).toMatchObject({ state: 'current', host: `${id}.example.com` })
      expect(told(played, 'UPG.02').missing).toContain('unacknowledged')
      expect(told(play(played, [acknowledge(id, [`${id}.maintenance-mode`])]), 'UPG.02').isDone).toBe(true)
      expect(told(play(played, [mode('Off')]), 'UPG.02').isDone).toBe(true)
    },
  )

  test('[REP-14] [REP-15] the new unit gets all ten values of the primary, and never joins without its restart', () => {
    const cast = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }
    const start = [worldOf('cluster-of-three', 'realistic'), 'replace-and-keep', cast] as const
    const before = startedUpTo('REK.09', ...start)
    const right = present(before.world.expressways['expe1'], 'expe1').settings
    const values: PageValues = {
      ...rowValues(['expe1.example.com', 'expe2.example.com', 'expe3.example.com']),
      clusterName: String(right['clustering.clusterName']),
      configurationPrimary: 1,
    }
    const different: [string, PageValues][] = [
      ['Cluster name', { clusterName: 'other.example.com' }],
      ['Configuration primary', { configurationPrimary: 2 }],
      ['Cluster IP version', { clusterIpVersion: 'IPv6' }],
      ['TLS verification mode', { tlsVerificationMode: 'Enforce' }],
      ['Peer 2 address', { peer2Address: 'expe3.example.com', peer3Address: 'expe2.example.com' }],
      ['Peer 4 address', { peer4Address: 'expe9.example.com' }],
    ]
    const entered = (wrong: PageValues) =>
      play(before, [save('expe4', pages.clustering, { ...values, ...wrong })])
    for (const [label, wrong] of different) {
      expect(told(entered(wrong), 'REK.09').isDone, label).toBe(false)
      expect(told(entered(wrong), 'REK.09').missing).toContain(label)
    }
    const same = entered({})
    expect(told(same, 'REK.09').isDone).toBe(true)
    const late = play(same, [wait(7 * 86_400_000)])
    expect(told(late, 'REK.10').isDone).toBe(false)
    expect(late.world.expressways['expe4']?.clustering).toMatchObject({
      running: 'standalone',
      joinedAt: null,
    })
  })

  test('[ADD-35] a new peer goes where a row is free: six that are filled stop the start, five do not', () => {
    const refusal = (filled: number) => {
      const world = structuredClone(worldOf('cluster-of-three'))
      const primary = present(world.expressways['expe1'], 'expe1')
      for (let row = 4; row <= filled; row += 1)
        primary.settings[`clustering.peer${row}Address`] = `10.9.9.${row}`
      return addPeer.startRefusal(world, { primary: 'expe1', newPeer: 'expe4' })
    }
    expect(refusal(5)).toBeNull()
    expect(refusal(6)).toMatchObject({ guide: expect.arrayContaining(['ADD-35']) })
    const begun = startedUpTo('ADD.17', worldOf('cluster-of-three'), 'add-peer', {
      primary: 'expe1',
      newPeer: 'expe4',
    })
    expect(told(begun, 'ADD.17').missing).toContain('as Peer 4 address')
  })

  test('[CRE-57] the end of creating says that it is a cluster of one, and what its database reads', () => {
    const played = playAll(started(worldOf('standalone-pair'), 'create', { primary: 'expe1' }))
    const [first] = runOf(played).closing
    expect(first).toContain('expe1 is a cluster of one')
    expect(first).toContain('database status is Active')
    const cut = structuredClone(played.world)
    cut.faults.push({ id: 'f', at: cut.now, kind: 'database-failure', expressway: 'expe1' })
    expect(runOf({ ...played, world: cut }).closing[0]).toContain('database status is Inactive')
  })

  test('[RML-18] each subordinate that stays has to follow, and the next one is named', () => {
    const cast = { primary: 'expe1', leavingPeer: 'expe6' }
    let played = startedUpTo('RML.07', worldOf('cluster-of-six'), 'remove-live-peer', cast)
    for (const id of ['expe2', 'expe3', 'expe4', 'expe5']) {
      expect(stepOf(played, 'RML.07')).toMatchObject({ state: 'current', host: `${id}.example.com` })
      played = play(played, [save(id, pages.clustering, { peer6Address: '' })])
    }
    expect(told(played, 'RML.07').isDone).toBe(true)
  })

  test('[ADD-47] the values are entered on one subordinate after the other; where there is none the step does not apply', () => {
    const cast = { primary: 'expe1', newPeer: 'expe4' }
    let played = startedUpTo('ADD.19', worldOf('cluster-of-three'), 'add-peer', cast)
    const rows = rowValues(['expe1', 'expe2', 'expe3', 'expe4'].map((id) => `${id}.example.com`))
    for (const id of ['expe2', 'expe3']) {
      expect(stepOf(played, 'ADD.19')).toMatchObject({ state: 'current', host: `${id}.example.com` })
      played = play(played, [save(id, pages.clustering, rows)])
    }
    expect(told(played, 'ADD.19').isDone).toBe(true)
    const alone = started(worldOf('cluster-of-one'), 'add-peer', { primary: 'expe1', newPeer: 'expe2' })
    expect(stepOf(alone, 'ADD.19').state).toBe('not-applicable')
  })

  test.each([1, 2, 3, 4, 5, 6])(
    '[DIS-10] an address that is left in row %i of the first subordinate keeps its step open, and name and rows go in one save',
    (row) => {
      const begun = started(worldOf('cluster-of-three', 'realistic'), 'disband', { primary: 'expe1' })
      const own = { ...rowValues([]), clusterName: 'expe2.example.com' }
      const left = play(begun, [
        save('expe2', pages.clustering, { ...own, [`peer${row}Address`]: 'expe1.example.com' }),
      ])
      expect(told(left, 'DIS.02').isDone).toBe(false)
      expect(told(left, 'DIS.02').missing).toContain('Clear every Peer address on expe2')
      expect(told(play(left, [save('expe2', pages.clustering, own)]), 'DIS.02').isDone).toBe(true)
      expect(told(play(begun, [save('expe2', pages.clustering, own)]), 'DIS.02').isDone).toBe(true)
    },
  )

  test('[UPG-31] after the upgrade of a subordinate its FindMe accounts and a page of each menu are looked at', () => {
    const account = saveItem('expe1', pages.findMe, { username: 'ann', findMeId: 'ann@example.com' })
    const start = [worldOf('upgrade-x8-8'), 'upgrade', { primary: 'expe1' }, [account, wait(61_000)]] as const
    const before = startedUpTo('UPG.13', ...start)
    const looks = [pages.findMeStatus, pages.dns, pages.h323, pages.conferenceFactory].map((page) =>
      visit('expe2', page),
    )
    for (const left of looks.keys()) {
      const others = play(before, looks.toSpliced(left, 1))
      expect(told(others, 'UPG.13').isDone, String(left)).toBe(false)
      expect(told(play(others, looks.slice(left, left + 1)), 'UPG.13').isDone, String(left)).toBe(true)
    }
  })
})
