import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { provisioningServices } from '#contract/settings/system/tms-provisioning-extension-services'
import { tmsView } from '../../http/tms/answers'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { type Deed, type Played, play, playAll, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { deleteItems, inTms, restart, save, saveItem, visit, wait, waitUntilBack } from '../language/act'
import { leftAlone } from '../language/clustering-values'
import { systemOf } from '../language/tms'

const world = present(startWorld('cluster-with-tms', 1, 'strict'), 'it is there')
const adding = [world, 'add-peer', { primary: 'expe1', newPeer: 'expe4' }] as const
const disbanding = [world, 'disband', { primary: 'expe1' }] as const

const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const machine = (played: Played, id: string) => present(played.world.expressways[id], id)
const systemId = (played: Played, id: string) => present(systemOf(played, machine(played, id)), id).id

const account = (on: string, username: string) =>
  saveItem(on, pages.findMe, { username, findMeId: `${username}@example.com` })
const accountsOn = (played: Played, id: string) => machine(played, id).lists['findme-accounts'] ?? []

/** Force Refresh of one member. */
const refresh = (played: Played, id: string): Played => {
  const system = systemId(played, id)
  return play(played, [inTms(`tms/systems/system/${system}/settings`, { kind: 'force-refresh', system })])
}

describe('a peer is added to a cluster that Cisco TMS manages', () => {
  test('[ADD-24] one that Cisco TMS does not manage holds the step back, which offers the lesson that adds it', () => {
    const played = play(startedUpTo('ADD.09', ...adding), [visit('expe4', pages.externalManager)])
    const step = stepOf(played, 'ADD.09')
    expect(step).toMatchObject({ state: 'current', leadsTo: 'add-to-tms' })
    expect(step.missing).toContain('Add expe4 to Cisco TMS.')
    expect(stepOf(played, 'ADD.10')).toMatchObject({ state: 'open', leadsTo: 'add-to-tms' })
    const added = startedUpTo('ADD.11', ...adding)
    expect(stepOf(added, 'ADD.09').state).toBe('done')
    expect(stepOf(added, 'ADD.09').leadsTo).toBeUndefined()
  })

  test('[ADD-24] where Cisco TMS does not manage the cluster, nobody asks whether it manages the new peer', () => {
    const purged = ['expe1', 'expe2', 'expe3'].map((id) => {
      const system = systemId(startedUpTo('ADD.01', ...adding), id)
      return { type: 'change-tms', change: { kind: 'purge-system', system } } as const
    })
    const steps = runOf(startedUpTo('ADD.01', ...adding, purged)).steps
    const idle = steps.filter(({ state }) => state === 'not-applicable').map(({ id }) => id)
    expect(idle).toEqual(expect.arrayContaining(['ADD.09', 'ADD.10', 'ADD.12', 'ADD.13', 'ADD.14', 'ADD.31']))
  })

  test('[ADD-32] its accounts of FindMe have to be deleted, all of them, before it is reset', () => {
    const two: Deed[] = [account('expe4', 'ann'), account('expe4', 'ben')]
    const before = startedUpTo('ADD.14', ...adding, two)
    const [first] = accountsOn(before, 'expe4')
    const looked = play(before, [
      visit('expe4', pages.findMe),
      deleteItems('expe4', pages.findMe, [present(first, 'there are two').id]),
    ])
    expect(stepOf(looked, 'ADD.14').missing).toContain('Delete the FindMe accounts of expe4.')
    const rest = accountsOn(looked, 'expe4').map(({ id }) => id)
    expect(stepOf(play(looked, [deleteItems('expe4', pages.findMe, rest)]), 'ADD.14').state).toBe('done')
  })

  test('[ADD-66] every member is refreshed after the join, the primary too, and one that was before is not enough', () => {
    const early = refresh(startedUpTo('ADD.25', ...adding), 'expe2')
    const joined = play(early, [
      wait(600_000),
      ...['expe1', 'expe2', 'expe3'].map((id) => visit(id, pages.clustering)),
    ])
    const some = ['expe3', 'expe4'].reduce(refresh, joined)
    expect(stepOf(some, 'ADD.31').missing.split('\n')).toEqual([
      'Press Force Refresh for expe1 in Cisco TMS.',
      'Press Force Refresh for expe2 in Cisco TMS.',
    ])
  })

  const enter = (played: Played, hostName: string): Played => {
    const { id: system, address, community } = present(systemOf(played, machine(played, 'expe4')), 'expe4')
    return play(played, [
      inTms(`tms/systems/system/${system}/connection`, {
        kind: 'save-connection',
        system,
        hostName,
        address,
        community,
        password: '',
      }),
    ])
  }

  test('[ADD-29] the Host Name is compared with System host name and Domain name, both of them', () => {
    const before = startedUpTo('ADD.12', ...adding)
    for (const hostName of ['', 'expe4.example.net', 'other.example.com', 'expe1.example.com']) {
      const step = stepOf(enter(before, hostName), 'ADD.12')
      expect(step.state, hostName).not.toBe('done')
      expect(step.missing, hostName).toBe('The Host Name of expe4 in Cisco TMS is expe4.example.com.')
    }
    expect(stepOf(enter(before, 'expe4.example.com'), 'ADD.12').state).toBe('done')
    expect(stepOf(enter(before, 'EXPE4.example.com'), 'ADD.12').state).toBe('done')
    const renamed = play(before, [
      save('expe4', pages.dns, { systemHostName: 'new', domainName: 'example.net' }),
    ])
    expect(stepOf(enter(renamed, 'expe4.example.com'), 'ADD.12').state).not.toBe('done')
    expect(stepOf(enter(renamed, 'new.example.net'), 'ADD.12').state).toBe('done')
  })

  test('[ADD-30] the message of DNS that comes with it leaves the step done, and nothing asks for a reaction', () => {
    const entered = enter(startedUpTo('ADD.12', ...adding), 'expe4.example.com')
    const messageOf = ({ world: there }: Played) =>
      tmsView(there, present(there.tms, 'Cisco TMS'), there).systems.find(({ name }) => name === 'expe4')
        ?.message
    expect(messageOf(entered)).toContain('DNS config failure resolving expe4.example.com')
    expect(stepOf(entered, 'ADD.12').state).toBe('done')
    expect(stepOf(entered, 'ADD.13').state).toBe('current')
    expect(mistakes(entered)).toEqual([])
  })

  test('[ADD-31] the time of a refresh after the Host Name proves the step, and one of before does not', () => {
    const before = startedUpTo('ADD.12', ...adding)
    const early = enter(refresh(before, 'expe4'), 'expe4.example.com')
    expect(systemOf(early, machine(early, 'expe4'))?.refreshedAt).toBe(early.world.now)
    expect(stepOf(early, 'ADD.13')).toMatchObject({
      state: 'current',
      missing: 'Press Force Refresh for expe4 in Cisco TMS.',
    })
    expect(stepOf(refresh(early, 'expe4'), 'ADD.13').state).toBe('done')
  })

  test('[ADD-31] a refresh that gets no answer is none', () => {
    const before = startedUpTo('ADD.13', ...adding)
    const silent = play(before, [
      save('expe4', pages.snmp, { mode: 'Disabled' }),
      restart('expe4'),
      waitUntilBack('expe4'),
    ])
    expect(stepOf(refresh(silent, 'expe4'), 'ADD.13').state).not.toBe('done')
    expect(stepOf(refresh(before, 'expe4'), 'ADD.13').state).toBe('done')
  })
})

describe('a cluster is disbanded that Cisco TMS provisions', () => {
  const save4 = (played: Played, services: readonly (typeof provisioningServices)[number]['key'][]) => {
    const system = systemId(played, 'expe2')
    return play(played, [
      inTms(`tms/systems/system/${system}/provisioning`, {
        kind: 'save-provisioning',
        system,
        services: [...services],
      }),
    ])
  }

  test('[DIS-08] the step is done when all four are off and saved, on any member, and not with one left', () => {
    const begun = started(...disbanding)
    expect(stepOf(save4(begun, ['devices']), 'DIS.01').state).toBe('current')
    expect(stepOf(save4(begun, []), 'DIS.01').state).toBe('done')
  })

  test('[DIS-08] it comes before the first node is unclustered: done after that, it is out of order and stays missed', () => {
    const begun = play(started(...disbanding), [
      save('expe2', pages.clustering, leftAlone(machine(started(...disbanding), 'expe2'))),
    ])
    expect(mistakes(begun)).toEqual(['DIS-22'])
    const left = save4(play(begun, [restart('expe2'), waitUntilBack('expe2')]), [])
    expect(stepOf(left, 'DIS.01').missing).toContain('A peer has left the cluster already.')
  })

  test('[DIS-11] accounts of FindMe stay on every former peer, and may be deleted by hand', () => {
    const begun = startedUpTo('DIS.03', ...disbanding, [account('expe1', 'ann'), wait(61_000)])
    expect(stepOf(begun, 'DIS.03').missing).toBe('Delete the accounts, or go on without.')
    const cleared = play(begun, [restart('expe2'), waitUntilBack('expe2')])
    expect(stepOf(cleared, 'DIS.03').state).toBe('done')
    const ended = playAll(begun)
    expect(accountsOn(ended, 'expe3')).toHaveLength(1)
    const ids = accountsOn(ended, 'expe3').map(({ id }) => id)
    expect(accountsOn(play(ended, [deleteItems('expe3', pages.findMe, ids)]), 'expe3')).toEqual([])
  })
})

describe('a cluster is upgraded that Cisco TMS manages', () => {
  const upgrading = (change: (tms: NonNullable<typeof world.tms>) => void) => {
    const before = structuredClone(present(startWorld('upgrade-with-tms', 1, 'strict'), 'it is there'))
    change(present(before.tms, 'Cisco TMS'))
    return started(before, 'upgrade', { primary: 'expe1' })
  }
  const check = (played: Played) => runOf(played).preflight.find(({ id }) => id === 'UPG-05')

  test('[UPG-05] a version before 13.2 fails the check, with the reason, where provisioning is used', () => {
    expect(check(upgrading((tms) => (tms.version = '13.2')))?.result).toBe('pass')
    const old = check(upgrading((tms) => (tms.version = '13.1')))
    expect(old).toMatchObject({ result: 'fail', reason: expect.stringContaining('13.2 or later') })
  })
})

test('[UPG-22] after the upgrade the accounts of FindMe are looked at, where there are any, and have to be those from before', () => {
  const before = present(startWorld('upgrade-with-tms', 1, 'strict'), 'it is there')
  const upTo = (earlier: readonly Deed[]) =>
    startedUpTo('UPG.07', before, 'upgrade', { primary: 'expe1' }, earlier)
  const menus = [pages.dns, pages.h323, pages.conferenceFactory].map((page) => visit('expe1', page))
  expect(stepOf(play(upTo([]), menus), 'UPG.07').state).toBe('done')
  const begun = upTo([account('expe1', 'ann'), wait(61_000)])
  const looked = play(begun, menus)
  expect(stepOf(looked, 'UPG.07').missing).toContain('Open Status > Applications')
  expect(stepOf(play(looked, [visit('expe1', pages.findMeStatus)]), 'UPG.07').state).toBe('done')
  const ids = accountsOn(begun, 'expe1').map(({ id }) => id)
  const lost = {
    type: 'delete-items',
    expressway: 'expe1',
    list: 'findme-accounts',
    ids,
    by: 'admin',
  } as const
  const gone = play(begun, [lost, ...menus, visit('expe1', pages.findMeStatus)])
  expect(stepOf(gone, 'UPG.07').state).not.toBe('done')
})
