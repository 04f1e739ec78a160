import { describe, expect, test } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { apply } from '../../sim/apply'
import { present } from '../../sim/ground/assert'
import type { FaultKind } from '../../sim/ground/state/faults'
import { MINUTE_MS, Story } from '../../testing/story'
import { play, playAll, playSteps, runOf, started, startedUpTo, stepOf } from '../engine/play'
import {
  acknowledge,
  backUp,
  deleteItems,
  restart,
  save,
  saveItem,
  visit,
  wait,
  waitUntilBack,
} from '../language/act'
import { addPeer } from './add-peer'

const roles = { primary: 'expe1' }
const pair = present(startWorld('standalone-pair', 1, 'strict'), 'no scenario')
const loosePair = present(startWorld('standalone-pair', 1, 'realistic'), 'no scenario')
const start = [pair, 'create', roles] as const
const mistakes = (played: ReturnType<typeof started>) => runOf(played).mistakes.map(({ id }) => id)
const saveClustering = (id: string, values: PageValues) => [save(id, pages.clustering, values)]

describe('create a cluster of one', () => {
  test('[CRE-37] [R-39] name and first peer saved together count like two saves and are reported as such', () => {
    let played = startedUpTo('CRE.18', ...start)
    played = play(
      played,
      saveClustering('expe1', { clusterName: 'cluster1.example.com', peer1Address: 'expe1.example.com' }),
    )
    expect([stepOf(played, 'CRE.18').state, stepOf(played, 'CRE.19').state]).toEqual(['done', 'done'])
    expect(mistakes(played)).toEqual([])
    expect(runOf(played).closing.join(' ')).toContain('saved together')
  })

  test('what the save showed is stale: This system counts when the page was refreshed', () => {
    let played = startedUpTo('CRE.20', ...start)
    expect(stepOf(played, 'CRE.20').missing).toContain('System > Clustering')
    played = play(played, [visit('expe1', pages.clustering)])
    expect(stepOf(played, 'CRE.20').state).toBe('done')
  })

  test.each([
    ['', 'current'],
    ['Failed', 'current'],
    ['This system', 'done'],
  ])('[CRE-45] a refresh that shows "%s" beside the own row leaves the step %s', (word, state) => {
    const looked = play(startedUpTo('CRE.20', ...start), [visit('expe1', pages.clustering)])
    const progress = present(looked.progress, 'a run')
    const { 'CRE.20': _, ...steps } = progress.steps
    const page = present(progress.shown['expe1'], 'the page was shown')
    const shown = { expe1: { ...page, words: page.words.with(0, word) } }
    expect(stepOf({ ...looked, progress: { ...progress, steps, shown } }, 'CRE.20').state).toBe(state)
  })

  test('[CRE-14] the overview shown after sign-in proves the version like the one in the menu', () => {
    const played = play(started(...start), [{ type: 'open-page', expressway: 'expe1', path: 'overview' }])
    expect(stepOf(played, 'CRE.03').state).toBe('done')
  })

  test('[CRE-23] [CRE-62] a cluster of one that is cleared and restarted is the primary to be like any other', () => {
    const one = present(startWorld('cluster-of-one', 1, 'realistic'), 'no scenario')
    const looked = play(started(one, 'create', roles), [visit('expe1', pages.clustering)])
    expect(stepOf(looked, 'CRE.10').state).not.toBe('done')
    expect(stepOf(looked, 'CRE.10').missing).toBe('Clear every Peer address on expe1 and save.')
    const cleared = play(looked, saveClustering('expe1', { peer1Address: '' }))
    expect(stepOf(cleared, 'CRE.10').state).toBe('done')
    expect(cleared.world.expressways['expe1']?.restartReasons).toEqual(['restart-clustering'])
    const back = play(cleared, [restart('expe1'), waitUntilBack('expe1')])
    expect(back.world.expressways['expe1']).toMatchObject({
      clustering: { running: 'standalone' },
      restartReasons: [],
    })
  })

  test('to look at a page early is no mistake', () => {
    const looks = [pages.clustering, pages.h323, pages.alarms, pages.maintenanceMode]
    const played = play(
      started(...start),
      looks.map((path) => visit('expe1', path)),
    )
    expect(stepOf(played, 'CRE.10').state).toBe('done')
    expect(mistakes(played)).toEqual([])
  })

  test('[CRE-15] [CRE-M15] a change before the backup is written down', () => {
    const played = play(started(...start), [save('expe1', pages.h323, { timeToLive: 60 })])
    expect(mistakes(played)).toContain('CRE-M15')
  })

  test('[CRE-32] [CRE-47] [CRE-M6] a restart with calls up is written down, counts the lost calls, and can still be finished', () => {
    let played = startedUpTo('CRE.16', ...start)
    const rest = ['CRE.18', 'CRE.19', 'CRE.20', 'CRE.21', 'CRE.23', 'CRE.24', 'CRE.26']
    played = playSteps(played, rest)
    expect(mistakes(played)).toContain('CRE-M6')
    expect(runOf(played).callsLost).toBeGreaterThan(0)
    expect(stepOf(played, 'CRE.17').missing).toMatch(/^Missed/)
    expect(runOf(played).finished).toBe(true)
  })

  test('[CRE-48] [ADD-01] [CRE-M5] without the restart the step stays open however long one waits, and no peer can be added', () => {
    const played = play(startedUpTo('CRE.21', ...start), [wait(86_400_000)])
    expect(stepOf(played, 'CRE.21').state).toBe('current')
    const refusal = addPeer.startRefusal(played.world, { primary: 'expe1', newPeer: 'expe2' })
    expect(refusal).toMatchObject({ instead: 'create', guide: ['ADD-01'] })
    const created = playSteps(played, ['CRE.21'])
    expect(addPeer.startRefusal(created.world, { primary: 'expe1', newPeer: 'expe2' })).toBeNull()
  })

  test('[CRE-06] the end leads to adding a peer', () => {
    const played = playAll(started(...start))
    expect(runOf(played)).toMatchObject({ finished: true, mistakes: [], next: ['add-peer'] })
  })

  test('[CRE-51] a backup from before the restart is not the second one, and one that is missing keeps the end open', () => {
    const before = play(startedUpTo('CRE.21', ...start), [backUp('expe1')])
    const rest = ['CRE.21', 'CRE.22', 'CRE.23', 'CRE.25', 'CRE.26']
    const played = playSteps(before, rest)
    expect(stepOf(played, 'CRE.24').state).not.toBe('done')
    expect(stepOf(played, 'CRE.24').missing).toBe('Take a backup of expe1.')
    expect(runOf(played).finished).toBe(false)
    const backedUp = play(played, [backUp('expe1')])
    expect(stepOf(backedUp, 'CRE.24').state).toBe('done')
    expect(runOf(playSteps(backedUp, ['CRE.26'])).finished).toBe(true)
  })

  test('[CRE-49] the FindMe accounts are compared with those before the restart; without any there is nothing to do', () => {
    const account = (username: string) =>
      saveItem('expe1', pages.findMe, { username, findMeId: `${username}@example.com` })
    expect(stepOf(startedUpTo('CRE.22', ...start), 'CRE.22').state).toBe('not-applicable')
    const restarted = startedUpTo('CRE.22', ...start, [account('ann'), account('ben')])
    expect(stepOf(play(restarted, [visit('expe1', pages.findMeStatus)]), 'CRE.22').state).toBe('done')
    const ids = (restarted.world.expressways['expe1']?.lists['findme-accounts'] ?? []).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    for (const lost of [ids.slice(0, 1), ids]) {
      const played = play(restarted, [
        deleteItems('expe1', pages.findMe, lost),
        visit('expe1', pages.findMeStatus),
      ])
      expect(stepOf(played, 'CRE.22').state).not.toBe('done')
      expect(stepOf(played, 'CRE.22').missing).toContain('differ from those before the restart')
    }
  })

  test('steps done out of order count, and the order is written down with what was left out', () => {
    const played = play(started(...start), [
      backUp('expe1'),
      save('expe1', pages.maintenanceMode, { mode: 'On' }),
    ])
    expect(stepOf(played, 'CRE.16').state).toBe('done')
    const order = runOf(played).mistakes.find(({ id }) => id === 'CRE-11')
    expect(order?.text).toBe(
      '"Turn maintenance mode On" was done before: "Check that nobody lists the primary", "Check the software version", "Check the Ethernet speed", 10 steps more.',
    )
    // The guide is quoted for what was left out, and not for what came too early.
    expect(order?.guide).toEqual(['CRE-13', 'CRE-14', 'CRE-16'])
  })

  test('[CRE-54] [CRE-56] [CRE-M8] maintenance mode left On at the end keeps the run open', () => {
    let played = startedUpTo('CRE.26', ...start)
    played = play(played, [
      save('expe1', pages.maintenanceMode, { mode: 'On' }),
      visit('expe1', pages.alarms),
    ])
    expect(stepOf(played, 'CRE.27').missing).toContain('Set Maintenance mode')
    expect(stepOf(played, 'CRE.28').missing).toContain('1 unacknowledged')
    expect(runOf(played).finished).toBe(false)
  })

  test('[CRE-56] [R-40] an alarm that is acknowledged counts as seen to', () => {
    const looked = play(startedUpTo('CRE.26', ...start), [
      save('expe1', pages.maintenanceMode, { mode: 'On' }),
      visit('expe1', pages.alarms),
    ])
    expect(stepOf(looked, 'CRE.28').state).not.toBe('done')
    const seen = play(looked, [acknowledge('expe1', ['expe1.maintenance-mode'])])
    expect(stepOf(seen, 'CRE.28').state).toBe('done')
  })

  test('[CRE-13] [R-08] a stale entry on another Expressway fails the check and names row and machine', () => {
    const stale = saveClustering('expe2', { peer1Address: '10.0.0.11' })
    let played = started(loosePair, 'create', roles, stale)
    played = play(played, [visit('expe2', pages.clustering)])
    expect(stepOf(played, 'CRE.02').missing).toBe(
      'expe2 lists expe1 as Peer 1 address: clear it there and save.',
    )
    played = play(played, saveClustering('expe2', { peer1Address: '' }))
    expect(stepOf(played, 'CRE.02').state).toBe('done')
  })

  test('[CRE-11] [CRE-06] cluster fields edited on any other before the nomination are written down at the start', () => {
    const six = present(startWorld('standalone-six', 1, 'strict'), 'no scenario')
    const told = (...edited: string[]) => {
      const deeds = edited.flatMap((id) => saveClustering(id, { clusterName: 'cluster2.example.com' }))
      return runOf(started(six, 'create', roles, deeds)).mistakes.map(({ id, text }) => [id, text])
    }
    expect(told()).toEqual([])
    const words = 'Cluster fields were edited on another Expressway before the primary was nominated.'
    for (const id of ['expe2', 'expe3', 'expe4', 'expe5', 'expe6'])
      expect(told(id), id).toEqual([['CRE-11', words]])
  })

  test('[CRE-09] a port that is closed between two later peers is told by the first step', () => {
    const six = present(startWorld('standalone-six', 1, 'strict'), 'no scenario')
    const fault: FaultKind = { kind: 'port-blocked-one-way', from: 'expe3', to: 'expe2', port: 4372 }
    const step = stepOf(started(apply(six, { type: 'add-fault', fault }).world, 'create', roles), 'CRE.01')
    expect(step.state).toBe('current')
    expect(step.missing).toContain('4372')
    expect(step.missing).toContain('is blocked from expe3 to expe2.')
    expect(stepOf(started(six, 'create', roles), 'CRE.01').state).toBe('done')
  })

  test('[CRE-06] peers entered on another Expressway during the run are written down', () => {
    const entered = saveClustering('expe2', { peer1Address: 'expe2.example.com' })
    expect(mistakes(play(started(...start), entered))).toContain('CRE-06')
  })

  test('[CRE-12] whatever each later peer has of its own is listed, and gone once that peer has joined', () => {
    const lists = listDefinitions.filter(({ scope }) => scope === 'cluster')
    const later = ['expe2', 'expe3']
    const world = structuredClone(present(startWorld('standalone-six', 1, 'strict'), 'no scenario'))
    for (const id of later) {
      const machine = present(world.expressways[id], id)
      machine.settings['h323.timeToLive'] = 90
      for (const list of lists) {
        const own = { id: 'own', values: { [list.nameKey]: `own of ${id}` } }
        machine.lists[list.id] = [...(machine.lists[list.id] ?? []), own]
      }
    }
    const lost = runOf(started(world, 'create', roles)).willBeLost.filter(({ items }) => items.length > 0)
    expect(lost.map(({ host }) => host)).toEqual(later.map((id) => `${id}.example.com`))
    const story = new Story(world)
    story.saveRows('expe1', ['expe1'], { clusterName: 'cluster1.example.com' })
    story.restartAndWait('expe1')
    for (const [index, id] of later.entries()) {
      const { items } = present(lost[index], id)
      expect(items).toContain('Configuration > Protocols > H.323: Time to live 90 becomes 1800')
      expect(items.filter((item) => item.endsWith(` own of ${id}`))).toHaveLength(lists.length)
      const rows = ['expe1', ...later.slice(0, index + 1)]
      for (const member of rows) story.saveRows(member, rows, { clusterName: 'cluster1.example.com' })
      story.restartAndWait(id)
      story.wait(2 * MINUTE_MS)
      expect(story.page(id, 'h323')).toMatchObject({ timeToLive: 1800 })
      const left = lists.filter((list) => story.on(id).lists[list.id]?.some((item) => item.id === 'own'))
      expect(left.map((list) => list.id)).toEqual([])
    }
  })

  test('[CRE-12] [ADD-14] what later peers will lose is listed from the start, settings with both values', () => {
    expect(runOf(started(...start)).willBeLost).toEqual([{ host: 'expe2.example.com', items: [] }])
    const played = started(pair, 'create', roles, [
      save('expe2', pages.h323, { timeToLive: 90 }),
      {
        type: 'save-item',
        expressway: 'expe2',
        list: 'zones',
        id: null,
        values: { name: 'To branch', type: 'Neighbor', peer1Address: '10.9.9.9' },
        by: 'admin',
      },
    ])
    expect(runOf(played).willBeLost).toEqual([
      {
        host: 'expe2.example.com',
        items: [
          'Configuration > Protocols > H.323: Time to live 90 becomes 1800',
          'Configuration > Zones > Zones: zone To branch',
        ],
      },
    ])
  })

  test('[CRE-43] [CRE-M2] the address of another system does not fulfil the step', () => {
    const played = play(
      startedUpTo('CRE.18', loosePair, 'create', roles),
      saveClustering('expe1', { clusterName: 'cluster1.example.com', peer1Address: 'expe2.example.com' }),
    )
    expect(stepOf(played, 'CRE.19').missing).toContain('the address of expe1 itself')
    expect(mistakes(played)).toContain('CRE-M2')
  })

  test('[CRE-53] a restart that is still asked for keeps the step open', () => {
    const played = play(startedUpTo('CRE.26', ...start), [
      save('expe1', pages.ethernet, { lan1Speed: '1000full' }),
      visit('expe1', pages.alarms),
    ])
    expect(stepOf(played, 'CRE.26').missing).toContain('asks for a restart')
    const again = play(played, [restart('expe1'), waitUntilBack('expe1'), visit('expe1', pages.alarms)])
    expect(stepOf(again, 'CRE.26').state).toBe('done')
  })
})
