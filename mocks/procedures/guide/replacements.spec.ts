import { describe, expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/assert'
import { optionKeyFor } from '../../sim/licences/serial-check'
import {
  actsOf,
  type Deed,
  type Played,
  play,
  playAll,
  playSteps,
  runOf,
  started,
  startedUpTo,
  stepOf,
  stepsIn,
} from '../engine/play'
import { pages } from '../language/pages'
import { backUp, open, rowValues, saveClustering } from '../solutions/acts'

const world = (scenario: string, profile: 'strict' | 'realistic' = 'strict') =>
  present(startWorld(scenario, 1, profile), scenario)
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const two = rowValues(['expe1.example.com', 'expe2.example.com'])
const move = {
  type: 'save-settings',
  expressway: 'expe3',
  page: 'ip',
  values: { lan1Ipv4Address: '10.0.0.113' },
  revision: null,
  by: 'admin',
} as const

const isDnsChange = (deed: Deed) =>
  ('type' in deed && deed.type === 'set-dns-record') || ('act' in deed && deed.act === 'set-dns-record')

describe('change the address of a peer', () => {
  const roles = { primary: 'expe1', peer: 'expe3' }
  const start = [world('cluster-of-three'), 'change-address', roles] as const

  test('[ADR-01] ADR-M1: to change it while clustered is written down', () => {
    expect(mistakes(play(started(...start), [move]))).toEqual(['ADR-M1'])
  })

  test('[ADR-01] ADR-M2: to edit only the rows of the others is written down', () => {
    const loose = [world('cluster-of-three', 'realistic'), 'change-address', roles] as const
    const played = play(started(...loose), saveClustering('expe1', { peer3Address: '10.0.0.113' }))
    expect(mistakes(played)).toContain('ADR-M2')
  })

  test('[ADR-03] what was looked at for the removal does not count for the adding', () => {
    const played = startedUpTo('ADR.03', ...start)
    expect(stepOf(played, 'ADD.07').state).toBe('open')
    expect(stepOf(played, 'ADD.07').missing).toContain('First comes ADR.03')
    const moved = playSteps(played, ['ADR.03'])
    expect(stepOf(moved, 'ADD.07').missing).toContain('Open System > Clustering on expe3.example.com')
  })

  test('[ADR-05] the removal stays done when the peer is back in the lists', () => {
    const played = startedUpTo('ADD.30', ...start)
    for (const id of ['RML.02', 'RML.06', 'RML.07']) expect(stepOf(played, id).state, id).toBe('done')
  })

  test('[ADR-06] ADR-M3: with DNS forgotten the peer fails by its name, and the old address is found', () => {
    const before = started(...start)
    const played = stepsIn(before).reduce(
      (at, { id }) =>
        play(
          at,
          actsOf(at, id).filter((act) => !isDnsChange(act)),
        ),
      before,
    )
    expect(mistakes(played)).toContain('ADR-M3')
    expect(runOf(played).finished).toBe(false)
    expect(stepOf(played, 'ADR.04').state).not.toBe('done')
  })

  test('[ADR-06] the last check names every place that holds the old address', () => {
    const old = {
      type: 'save-item',
      expressway: 'expe4',
      list: 'zones',
      id: null,
      values: { name: 'To the cluster', type: 'Neighbor', peer1Address: '10.0.0.13' },
      by: 'admin',
    } as const
    const before = started(...start, [old])
    const played = playAll(before)
    expect(stepOf(played, 'ADR.05').missing).toContain('expe4.example.com: To the cluster of zones')
  })
})

describe('replace a peer', () => {
  const roles = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }
  const live = [world('cluster-of-three'), 'replace-peer', roles] as const
  const dead = [world('dead-peer'), 'replace-peer', roles] as const

  test('[REP-02] [REP-03] the branch is chosen by whether the peer answers', () => {
    expect(stepOf(started(...live), 'REP.02').state).toBe('not-applicable')
    expect(stepOf(started(...live), 'RMD.02').state).toBe('not-applicable')
    expect(stepOf(started(...dead), 'REP.03').state).toBe('not-applicable')
    expect(stepOf(started(...dead), 'RML.02').state).toBe('not-applicable')
  })

  test('[REP-03] REP-M1: a live peer taken off the list as if it were dead is written down', () => {
    const played = play(startedUpTo('RML.02', ...live), saveClustering('expe1', two))
    expect(mistakes(played)).toEqual(expect.arrayContaining(['REP-M1', 'RML-23']))
  })

  test('[REP-04] the replacement goes into the row that has become free', () => {
    const played = startedUpTo('ADD.17', ...dead)
    expect(stepOf(played, 'ADD.17').missing).toContain('Enter expe4.example.com as Peer 3 address')
  })
})

