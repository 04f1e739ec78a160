import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { type Played, play, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { breakIt, restart, save, saveItem, wait, waitUntilBack } from '../language/act'
import { rowValues } from '../language/clustering-values'

const roles = { primary: 'expe1' }
const of = (profile: 'strict' | 'realistic') => present(startWorld('cluster-of-three', 1, profile), 'it')
const start = [of('strict'), 'disband', roles] as const
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)
const clear = (id: string, clusterName = `${id}.example.com`) =>
  save(id, pages.clustering, { clusterName, ...rowValues([]) })

const restarted = (id: string) => [restart(id), waitUntilBack(id)]

const neighbor = (id: string, address: string) =>
  saveItem(id, pages.zones, { name: 'Former peer', type: 'Neighbor', peer1Address: address })

describe('disband a cluster', () => {
  test.each(['strict', 'realistic'] as const)(
    '[DIS-22] [DIS-M1] to begin with the primary is written down (%s)',
    (profile) => {
      const played = play(started(of(profile), 'disband', roles), [clear('expe1')])
      expect(mistakes(played)).toEqual(['DIS-M1'])
      expect(played.world.mistakes.map(({ id }) => id)).toEqual(['DIS-M1'])
    },
  )

  test('[DIS-09] a subordinate that keeps the name of the cluster is written down, and the step stays open', () => {
    const played = play(started(...start), [save('expe2', pages.clustering, rowValues([]))])
    expect(stepOf(played, 'DIS.02').state).not.toBe('done')
    expect(stepOf(played, 'DIS.02').missing).toContain('a cluster name of its own')
    expect(mistakes(played)).toContain('RML-M2')
  })

  test('[DIS-09] [DIS-M3] two subordinates with one name are written down and keep the step open', () => {
    const played = play(startedUpTo('DIS.06', ...start), [
      clear('expe3', 'expe2.example.com'),
      ...restarted('expe3'),
    ])
    expect(mistakes(played)).toEqual(['DIS-M3'])
    expect(stepOf(played, 'DIS.06').missing).toContain('have the same Cluster name')
  })

  test('[DIS-05] [DIS-M5] neighbor zones between peers before the end are written down', () => {
    const played = play(started(of('realistic'), 'disband', roles), [neighbor('expe1', 'expe2.example.com')])
    expect(mistakes(played)).toContain('DIS-M5')
  })

  test('[DIS-14] a subordinate that came back from a loss of power is alone, and has still to be restarted', () => {
    const off = play(startedUpTo('DIS.05', ...start), [breakIt({ kind: 'power-off', expressway: 'expe2' })])
    const back = play(off, [{ type: 'remove-fault', id: off.world.faults[0]?.id ?? '' }, wait(600_000)])
    expect(back.world.expressways['expe2']?.clustering.running).toBe('standalone')
    expect(stepOf(back, 'DIS.05')).toMatchObject({ state: 'current', missing: 'Restart expe2.' })
    expect(stepOf(play(back, restarted('expe2')), 'DIS.05').state).toBe('done')
  })

  test('[DIS-14] [DIS-15] [DIS-M6] to restart two at once is written down', () => {
    const played = play(started(...start), [
      clear('expe2'),
      clear('expe3'),
      restart('expe2'),
      ...restarted('expe3'),
    ])
    expect(mistakes(played)).toContain('DIS-M6')
    expect(runOf(played).mostPeersDownAtOnce).toBe(2)
  })

  test('[DIS-14] [DIS-M6] what a machine refuses because another is down is that mistake, and none beside it', () => {
    const played = play(started(...start), [clear('expe2'), restart('expe2'), restart('expe3')])
    expect(played.world.expressways['expe3']?.power.state).toBe('up')
    expect(mistakes(played)).toEqual(['DIS-M6'])
  })

  test('[DIS-15] the next subordinate is named, and on which page it goes on', () => {
    let played = startedUpTo('DIS.06', ...start)
    expect(stepOf(played, 'DIS.06')).toMatchObject({ host: 'expe3.example.com', path: pages.clustering })
    played = play(played, [clear('expe3')])
    expect(stepOf(played, 'DIS.06')).toMatchObject({ host: 'expe3.example.com', path: pages.restart })
  })

  test('[DIS-13] [RML-11] where Microsoft interoperability is used it is disabled before the restart', () => {
    const used = structuredClone(of('strict'))
    for (const peer of Object.values(used.expressways))
      peer.settings['microsoft-interoperability.mode'] = 'Enabled'
    let played = play(started(used, 'disband', roles), [clear('expe2')])
    expect(stepOf(played, 'DIS.04').state).toBe('current')
    played = play(played, [save('expe2', pages.microsoft, { mode: 'Disabled' })])
    expect(stepOf(played, 'DIS.04').state).toBe('done')
    played = play(played, restarted('expe2'))
    expect(stepOf(played, 'DIS.05').state).toBe('done')
    expect(mistakes(played)).toEqual([])
  })

  test('[DIS-13] [DIS-22] to restart without disabling it is an order mistake', () => {
    const used = structuredClone(of('strict'))
    for (const peer of Object.values(used.expressways))
      peer.settings['microsoft-interoperability.mode'] = 'Enabled'
    const played = play(started(used, 'disband', roles), [clear('expe2'), ...restarted('expe2')])
    expect(mistakes(played)).toContain('DIS-22')
  })
})
