import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { callsOf } from '../../sim/traffic/calls/read'
import { registrationsOf } from '../../sim/traffic/registrations/read'
import { type Played, play, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { backUp, deleteItems, restart, save, saveItem, visit, wait, waitUntilBack } from '../language/act'
import { rowValues } from '../language/clustering-values'

const worldOf = (scenario: string, profile: 'strict' | 'realistic' = 'strict'): World =>
  present(startWorld(scenario, 1, profile), 'no scenario')

/** A save without a look at the page: a command, since the act looks at the page before it saves. */
const saved = (expressway: string, page: string, values: PageValues) =>
  ({ type: 'save-settings', expressway, page, values, revision: null, by: 'admin' }) as const

/** The state of a step and what it still misses, as the drawer shows them. */
const told = (played: Played, step: string) => {
  const { state, missing } = stepOf(played, step)
  return { isDone: state === 'done', missing }
}

describe('what comes near what a step asks for, and does not do', () => {
  test('[UPG-27] the backup of another peer is none of the subordinate that is next, and each lap wants its own', () => {
    const before = startedUpTo('UPG.09', worldOf('upgrade-x8-8'), 'upgrade', { primary: 'expe1' })
    for (const other of ['expe1', 'expe3']) {
      const elsewhere = play(before, [backUp(other)])
      expect(told(elsewhere, 'UPG.09').isDone, other).toBe(false)
      expect(told(elsewhere, 'UPG.09').missing).toContain('Take a backup of expe2 ')
    }
    expect(told(play(before, [backUp('expe2')]), 'UPG.09').isDone).toBe(true)
    const last = startedUpTo('UPG.14', worldOf('upgrade-x8-8'), 'upgrade', { primary: 'expe1' })
    expect(told(play(last, [backUp('expe2')]), 'UPG.14').missing).toContain('backup of expe3 ')
    expect(told(play(last, [backUp('expe3')]), 'UPG.14').missing).not.toContain('backup')
  })

  test('[RML-18] the right rows with the wrong number are not the same: each field has to be that of the primary', () => {
    const cast = { primary: 'expe1', leavingPeer: 'expe2' }
    const before = startedUpTo('RML.07', worldOf('cluster-of-three', 'realistic'), 'remove-live-peer', cast)
    const rows = rowValues(['expe1.example.com', 'expe3.example.com'])
    const entered = (values: PageValues) =>
      play(before, [save('expe3', pages.clustering, { ...rows, ...values })])
    const different: [string, PageValues][] = [
      ['Peer 1 address', { peer1Address: 'expe3.example.com', peer2Address: 'expe1.example.com' }],
      ['Configuration primary', { configurationPrimary: 2 }],
      ['Cluster name', { clusterName: 'other.example.com' }],
      ['TLS verification mode', { tlsVerificationMode: 'Enforce' }],
    ]
    for (const [label, values] of different) {
      expect(told(entered(values), 'RML.07').isDone, label).toBe(false)
      expect(told(entered(values), 'RML.07').missing).toContain(label)
    }
    expect(told(entered({}), 'RML.07').isDone).toBe(true)
  })

  test('[ADD-54] a host name that was looked at before the reset has to be looked at again, and must be its own then', () => {
    const cast = { primary: 'expe1', newPeer: 'expe2' }
    const dns = visit('expe2', pages.dns)
    const loose = worldOf('cluster-of-one', 'realistic')
    const early = play(startedUpTo('ADD.20', loose, 'add-peer', cast), [dns])
    expect(told(early, 'ADD.22').isDone).toBe(false)
    const before = startedUpTo('ADD.22', loose, 'add-peer', cast, [])
    expect(told(before, 'ADD.22').isDone).toBe(false)
    for (const systemHostName of ['expe1', '']) {
      const wrong = play(before, [saved('expe2', 'dns', { systemHostName }), dns])
      expect(told(wrong, 'ADD.22').isDone, systemHostName).toBe(false)
      expect(told(wrong, 'ADD.22').missing).toContain(
        'needs a System host name and Domain name that no other has',
      )
    }
    expect(told(play(before, [dns]), 'ADD.22').isDone).toBe(true)
  })

  test.each([
    ['by its address', { type: 'Neighbor', peer1Address: '10.0.0.12' }],
    [
      'in another row',
      { type: 'Neighbor', peer1Address: 'expe9.example.com', peer6Address: 'expe2.example.com' },
    ],
    [
      'as a traversal client',
      {
        type: 'Traversal client',
        username: 'a',
        password: 'b',
        h323Mode: 'Off',
        sipPort: 7001,
        peer1Address: 'expe2.example.com',
      },
    ],
  ])(
    '[ADD-13] a zone of the primary that leads to the new peer %s fails the step and is named',
    (_, values) => {
      const cast = { primary: 'expe1', newPeer: 'expe2' }
      const led = play(started(worldOf('cluster-of-one'), 'add-peer', cast), [
        {
          type: 'save-item',
          expressway: 'expe1',
          list: 'zones',
          id: null,
          values: { name: 'To the branch', ...values },
          by: 'admin',
        },
        visit('expe1', pages.zones),
      ])
      expect(led.world.expressways['expe1']?.lists['zones']).toHaveLength(2)
      expect(told(led, 'ADD.01').isDone).toBe(false)
      expect(told(led, 'ADD.01').missing).toContain('To the branch')
    },
  )

  test('[ADD-15] neither may the own primary list the new peer yet, by its name or its address', () => {
    const cast = { primary: 'expe1', newPeer: 'expe4' }
    const looks = ['expe1', 'expe2', 'expe3'].map((id) => visit(id, pages.clustering))
    for (const peer4Address of ['expe4.example.com', '10.0.0.14']) {
      const early = saved('expe1', 'clustering', { peer4Address })
      const played = play(started(worldOf('cluster-of-three', 'realistic'), 'add-peer', cast, [early]), looks)
      expect(told(played, 'ADD.02').isDone, peer4Address).toBe(false)
      expect(told(played, 'ADD.02').missing).toContain('expe1 lists expe4 as Peer 4 address')
    }
  })

  test('[DIS-20] the zones that still lead to the former cluster are listed with their owners, until none does', () => {
    const zone = (owner: string, name: string, address: string) =>
      saveItem(owner, pages.zones, { name, type: 'Neighbor', peer1Address: address })
    const before = startedUpTo('DIS.09', worldOf('two-clusters'), 'disband', { primary: 'expe1' }, [
      zone('expe4', 'To the others', 'expe2.example.com'),
      zone('expe4', 'To elsewhere', 'expe9.example.com'),
    ])
    const { isDone, missing } = told(before, 'DIS.09')
    expect(isDone).toBe(false)
    expect(missing).toContain('To the others of expe4')
    expect(missing).not.toContain('To elsewhere')
    const zones = before.world.expressways['expe4']?.lists['zones'] ?? []
    const ids = zones.filter(({ values }) => values['name'] === 'To the others').map(({ id }) => id)
    expect(told(play(before, [deleteItems('expe4', pages.zones, ids), wait(120_000)]), 'DIS.09').isDone).toBe(
      true,
    )
  })

  test('[DIS-16] whether the primary keeps the cluster name or takes another, its step is done', () => {
    const before = startedUpTo('DIS.07', worldOf('cluster-of-three'), 'disband', { primary: 'expe1' })
    const names: PageValues[] = [{}, { clusterName: 'expe1.example.com' }]
    for (const name of names) {
      const cleared = play(before, [save('expe1', pages.clustering, { ...rowValues([]), ...name })])
      expect(told(cleared, 'DIS.07').isDone).toBe(true)
      expect(runOf(cleared).mistakes).toEqual([])
    }
  })

  test('[ADD-63] a restart that is due on any of the four keeps the step open; in which order they restart is free', () => {
    const cast = { primary: 'expe1', newPeer: 'expe4' }
    const all = ['expe1', 'expe2', 'expe3', 'expe4']
    const before = startedUpTo('ADD.29', worldOf('cluster-of-three'), 'add-peer', cast)
    const due = all.map((id) => saved(id, 'ethernet', { lan1Speed: '1000full' }))
    const looks = all.map((id) => visit(id, pages.alarms))
    const again = (id: string) => [restart(id), waitUntilBack(id), visit(id, pages.alarms)]
    for (const [left, id] of all.entries()) {
      const others = [...all.slice(left + 1), ...all.slice(0, left)].toReversed()
      const open = play(before, [...due, ...others.flatMap(again), ...looks])
      expect(told(open, 'ADD.29').isDone, id).toBe(false)
      expect(stepOf(open, 'ADD.29').host).toBe(`${id}.example.com`)
      const done = play(open, again(id))
      expect(told(done, 'ADD.29').isDone, id).toBe(true)
      expect(runOf(done)).toMatchObject({ mistakes: [], mostPeersDownAtOnce: 1 })
    }
  })

  test.each([
    ['[UPG-15]', 'upgrade-x8-8', 'upgrade', 'UPG.05'],
    ['[CRE-32]', 'standalone-pair', 'create', 'CRE.17'],
  ])(
    '%s in %s the primary is drained at no call and no device, one without the other does not do',
    (_id, scenario, procedure, step) => {
      const before = startedUpTo(step, worldOf(scenario), procedure, { primary: 'expe1' })
      const primary = present(before.world.expressways['expe1'], 'expe1')
      const calls = callsOf(before.world, primary).map(({ id }) => id)
      const devices = registrationsOf(before.world, primary).map(({ id }) => id)
      expect(calls.length * devices.length).toBeGreaterThan(0)
      const disconnect = { type: 'disconnect-calls', expressway: 'expe1', ids: calls, by: 'admin' } as const
      const unregister = {
        type: 'unregister-devices',
        expressway: 'expe1',
        ids: devices,
        by: 'admin',
      } as const
      expect(told(before, step).isDone).toBe(false)
      for (const one of [disconnect, unregister]) {
        expect(told(play(before, [one]), step).isDone, one.type).toBe(false)
        expect(told(play(before, [one]), step).missing).toContain('must be drained')
      }
      expect(told(play(before, [disconnect, unregister]), step).isDone).toBe(true)
    },
  )

  test('[REP-13] every subordinate gets the rows of the primary in its order: the next one that has others is named', () => {
    const cast = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }
    const before = startedUpTo('REK.08', worldOf('cluster-of-three', 'realistic'), 'replace-and-keep', cast)
    const rows = ['expe1.example.com', 'expe2.example.com', 'expe3.example.com']
    for (const wrong of [rows.slice(0, 2), rows.toReversed(), ['', ...rows]]) {
      const entered = play(before, [save('expe2', pages.clustering, rowValues(wrong))])
      expect(told(entered, 'REK.08').isDone, wrong.join()).toBe(false)
      expect(stepOf(entered, 'REK.08').host).toBe('expe2.example.com')
    }
    expect(told(play(before, [save('expe2', pages.clustering, rowValues(rows))]), 'REK.08').isDone).toBe(true)
  })
})

test('[ADD-14] before anything is saved the run lists what the new peer will lose, and only that', () => {
  const cast = { primary: 'expe1', newPeer: 'expe2' }
  const world = worldOf('cluster-of-one')
  const [plain] = runOf(started(world, 'add-peer', cast)).willBeLost
  const own = [
    save('expe2', pages.h323, { timeToLive: 90 }),
    {
      type: 'save-item' as const,
      expressway: 'expe2',
      list: 'zones',
      id: null,
      values: { name: 'To branch', type: 'Neighbor', peer1Address: '10.9.9.9' },
      by: 'admin',
    },
  ]
  const lost = runOf(started(world, 'add-peer', cast, own)).willBeLost
  expect(lost.map(({ host }) => host)).toEqual(['expe2.example.com'])
  expect(lost[0]?.items.filter((item) => !plain?.items.includes(item))).toEqual([
    expect.stringMatching(/: Time to live 90 becomes \d+$/),
    'Configuration > Zones > Zones: zone To branch',
  ])
})