describe('replace a peer and keep its configuration', () => {
  const roles = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }
  const start = [world('cluster-of-three'), 'replace-and-keep', roles] as const

  test('[REP-07] REK-M1: a backup before the removal is written down, and does not count', () => {
    const played = play(started(...start), backUp('expe3'))
    expect(mistakes(played)).toEqual(['REK-M1'])
    const later = playSteps(played, ['REK.01', 'RML.02', 'RML.05', 'RML.06', 'RML.07'])
    expect(stepOf(later, 'REK.03').state).toBe('current')
  })

  test('[REP-09] REK-M2: the keys of the old unit are refused on the new one', () => {
    const serial = start[0].expressways['expe3']?.serialNumber ?? ''
    const played = play(started(...start), [
      { type: 'add-option-key', expressway: 'expe4', key: optionKeyFor(serial, 'J00'), by: 'admin' },
    ])
    expect(mistakes(played)).toEqual(['REK-M2'])
  })

  test('[REP-10] REK-M3: with the old unit still on the network the restore is written down and does not count', () => {
    const played = startedUpTo('REK.05', ...start)
    const hasty = actsOf(played, 'REK.05').filter((act) => !('type' in act && act.type === 'restart'))
    const restored = play(played, hasty)
    expect(mistakes(restored)).toContain('REK-M3')
    expect(stepOf(restored, 'REK.05').missing).toContain('off the network, or shut it down')
  })

  test('[REP-11] other DNS or NTP servers than the cluster has keep the step open', () => {
    const before = startedUpTo('REK.06', ...start)
    const played = play(before, [
      {
        type: 'save-settings',
        expressway: 'expe4',
        page: 'time',
        values: { ntpServer1Address: '10.0.0.5', ntpServer2Address: '' },
        revision: null,
        by: 'admin',
      },
      ...actsOf(before, 'REK.06'),
    ])
    expect(stepOf(played, 'REK.06').missing).toContain('The NTP servers of expe3.example.com are not those')
  })

  test('[REP-16] REK-M6: a look before five minutes is too early', () => {
    const played = play(startedUpTo('REK.11', ...start), [
      { advanceMs: 60_000 },
      open('expe1', pages.clustering),
    ])
    expect(stepOf(played, 'REK.11').missing).toMatch(/^Too early: wait \d+ seconds more\./)
    expect(mistakes(played)).toEqual([])
  })

  test('[REP-08] [REP-10] the new unit keeps its keys and has everything else of the old one', () => {
    const played = startedUpTo('REK.06', ...start)
    const [old, unit] = [played.world.expressways['expe3'], played.world.expressways['expe4']]
    expect(unit?.optionKeys).toEqual(start[0].expressways['expe4']?.optionKeys)
    expect(unit?.settings['dns.systemHostName']).toBe('expe3')
    expect(unit?.settings['clustering.peer1Address']).toBe('')
    expect(unit?.settings['call-routing.callSignalingOptimization']).toBe(
      old?.settings['call-routing.callSignalingOptimization'],
    )
  })
})
