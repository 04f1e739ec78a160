import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { type Deed, type Played, play, playSteps, runOf, startedUpTo, stepOf } from '../engine/play'
import { backUp, deleteItems, restart, save, saveItem, visit, wait, waitUntilBack } from '../language/act'
import { rowValues } from '../language/clustering-values'

const roles = { primary: 'expe1' }
const pair = present(startWorld('standalone-pair', 1, 'realistic'), 'it is in the catalogue')
const upTo = (step: string, earlier: readonly Deed[] = []) =>
  startedUpTo(step, pair, 'create', roles, earlier)
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)

const together = save('expe1', pages.clustering, {
  clusterName: 'cluster1.example.com',
  ...rowValues(['expe1.example.com']),
})
const rest = ['CRE.22', 'CRE.23', 'CRE.24', 'CRE.26']

describe('a run of create that begins out of order', () => {
  test('[CRE-50] ends after name and peers saved together, a restart, and only then a Time to live', () => {
    const early = play(upTo('CRE.13'), [
      together,
      visit('expe1', pages.clustering),
      restart('expe1'),
      waitUntilBack('expe1'),
    ])
    const late = playSteps(early, ['CRE.13', 'CRE.15'])
    expect(stepOf(late, 'CRE.13').state).toBe('done')
    const played = playSteps(late, rest)
    expect(stepOf(played, 'CRE.23').state).toBe('done')
    expect(runOf(played).finished).toBe(true)
  })

  test('[CRE-50] what no step asks for is named, and the way out is to set it back', () => {
    const before = upTo('CRE.23')
    const changed = play(before, [save('expe1', pages.callRouting, { callLoopDetectionMode: 'Off' })])
    const looked = playSteps(changed, ['CRE.23'])
    expect(stepOf(looked, 'CRE.23').missing).toContain('Call loop detection mode. Set it back and save.')
    const back = play(looked, [save('expe1', pages.callRouting, { callLoopDetectionMode: 'On' })])
    expect(stepOf(back, 'CRE.23').state).toBe('done')
  })

  test('[CRE-49] FindMe accounts that are gone are entered again, under whatever number', () => {
    const ann = saveItem('expe1', pages.findMe, { username: 'ann', findMeId: 'ann@example.com' })
    const before = upTo('CRE.22', [ann])
    const ids = (before.world.expressways['expe1']?.lists['findme-accounts'] ?? []).map(({ id }) => id)
    const lost = play(before, [deleteItems('expe1', pages.findMe, ids), visit('expe1', pages.findMeStatus)])
    expect(stepOf(lost, 'CRE.22').missing).toContain('enter again what is missing')
    expect(stepOf(play(lost, [ann]), 'CRE.22').state).toBe('done')
  })

  test('[CRE-49] [CRE-50] of two FindMe accounts the first is entered again, behind the other', () => {
    const account = (username: string) =>
      saveItem('expe1', pages.findMe, { username, findMeId: `${username}@example.com` })
    const before = upTo('CRE.22', [account('ann'), account('ben')])
    const [ann] = before.world.expressways['expe1']?.lists['findme-accounts'] ?? []
    const again = play(before, [
      deleteItems('expe1', pages.findMe, [ann?.id ?? '']),
      account('ann'),
      visit('expe1', pages.findMeStatus),
    ])
    expect(stepOf(again, 'CRE.22').state).toBe('done')
    expect(stepOf(playSteps(again, ['CRE.23']), 'CRE.23').state).toBe('done')
  })

  test('[CRE-15] [CRE-51] one late backup is the second one, and the first is missed', () => {
    const early = play(upTo('CRE.04'), [
      together,
      visit('expe1', pages.clustering),
      restart('expe1'),
      waitUntilBack('expe1'),
      backUp('expe1'),
    ])
    expect(stepOf(early, 'CRE.24').state).toBe('done')
    expect(stepOf(early, 'CRE.04').state).not.toBe('done')
    expect(stepOf(early, 'CRE.04').missing).toMatch(/^Missed/)
  })

  test('[CRE-47] [CRE-M6] the second restart that drops calls is counted like the first', () => {
    const first = play(upTo('CRE.16'), [together, restart('expe1'), waitUntilBack('expe1')])
    const count = (played: Played) => mistakes(played).filter((id) => id === 'CRE-M6').length
    expect(count(first)).toBe(1)
    const second = play(first, [wait(600_000), restart('expe1'), waitUntilBack('expe1')])
    expect(count(second)).toBe(2)
    expect(runOf(second).callsLost).toBeGreaterThan(runOf(first).callsLost ?? 0)
  })
})
