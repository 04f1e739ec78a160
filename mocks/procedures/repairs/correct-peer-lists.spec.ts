import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { clusteringStatus } from '../../sim/cluster/clustering/status'
import { present } from '../../sim/ground/assert'
import { expresswayOf } from '../../sim/ground/stage'
import { play, playSteps, runOf, started, stepOf } from '../engine/play'
import { save } from '../language/act'
import { correctPeerLists } from './correct-peer-lists'

const world = present(startWorld('wrong-list', 1, 'strict'), 'no scenario')
const roles = { primary: 'expe1', peer: 'expe3' }
const start = [world, 'correct-peer-lists', roles] as const
const loose = present(startWorld('wrong-list', 1, 'realistic'), 'no scenario')
const alarmsOf = (at: typeof world) => at.expressways['expe3']?.alarms.map(({ key }) => key) ?? []

describe('a peer that is not in its own list', () => {
  test('[TRB-13] to correct another peer before the primary is written down', () => {
    const played = play(started(...start), [
      save('expe2', pages.clustering, { peer3Address: 'expe3.example.com' }),
    ])
    expect(runOf(played).mistakes.map(({ id }) => id)).toEqual(['TRB-13'])
  })

  test('[TRB-13] [TRB-M5] corrected on the alarming peer alone its alarm goes, and the lists are not the same', () => {
    const played = play(started(loose, 'correct-peer-lists', roles), [
      save('expe3', pages.clustering, { peer3Address: 'expe3.example.com' }),
    ])
    expect(runOf(played).mistakes.map(({ id }) => id)).toEqual(['TRB-M5'])
    expect(alarmsOf(played.world)).toEqual([
      'communication-failure',
      'replication-no-primary-file',
      'replication-settings-differ',
    ])
    expect(clusteringStatus(played.world, expresswayOf(played.world, 'expe3')).differences).toMatchObject([
      { field: 'peer3Address', peer: 'expe1' },
      { field: 'peer3Address', peer: 'expe2' },
    ])
    expect(stepOf(played, 'TRB.05b').missing).toContain('Correct the list on the primary first.')
  })

  test('[TRB-13] the alarm goes only when the list is right on the peer that has it', () => {
    expect(alarmsOf(world)).toContain('not-in-peer-list')
    const before = started(...start)
    const primary = playSteps(before, ['TRB.05a'])
    expect(stepOf(primary, 'TRB.05a').state).toBe('done')
    expect(alarmsOf(primary.world)).toContain('not-in-peer-list')
    const all = playSteps(primary, ['TRB.05b'])
    expect(alarmsOf(all.world)).not.toContain('not-in-peer-list')
    expect(runOf(all)).toMatchObject({ finished: true, mistakes: [] })
  })

  test('[TRB-12] where every peer is in its list there is nothing to correct', () => {
    const sound = present(startWorld('cluster-of-three', 1, 'strict'), 'no scenario')
    expect(correctPeerLists.startRefusal(sound, roles)?.guide).toEqual(['TRB-12'])
  })
})
