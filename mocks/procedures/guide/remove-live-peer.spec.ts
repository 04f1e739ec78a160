import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { expresswayOf } from '../../sim/ground/stage'
import { callsOf } from '../../sim/traffic/calls/read'
import { type Played, play, playSteps, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { deleteItems, restart, save, saveItem, wait, waitUntilBack } from '../language/act'
import { rowValues } from '../language/clustering-values'

const roles = { primary: 'expe1', leavingPeer: 'expe2' }
const three = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
const looseThree = present(startWorld('cluster-of-three', 1, 'realistic'), 'no scenario')
const start = [three, 'remove-live-peer', roles] as const
const realistic = [looseThree, 'remove-live-peer', roles] as const
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const withoutMiddle = rowValues(['expe1.example.com', 'expe3.example.com'])
const saveClustering = (id: string, values: PageValues) => [save(id, pages.clustering, values)]

describe('remove a live peer', () => {
  test('[RML-23] a primary that drops the row before the peer has left is written down', () => {
    const played = play(startedUpTo('RML.02', ...start), saveClustering('expe1', withoutMiddle))
    expect(mistakes(played)).toContain('RML-23')
  })

  test('[RML-23] a subordinate that drops the row before the primary is written down', () => {
    const played = play(startedUpTo('RML.06', ...start), saveClustering('expe3', withoutMiddle))
    expect(mistakes(played)).toEqual(['RML-23'])
  })

  test('[RML-06] [RML-M2] keeping the name of the cluster is written down and keeps the step open', () => {
    const played = play(startedUpTo('RML.02', ...start), saveClustering('expe2', rowValues([])))
    expect(mistakes(played)).toContain('RML-M2')
    expect(stepOf(played, 'RML.02').missing).toContain('a cluster name of its own')
  })

  test('[RML-07] [RML-M3] a restart with an address left in the list is written down', () => {
    const played = play(startedUpTo('RML.02', ...realistic), [
      ...saveClustering('expe2', {
        clusterName: 'expe2.example.com',
        ...rowValues(['expe2.example.com']),
      }),
      restart('expe2'),
      waitUntilBack('expe2'),
    ])
    expect(mistakes(played)).toContain('RML-M3')
    expect(stepOf(played, 'RML.05').state).not.toBe('done')
  })

  test('[RML-12] [RML-M4] without its restart the peer has not left, however long one waits', () => {
    const played = play(startedUpTo('RML.05', ...start), [wait(86_400_000)])
    expect(stepOf(played, 'RML.05').state).toBe('current')
    expect(played.world.expressways['expe2']?.clustering.running).toBe('clustered')
  })

  test('[RML-11] [RML-M7] Microsoft interoperability that stays enabled keeps its step open, and the restart before it is out of order', () => {
    expect(stepOf(startedUpTo('RML.04', ...start), 'RML.04').state).toBe('not-applicable')
    const enabled = [save('expe1', pages.microsoft, { mode: 'Enabled' }), wait(61_000)]
    const before = startedUpTo('RML.04', three, 'remove-live-peer', roles, enabled)
    expect(stepOf(before, 'RML.04').state).toBe('current')
    const played = play(before, [restart('expe2'), waitUntilBack('expe2')])
    expect(stepOf(played, 'RML.04').state).not.toBe('done')
    expect(runOf(played).mistakes).toMatchObject([
      { id: 'RML-23', text: expect.stringContaining('before: "Disable Microsoft interoperability"') },
    ])
  })

  test('[R-33] it is restarted with its calls up, which are counted and no mistake', () => {
    const before = startedUpTo('RML.05', ...start)
    expect(runOf(before).callsLost).toBe(0)
    const calls = callsOf(before.world, expresswayOf(before.world, 'expe2')).length
    expect(calls).toBeGreaterThan(0)
    const played = play(before, [restart('expe2'), waitUntilBack('expe2')])
    expect(stepOf(played, 'RML.05').state).toBe('done')
    expect(runOf(played)).toMatchObject({ callsLost: calls, mistakes: [] })
  })

  test.each([
    ['strict', three],
    ['realistic', looseThree],
  ])('[RML-14] [RML-M5] a gap that is left by the removal goes by its own number, in %s', (_, world) => {
    const before = startedUpTo('RML.06', world, 'remove-live-peer', roles)
    const played = play(before, saveClustering('expe1', { peer2Address: '' }))
    expect(mistakes(played)).toEqual(['RML-M5'])
    expect(played.world.mistakes.map(({ id }) => id)).toEqual(['RML-M5'])
  })

  test('[RML-14] a gap and a forgotten number on the primary keep the step open', () => {
    const played = play(startedUpTo('RML.06', ...realistic), saveClustering('expe1', { peer2Address: '' }))
    expect(stepOf(played, 'RML.06').missing).toContain('no blank row in between')
  })

  test('[RML-18] a forgotten subordinate keeps the step open and is named', () => {
    const played = play(startedUpTo('RML.07', ...start), [wait(600_000)])
    expect(stepOf(played, 'RML.07')).toMatchObject({ state: 'current', host: 'expe3.example.com' })
    expect(stepOf(played, 'RML.07').missing).toContain('Peer 2 address, Peer 3 address')
  })

  test('[RML-15] when the row above the primary goes, its number has to follow', () => {
    // Expressway 2 is made the primary of the three first; then Expressway 1 leaves.
    const change = ['expe2', 'expe1', 'expe3'].flatMap((id) =>
      saveClustering(id, { configurationPrimary: 2 }),
    )
    const others = { primary: 'expe2', leavingPeer: 'expe1' }
    let played = started(looseThree, 'remove-live-peer', others, [...change, wait(600_000)])
    played = play(played, [
      ...saveClustering('expe1', { clusterName: 'expe1.example.com', ...rowValues([]) }),
      restart('expe1'),
      waitUntilBack('expe1'),
      ...saveClustering('expe2', rowValues(['expe2.example.com', 'expe3.example.com'])),
    ])
    expect(stepOf(played, 'RML.06').missing).toBe('Set Configuration primary on expe2 to 1.')
    played = play(played, saveClustering('expe2', { configurationPrimary: 1 }))
    expect(stepOf(played, 'RML.06').state).toBe('done')
  })

  test('[RML-21] [RML-22] the removed peer goes on until it is shut down or given other work', () => {
    const played = startedUpTo('RML.10', ...start)
    expect(stepOf(played, 'RML.10').missing).toContain('shut it down or change it')
    const changed = play(played, [
      {
        type: 'save-settings',
        expressway: 'expe2',
        page: 'h323',
        values: { timeToLive: 90 },
        revision: null,
        by: 'admin',
      },
    ])
    expect(runOf(changed).finished).toBe(true)
    const shut = play(played, [{ type: 'restart', expressway: 'expe2', kind: 'shutdown', by: 'admin' }])
    expect(runOf(shut).finished).toBe(true)
    expect(runOf(changed).closing[0]).toContain('is no longer in the cluster')
    // Who comes back as it was is in service as before, also while it is away.
    for (const kind of ['restart', 'reboot'] as const) {
      const away = play(played, [{ type: 'restart', expressway: 'expe2', kind, by: 'admin' }])
      for (const one of [away, play(away, [waitUntilBack('expe2')])]) {
        expect(stepOf(one, 'RML.10').missing, kind).toContain('shut it down or change it')
        expect(runOf(one).finished, kind).toBe(false)
      }
    }
  })
})

describe('the order in which a live peer is removed', () => {
  const toMembers = (addresses: readonly string[], id: string | null) =>
    saveItem(
      'expe4',
      pages.zones,
      {
        name: 'To the cluster',
        type: 'Neighbor',
        peer1Address: addresses[0] ?? '',
        peer2Address: addresses[1] ?? '',
        peer3Address: addresses[2] ?? '',
      },
      id,
    )
  const members = ['expe1.example.com', 'expe2.example.com', 'expe3.example.com']
  const orderTexts = (played: Played) =>
    runOf(played).mistakes.flatMap(({ id, text }) => (id === 'RML-23' ? [text] : []))

  test('[RML-23] a primary that drops the row before the peer has been restarted is out of order', () => {
    const played = play(startedUpTo('RML.05', ...start), saveClustering('expe1', withoutMiddle))
    expect(orderTexts(played).join()).toContain('before: "Restart the leaving peer"')
  })

  test('[RML-23] a zone of another system that loses the peer before the subordinates do is out of order', () => {
    const begin = [three, 'remove-live-peer', roles, [toMembers(members, null)]] as const
    const zoneOf = (played: Played) =>
      played.world.expressways['expe4']?.lists['zones']?.find(
        ({ values }) => values['name'] === 'To the cluster',
      )
    const before = startedUpTo('RML.07', ...begin)
    const zone = zoneOf(before)?.id ?? null
    const early = play(before, [toMembers(['expe1.example.com', 'expe3.example.com'], zone)])
    expect(orderTexts(early).join()).toContain('before: "Enter the same on every other subordinate"')
    const late = play(startedUpTo('RML.08', ...begin), [
      toMembers(['expe1.example.com', 'expe3.example.com'], zone),
    ])
    expect(stepOf(late, 'RML.08').state).toBe('done')
    expect(mistakes(late)).toEqual([])
  })
})

test('[RML-09] FindMe accounts stay on the peer that was removed, and can be deleted there', () => {
  const world = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
  const account = saveItem('expe1', pages.findMe, { username: 'ann', findMeId: 'ann@example.com' })
  const cast = { primary: 'expe1', leavingPeer: 'expe3' }
  const accounts = (played: Played) => played.world.expressways['expe3']?.lists['findme-accounts'] ?? []
  const begun = started(world, 'remove-live-peer', cast, [account, wait(61_000)])
  const left = playSteps(begun, ['RML.01', 'RML.02', 'RML.04', 'RML.05', 'RML.06', 'RML.07'])
  expect(left.world.expressways['expe3']?.clustering.running).toBe('standalone')
  expect(accounts(left).map(({ values }) => values['username'])).toEqual(['ann'])
  const deleted = play(left, [
    deleteItems(
      'expe3',
      pages.findMe,
      accounts(left).map(({ id }) => id),
    ),
  ])
  expect(accounts(deleted)).toEqual([])
})
