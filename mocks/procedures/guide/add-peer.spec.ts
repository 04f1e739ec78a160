import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { PageValues } from '#contract/settings/field'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { type Played, play, playSteps, runOf, startedUpTo, stepOf, stepsIn } from '../engine/play'
import { breakIt, restart, save, saveItem, visit, wait, waitUntilBack } from '../language/act'

const roles = { primary: 'expe1', newPeer: 'expe4' }
const three = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
const looseThree = present(startWorld('cluster-of-three', 1, 'realistic'), 'no scenario')
const start = [three, 'add-peer', roles] as const
const loose = [looseThree, 'add-peer', roles] as const
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const fourRows = {
  clusterName: 'cluster1.example.com',
  peer1Address: 'expe1.example.com',
  peer2Address: 'expe2.example.com',
  peer3Address: 'expe3.example.com',
  peer4Address: 'expe4.example.com',
}

/** The rest from that step on. */
function rest(played: Played, from: string): Played {
  const ids = stepsIn(played).map(({ id }) => id)
  return playSteps(played, ids.slice(ids.indexOf(from)))
}
const saveClustering = (id: string, values: PageValues) => [save(id, pages.clustering, values)]

describe('add a peer', () => {
  test('[ADD-57] without its restart the new peer never joins, however long the clock runs', () => {
    const played = play(startedUpTo('ADD.24', ...start), [wait(14 * 86_400_000)])
    expect(stepOf(played, 'ADD.24').state).toBe('current')
    expect(stepOf(played, 'ADD.25').state).toBe('open')
  })

  test('[ADD-34] [CRE-M6] each restart that drops calls of the new peer is written down', () => {
    const undrained = playSteps(startedUpTo('ADD.15', ...start), ['ADD.17', 'ADD.19', 'ADD.23'])
    const count = (played: Played) => mistakes(played).filter((id) => id === 'CRE-M6').length
    const first = play(undrained, [restart('expe4'), waitUntilBack('expe4'), wait(600_000)])
    expect(count(first)).toBe(1)
    expect(runOf(first).callsLost).toBeGreaterThan(0)
    expect(count(play(first, [restart('expe4')]))).toBe(2)
    const drained = play(startedUpTo('ADD.24', ...start), [restart('expe4')])
    expect(count(drained)).toBe(0)
  })

  test('[ADD-64] [ADD-M10] judging the status too early is answered with wait and refresh', () => {
    let played = startedUpTo('ADD.30', ...start)
    played = play(played, [visit('expe1', pages.clustering)])
    const { missing } = stepOf(played, 'ADD.30')
    expect(missing).toMatch(/Wait \d+ seconds more/)
    expect(missing).toContain('Initialising: wait 5 minutes and refresh')
    played = play(played, [wait(300_000)])
    expect(stepOf(played, 'ADD.30').state).not.toBe('done')
    played = rest(played, 'ADD.30')
    expect(stepOf(played, 'ADD.30').state).toBe('done')
  })

  test('[ADD-69] primary, subordinates, new peer, restart: in that order each waits for the one before, in another it is written down', () => {
    const begun = playSteps(startedUpTo('ADD.17', ...start), [])
    for (const id of ['ADD.19', 'ADD.23', 'ADD.24']) expect(stepOf(begun, id).state, id).toBe('open')
    expect(stepOf(begun, 'ADD.19').missing).toContain('Save the new peer on the primary first')
    const ordered = startedUpTo('ADD.25', ...start)
    expect(mistakes(ordered)).toEqual([])
    expect(stepOf(ordered, 'ADD.24').state).toBe('done')

    const skipping = ['ADD.20', 'ADD.21', 'ADD.22', 'ADD.23']
    const early = playSteps(startedUpTo('ADD.19', ...start), skipping)
    expect(runOf(early).mistakes.map(({ id, text }) => `${id} ${text}`)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ADD-69 .*Not on the list of expe2 and expe3/)]),
    )
    const restarted = playSteps(startedUpTo('ADD.23', ...start), ['ADD.24', 'ADD.23'])
    expect(stepOf(restarted, 'ADD.23').state).toBe('done')
    expect(stepOf(restarted, 'ADD.24').state).toBe('current')
  })

  test('[ADD-69] a subordinate that gets the new list before the primary is written down', () => {
    const played = play(startedUpTo('ADD.17', ...start), saveClustering('expe2', fourRows))
    expect(mistakes(played)).toContain('ADD-69')
  })

  test('[ADD-69] the new peer configured before the primary is refused, and written down', () => {
    const played = play(startedUpTo('ADD.17', ...start), saveClustering('expe4', fourRows))
    expect(played.events.at(-2)).toMatchObject({ type: 'refused' })
    expect(runOf(played).mistakes.flatMap(({ guide }) => guide)).toContain('ADD-69')
  })

  test('[ADD-36] [ADD-M2] the step asks for the first row that was empty', () => {
    const played = play(
      startedUpTo('ADD.17', looseThree, 'add-peer', roles),
      saveClustering('expe1', { peer5Address: 'expe4.example.com' }),
    )
    expect(stepOf(played, 'ADD.17').missing).toContain('as Peer 4 address')
    expect(mistakes(played)).toContain('ADD-M2')
  })

  test('[ADD-46] [ADD-55] a subordinate with another order is named with the fields that differ', () => {
    const played = play(
      startedUpTo('ADD.19', ...loose),
      saveClustering('expe2', {
        ...fourRows,
        peer3Address: 'expe4.example.com',
        peer4Address: 'expe3.example.com',
      }),
    )
    expect(stepOf(played, 'ADD.19').host).toBe('expe2.example.com')
    expect(stepOf(played, 'ADD.19').missing).toContain('Peer 3 address, Peer 4 address')
  })

  test('[ADD-50] [ADD-52] [ADD-M7] [ADD-M8] a new peer restarted without its links and with other accounts is written down', () => {
    let played = startedUpTo('ADD.20', ...start)
    played = play(played, [
      {
        type: 'save-item',
        expressway: 'expe4',
        list: 'administrator-accounts',
        id: null,
        values: { name: 'helpdesk', password: 'a long password' },
        by: 'admin',
      },
      { type: 'reset-to-defaults', expressway: 'expe4', level: 2, by: 'admin' },
    ])
    played = playSteps(played, ['ADD.22', 'ADD.23', 'ADD.24'])
    expect(mistakes(played)).toEqual(expect.arrayContaining(['ADD-M7', 'ADD-M8', 'ADD-69']))
    expect(stepOf(played, 'ADD.20').missing).toMatch(/^Missed/)
    expect(runOf(rest(played, 'ADD.25')).finished).toBe(true)
  })

  test.each([
    ['while the new peer joins', startedUpTo('ADD.23', ...start)],
    [
      'when all are in service and the cluster is not stable yet',
      play(startedUpTo('ADD.25', ...start), [wait(60_000)]),
    ],
  ])('[ADD-06] [ADD-41] [ADD-M11] a cluster-wide change %s is written down once', (_, before) => {
    const played = play(before, [save('expe1', pages.h323, { timeToLive: 60 })])
    expect(mistakes(played)).toEqual(['ADD-M11'])
    expect(played.world.mistakes.map(({ id }) => id)).toEqual(['ADD-M11'])
    expect(played.progress?.mistakes).toEqual([])
  })

  test('[ADD-06] [ADD-64] five minutes after the join the cluster is stable, and a change is none', () => {
    const stable = play(startedUpTo('ADD.25', ...start), [wait(300_000)])
    expect(mistakes(play(stable, [save('expe1', pages.h323, { timeToLive: 60 })]))).toEqual([])
  })

  test('[ADD-67] [ADD-M16] [R-37] certificates come before the restart that joins with Enforce, and need not with Permissive', () => {
    const enforced = present(startWorld('enforce-tls', 1, 'strict'), 'no scenario')
    const permissive = structuredClone(three)
    present(permissive.expressways['expe4'], 'expe4').certificates.trusted = []
    const joins = (world: typeof three) =>
      play(startedUpTo('ADD.24', world, 'add-peer', roles), [restart('expe4')])
    expect(mistakes(joins(enforced))).toEqual(['ADD-M16'])
    expect(mistakes(joins(permissive))).toEqual([])
  })

  test('[ADD-28] [ADD-63] [ADD-M12] two peers down at once are written down with their number', () => {
    const played = play(startedUpTo('ADD.29', ...loose), [
      { type: 'restart', expressway: 'expe2', kind: 'restart', by: 'admin' },
      { type: 'restart', expressway: 'expe3', kind: 'restart', by: 'admin' },
    ])
    expect(mistakes(played)).toContain('ADD-M12')
    expect(runOf(played).mostPeersDownAtOnce).toBe(2)
  })

  test('[ADD-58] [ADD-02] after two minutes and the first copy nothing differs from the primary', () => {
    let played = play(startedUpTo('ADD.25', ...start), [wait(60_000)])
    expect(stepOf(played, 'ADD.25').missing).toContain('does not have the configuration')
    played = play(played, [wait(65_000)])
    expect(stepOf(played, 'ADD.25').state).toBe('done')
  })

  test('[ADD-58] two minutes after the restart have to pass, even where everything was copied sooner', () => {
    const { world, progress, ...rest } = playSteps(startedUpTo('ADD.25', ...start), ['ADD.25'])
    const { 'ADD.25': _, ...steps } = present(progress, 'a run').steps
    const backFor = (milliseconds: number) => {
      const expe4 = present(world.expressways['expe4'], 'expe4')
      const power = { ...expe4.power, since: world.now - milliseconds }
      const expressways = { ...world.expressways, expe4: { ...expe4, power } }
      const at = { ...present(progress, 'a run'), steps }
      return stepOf({ ...rest, progress: at, world: { ...world, expressways } }, 'ADD.25')
    }
    expect(backFor(119_999)).toMatchObject({ state: 'current', missing: 'Wait 1 second more.' })
    expect(backFor(120_000).state).toBe('done')
  })

  test('[ADD-59] [ADD-63] a replicated setting that needs a restart keeps the steps open until it was made', () => {
    let played = startedUpTo('ADD.26', ...start)
    played = play(played, [
      save('expe4', pages.ethernet, { lan1Speed: '1000full' }),
      visit('expe4', pages.alarms),
    ])
    expect(stepOf(played, 'ADD.26').missing).toContain('asks for a restart')
    played = play(played, [restart('expe4'), waitUntilBack('expe4'), visit('expe4', pages.alarms)])
    expect(stepOf(played, 'ADD.26').state).toBe('done')
  })

  test('[INT-17] the steps in Cisco TMS do not apply, and nothing waits for them', () => {
    const steps = runOf(startedUpTo('ADD.01', ...start)).steps
    const idle = steps.filter(({ state }) => state === 'not-applicable').map(({ id }) => id)
    expect(idle).toEqual(expect.arrayContaining(['ADD.09', 'ADD.10', 'ADD.12', 'ADD.13', 'ADD.14', 'ADD.31']))
  })

  test('[R-32] without Cisco TMS nobody has to delete FindMe accounts, and afterwards there are those of the primary', () => {
    const account = (on: string, username: string) =>
      saveItem(on, pages.findMe, { username, findMeId: `${username}@example.com` })
    const begun = startedUpTo('ADD.15', ...start, [account('expe1', 'ann'), account('expe4', 'ben')])
    const accounts = ({ world }: Played) =>
      (world.expressways['expe4']?.lists['findme-accounts'] ?? []).map(({ values }) => values['username'])
    expect(accounts(begun)).toEqual(['ben'])
    expect(stepOf(begun, 'ADD.14').state).toBe('not-applicable')
    expect(stepOf(begun, 'ADD.15').state).toBe('current')
    const added = rest(begun, 'ADD.15')
    expect(runOf(added)).toMatchObject({ finished: true, mistakes: [] })
    expect(accounts(added)).toEqual(['ann'])
  })

  test('[ADD-68] the closing lines say how the cluster stands', () => {
    const played = rest(startedUpTo('ADD.01', ...start), 'ADD.01')
    expect(runOf(played).finished).toBe(true)
    expect(runOf(played).closing).toEqual([
      'expe4 is a peer of the cluster now, which has 4.',
      'No row reads Failed.',
      'The cluster database is Active on 4 of 4 peers.',
      '0 alarms stand in the cluster.',
      'Maintenance mode on expe4 is Off.',
    ])
  })

  test('[ADD-68] they tell what is not well: rows, the database, alarms and maintenance mode', () => {
    const early = startedUpTo('ADD.30', ...start)
    expect(runOf(early).closing).toContain('The cluster database is Active on 0 of 4 peers.')
    const worse = play(rest(early, 'ADD.30'), [
      breakIt({ kind: 'power-off', expressway: 'expe3' }),
      save('expe4', pages.maintenanceMode, { mode: 'On' }),
      wait(60_000),
    ])
    const [, rows, , alarms, mode] = runOf(worse).closing
    expect(rows).toMatch(/^[1-9]\d* rows read Failed\.$/)
    expect(alarms).toMatch(/^[1-9]\d* alarms stand in the cluster\.$/)
    expect(mode).toBe('Maintenance mode on expe4 is On.')
  })
})
