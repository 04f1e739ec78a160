import { expect, test } from 'vitest'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { play, playAll, runOf, started, startedUpTo, stepOf } from '../engine/play'
import { restart, waitUntilBack } from '../language/act'

const three = present(startWorld('cluster-of-three', 1, 'strict'), 'it is in the catalogue')
const start = [three, 'change-primary', { primary: 'expe1', newPrimary: 'expe2' }] as const

test('[PRI-05] the step of an old primary that only restarts is not struck out', () => {
  const restarting = play(startedUpTo('PRI.02', ...start), [restart('expe1')])
  expect(restarting.world.expressways['expe1']?.power.state).toBe('restarting')
  expect(stepOf(restarting, 'PRI.02').state).toBe('current')
  const played = playAll(play(restarting, [waitUntilBack('expe1')]))
  expect(stepOf(played, 'PRI.02').state).toBe('done')
  expect(runOf(played).finished).toBe(true)
})

test('[PRI-05] nor is a third peer that restarts taken for one that follows', () => {
  const restarting = play(startedUpTo('PRI.03', ...start), [restart('expe3')])
  expect(stepOf(restarting, 'PRI.03')).toMatchObject({ state: 'current', host: 'expe3.example.com' })
})

test('[CRE-13] a system that only restarts has to be looked at when it is back', () => {
  const pair = present(startWorld('standalone-pair', 1, 'strict'), 'it is in the catalogue')
  const restarting = started(pair, 'create', { primary: 'expe1' }, [restart('expe2')])
  expect(stepOf(restarting, 'CRE.02').state).not.toBe('done')
  expect(stepOf(restarting, 'CRE.02').missing).toContain('expe2')
})
