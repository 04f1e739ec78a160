import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { catalogueField } from '#contract/settings/catalogue'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { World } from '../../sim/ground/world'
import { lookUp } from '../../sim/machine/dns/read'
import { filledRows } from '../../sim/machine/peers/read'
import { callsOf } from '../../sim/traffic/calls/read'
import { registrationsOf } from '../../sim/traffic/registrations/read'
import { stepTold } from '../../testing/step-told'
import { type Played, play, playAll, playSteps, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { breakIt, deleteItems, restart, save, visit, wait, waitUntilBack } from '../language/act'
import { rowValues } from '../language/clustering-values'
import { create } from './create'

const worldOf = (scenario: string, profile: 'strict' | 'realistic' = 'strict'): World =>
  present(startWorld(scenario, 1, profile), 'no scenario')

/** The state of a step and what it still misses, as the drawer shows them. */
/** Restarts it and waits until it is back. */
const restarted = (id: string) => [restart(id), waitUntilBack(id)]

const roles = { primary: 'expe1', newPeer: 'expe2' }
const creating = () => started(worldOf('standalone-pair'), 'create', { primary: 'expe1' })

const candidateUpTo = (step: string) => startedUpTo(step, worldOf('cluster-of-one'), 'add-peer', roles)

describe('what the new peer must fulfil', () => {
  test('[ADD-19] feature keys that differ fail the step and are named; other numbers of call licences do not', () => {
    const begun = (change: (keys: { id: string; key: string }[]) => { id: string; key: string }[]) => {
      const world = structuredClone(worldOf('cluster-of-one'))
      const candidate = present(world.expressways['expe2'], 'expe2')
      candidate.optionKeys = change(candidate.optionKeys)
      const played = started(world, 'add-peer', roles)
      return stepTold(play(played, [visit('expe2', pages.optionKeys)]), 'ADD.05')
    }
    expect(begun((keys) => keys.filter(({ key }) => !/^116341[YABI]/.test(key))).isDone).toBe(true)
    const lacking = begun((keys) => keys.filter(({ key }) => !key.startsWith('116341U')))
    expect(lacking.isDone).toBe(false)
    expect(lacking.missing).toContain('expe2 lacks FindMe')
    const besides = begun((keys) => [...keys, { id: 'key-99', key: '116341J00-1-0A0B0C0D' }])
    expect(besides.isDone).toBe(false)
    expect(besides.missing).toContain('has besides Advanced Account Security')
  })

  test('[ADD-34] it is drained at zero calls and zero registrations, and the chosen ones can be sent away', () => {
    const before = candidateUpTo('ADD.16')
    const newPeer = present(before.world.expressways['expe2'], 'expe2')
    const disconnect = {
      type: 'disconnect-calls' as const,
      expressway: 'expe2',
      ids: callsOf(before.world, newPeer).map(({ id }) => id),
      by: 'admin',
    }
    const unregister = {
      type: 'unregister-devices' as const,
      expressway: 'expe2',
      ids: registrationsOf(before.world, newPeer).map(({ id }) => id),
      by: 'admin',
    }
    expect(disconnect.ids.length).toBeGreaterThan(0)
    expect(unregister.ids.length).toBeGreaterThan(0)
    expect(stepTold(before, 'ADD.16').isDone).toBe(false)
    const noCalls = play(before, [disconnect])
    expect(stepTold(noCalls, 'ADD.16').isDone).toBe(false)
    expect(stepTold(noCalls, 'ADD.16').missing).toContain('0 calls and')
    const noDevices = play(before, [unregister])
    expect(stepTold(noDevices, 'ADD.16').isDone).toBe(false)
    expect(stepTold(noDevices, 'ADD.16').missing).toContain('calls and 0 registrations')
    expect(stepTold(play(noCalls, [unregister]), 'ADD.16').isDone).toBe(true)
  })

  test('[ADD-21] time that is not synchronized fails the step until a server answers and the clock follows', () => {
    const looks = [visit('expe2', pages.dns), visit('expe2', pages.time)]
    const unset = save('expe2', pages.time, { ntpServer1Address: '', ntpServer2Address: '' })
    const wrong = play(started(worldOf('cluster-of-one'), 'add-peer', roles, [unset]), looks)
    expect(stepTold(wrong, 'ADD.06').isDone).toBe(false)
    expect(stepTold(wrong, 'ADD.06').missing).toContain('it needs a working NTP server')
    const set = play(wrong, [save('expe2', pages.time, { ntpServer1Address: '10.0.0.4' })])
    expect(stepTold(set, 'ADD.06').isDone).toBe(false)
    expect(stepTold(play(set, [wait(20_000)]), 'ADD.06').isDone).toBe(true)
  })
})

test('[ADD-52] the step about the accounts is done when only the default one is left: a look alone does not do it', () => {
  // A command, since the act looks at the page before it saves.
  const account = (name: string) => ({
    type: 'save-item' as const,
    expressway: 'expe2',
    list: 'administrator-accounts',
    id: null,
    values: { name, password: 'a long password' },
    by: 'admin',
  })
  const before = startedUpTo('ADD.21', worldOf('cluster-of-one'), 'add-peer', roles)
  const both = play(before, [account('helpdesk'), account('auditor')])
  const surplus = (played: Played) =>
    (played.world.expressways['expe2']?.lists['administrator-accounts'] ?? []).flatMap(({ id, values }) =>
      values['name'] === 'admin' ? [] : [id],
    )
  const missing = 'Delete all accounts but admin on expe2.'
  const open = { isDone: false, missing }
  const looked = play(both, [visit('expe2', pages.administrators)])
  expect(surplus(looked)).toHaveLength(2)
  expect(stepTold(looked, 'ADD.21')).toEqual(open)
  const less = play(looked, [deleteItems('expe2', pages.administrators, surplus(looked).slice(0, 1))])
  expect(stepTold(less, 'ADD.21')).toEqual(open)
  const none = play(less, [deleteItems('expe2', pages.administrators, surplus(less))])
  expect(stepTold(none, 'ADD.21').isDone).toBe(true)
})

test('[CRE-30] Call signaling optimization counts when it is saved On, and no longer when it is saved Off', () => {
  expect(catalogueField('call-routing.callSignalingOptimization')?.field).toMatchObject({
    kind: 'choice',
    options: expect.arrayContaining(['On', 'Off']),
  })
  const seen = play(creating(), [visit('expe1', pages.callRouting)])
  expect(stepTold(seen, 'CRE.15').isDone).toBe(false)
  const on = play(seen, [save('expe1', pages.callRouting, { callSignalingOptimization: 'On' })])
  expect(stepTold(on, 'CRE.15').isDone).toBe(true)
  const off = play(on, [save('expe1', pages.callRouting, { callSignalingOptimization: 'Off' })])
  expect(stepTold(off, 'CRE.15').isDone).toBe(false)
})

test('[CRE-01] creating a cluster says before the start what goes down, and asks for a maintenance window', () => {
  expect(create.acknowledgement).toContain('maintenance window')
  expect(create.acknowledgement).toContain('the calls that are up are lost')
})

test('[CRE-01] the calls that a restart of the run drops are counted in it, one by one', () => {
  const before = creating()
  const up = callsOf(before.world, present(before.world.expressways['expe1'], 'expe1')).length
  expect(up).toBeGreaterThan(0)
  expect(runOf(before).callsLost).toBe(0)
  expect(runOf(play(before, restarted('expe1'))).callsLost).toBe(up)
})

test('[REP-12] the new unit belongs in the first row that is free, and a later one keeps the step open', () => {
  const before = startedUpTo('REK.07', worldOf('cluster-of-three', 'realistic'), 'replace-and-keep', {
    primary: 'expe1',
    peer: 'expe3',
    newPeer: 'expe4',
  })
  const later = play(before, [save('expe1', pages.clustering, { peer4Address: 'expe3.example.com' })])
  expect(stepTold(later, 'REK.07').isDone).toBe(false)
  expect(stepTold(later, 'REK.07').missing).toContain('as Peer 3 address')
  expect(stepTold(playSteps(before, ['REK.07']), 'REK.07').isDone).toBe(true)
})

describe('the new address of a peer', () => {
  const moving = { primary: 'expe1', peer: 'expe3' }
  const begin = (step: string, profile: 'strict' | 'realistic') =>
    startedUpTo(step, worldOf('cluster-of-three', profile), 'change-address', moving)

  test('[ADR-05] the peer is not back before it has joined under it', () => {
    const before = begin('ADD.17', 'strict')
    expect(stepTold(before, 'ADR.04').isDone).toBe(false)
    const again = play(before, restarted('expe3'))
    expect(stepTold(again, 'ADR.04').isDone).toBe(false)
  })

  test('[ADR-05] a list that holds the old one keeps the adding open, and in the end none does', () => {
    const before = begin('ADD.19', 'realistic')
    const rows = {
      peer1Address: 'expe1.example.com',
      peer2Address: 'expe2.example.com',
      peer3Address: '10.0.0.13',
    }
    const old = play(before, [save('expe2', pages.clustering, rows)])
    expect(stepTold(old, 'ADD.19').isDone).toBe(false)
    expect(stepTold(old, 'ADD.19').missing).toContain('Peer 3 address')

    const { world } = playAll(started(worldOf('cluster-of-three'), 'change-address', moving))
    for (const id of ['expe1', 'expe2', 'expe3']) {
      const member = present(world.expressways[id], id)
      expect(filledRows(world, member).map((row) => row.machine?.id, id)).toEqual(['expe1', 'expe2', 'expe3'])
      expect(lookUp(world, member, 'expe3.example.com'), id).toMatchObject({ addresses: ['10.0.0.113'] })
    }
  })
})

describe('the same list on every subordinate that stays', () => {
  const off = breakIt({ kind: 'power-off', expressway: 'expe6' })
  const dead = () =>
    startedUpTo(
      'RMD.03',
      worldOf('cluster-of-six', 'realistic'),
      'remove-dead-peer',
      { primary: 'expe1', deadPeer: 'expe6' },
      [off],
    )
  const clear = { peer6Address: '' }

  test('[RMD-10] the step is done at equality on all of them, in addresses and in the number', () => {
    let played = dead()
    for (const id of ['expe2', 'expe3', 'expe4', 'expe5']) {
      expect(stepTold(played, 'RMD.03').isDone, id).toBe(false)
      expect(stepTold(played, 'RMD.03').missing, id).toContain(`On ${id} make the same`)
      expect(played.world.expressways[id]?.alarms.map(({ key }) => key)).toContain('communication-failure')
      const other = play(played, [save(id, pages.clustering, { ...clear, configurationPrimary: 2 })])
      expect(stepTold(other, 'RMD.03').isDone, id).toBe(false)
      expect(stepTold(other, 'RMD.03').missing, id).toMatch(
        `On ${id} make the same as on expe1 and save: Configuration primary.`,
      )
      played = play(other, [save(id, pages.clustering, { configurationPrimary: 1 })])
    }
    expect(stepTold(played, 'RMD.03').isDone).toBe(true)
  })

  test('[DIS-15] disbanding goes on until each of them has left, one after the other', () => {
    let played = startedUpTo('DIS.06', worldOf('cluster-of-six'), 'disband', { primary: 'expe1' })
    for (const id of ['expe3', 'expe4', 'expe5', 'expe6']) {
      expect(stepTold(played, 'DIS.06').isDone, id).toBe(false)
      expect(stepOf(played, 'DIS.06').host, id).toBe(`${id}.example.com`)
      const blank = Object.fromEntries([1, 2, 3, 4, 5, 6].map((row) => [`peer${row}Address`, '']))
      const cleared = play(played, [
        save(id, pages.clustering, { clusterName: `${id}.example.com`, ...blank }),
      ])
      expect(stepTold(cleared, 'DIS.06').isDone, id).toBe(false)
      played = play(cleared, restarted(id))
    }
    expect(stepTold(played, 'DIS.06').isDone).toBe(true)
  })
})

test.each([1, 2, 3, 4, 5, 6])(
  '[DIS-17] [RML-07] an address that is left in row %i keeps the step open and is flagged; blank and saved with the name it is done',
  (row) => {
    const blank = rowValues([])
    const leftOver = { ...blank, [`peer${row}Address`]: 'expe1.example.com' }
    const begun = started(worldOf('cluster-of-one', 'realistic'), 'disband', { primary: 'expe1' })
    expect(stepTold(begun, 'DIS.07').isDone).toBe(false)
    const moved = play(begun, [save('expe1', pages.clustering, leftOver)])
    expect(stepTold(moved, 'DIS.07')).toEqual({
      isDone: false,
      missing: 'Clear every Peer address on expe1 and save.',
    })
    expect(stepTold(play(moved, [save('expe1', pages.clustering, blank)]), 'DIS.07').isDone).toBe(true)

    const leaving = { primary: 'expe1', leavingPeer: 'expe2' }
    const three = startedUpTo('RML.02', worldOf('cluster-of-three', 'realistic'), 'remove-live-peer', leaving)
    const clusterName = 'expe2.example.com'
    const left = play(three, [save('expe2', pages.clustering, { ...leftOver, clusterName })])
    expect(stepTold(left, 'RML.02').isDone).toBe(false)
    expect(stepTold(left, 'RML.02').missing).toContain('Clear every Peer address on expe2')
    expect(runOf(left).mistakes.map(({ id }) => id)).toContain('RML-M3')
    const clear = play(left, [save('expe2', pages.clustering, { ...blank, clusterName })])
    expect(stepTold(clear, 'RML.02').isDone).toBe(true)
  },
)

describe('steps that are done from the start in a world that fits', () => {
  const named = { primary: 'expe1', newPeer: 'expe4' }
  const enforced = (change: (certificates: World['expressways'][string]['certificates']) => void) => {
    const world = structuredClone(worldOf('enforce-tls'))
    const [primary, newPeer] = ['expe1', 'expe4'].map((id) => present(world.expressways[id], id))
    const { certificates } = present(newPeer, 'expe4')
    certificates.trusted = [...certificates.trusted, ...present(primary, 'expe1').certificates.trusted]
    change(certificates)
    return stepTold(play(started(world, 'add-peer', named), [wait(0)]), 'ADD.32')
  }

  test('[ADD-67] the certificate is checked with Enforce: done with the right name and trust on all sides', () => {
    expect(enforced(() => undefined).isDone).toBe(true)
  })

  test('[ADD-67] a certificate without the name of the new peer leaves the step open, and is named', () => {
    const { isDone, missing } = enforced((certificates) => {
      certificates.inForce = {
        ...present(certificates.inForce, 'a certificate'),
        commonName: 'x',
        names: ['x'],
      }
    })
    expect(isDone).toBe(false)
    expect(missing).toContain('does not carry expe4.example.com')
  })

  test('[ADD-67] an authority that the new peer does not trust leaves the step open', () => {
    const { isDone, missing } = stepTold(started(worldOf('enforce-tls'), 'add-peer', named), 'ADD.32')
    expect(isDone).toBe(false)
    expect(missing).not.toContain('does not carry')
    expect(missing).toContain('expe4')
  })

  test('[CRE-10] a primary is nominated only when every prerequisite is fulfilled', () => {
    const far = breakIt({ kind: 'round-trip', between: ['expe1', 'expe2'], milliseconds: 31 })
    const begun = started(worldOf('standalone-pair'), 'create', { primary: 'expe1' }, [far])
    const { isDone, missing } = stepTold(begun, 'CRE.01')
    expect(isDone).toBe(false)
    expect(missing).not.toBe('')
    expect(stepTold(creating(), 'CRE.01').isDone).toBe(true)
  })
})
