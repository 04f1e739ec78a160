import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { play, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { save } from '../language/act'
import { rowValues } from '../language/clustering-values'

const roles = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }
const live = [present(startWorld('cluster-of-three', 1, 'strict'), 'it'), 'replace-peer', roles] as const
const dead = [present(startWorld('dead-peer', 1, 'strict'), 'it'), 'replace-peer', roles] as const

describe('replace a peer', () => {
  test('[REP-02] [REP-03] the branch is chosen by whether the peer answers', () => {
    expect(stepOf(started(...live), 'REP.02').state).toBe('not-applicable')
    expect(stepOf(started(...live), 'RMD.02').state).toBe('not-applicable')
    expect(stepOf(started(...dead), 'REP.03').state).toBe('not-applicable')
    expect(stepOf(started(...dead), 'RML.02').state).toBe('not-applicable')
  })

  test('[REP-03] [REP-M1] a live peer taken off the list as if it were dead is written down', () => {
    const two = rowValues(['expe1.example.com', 'expe2.example.com'])
    const played = play(startedUpTo('RML.02', ...live), [save('expe1', pages.clustering, two)])
    expect(runOf(played).mistakes.map(({ id }) => id)).toEqual(['REP-M1'])
  })

  test('[REP-04] the replacement goes into the row that has become free', () => {
    const played = startedUpTo('ADD.17', ...dead)
    expect(stepOf(played, 'ADD.17').missing).toContain('Enter expe4.example.com as Peer 3 address')
  })
})
