import { expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { play, playSteps, runOf, startedUpTo } from '../engine/play'
import { visit, wait } from '../language/act'

test('[REK-M5] an identity provider that does not get the new metadata is written down, and none that does', () => {
  const world = present(startWorld('cluster-with-sso', 1, 'strict'), 'it is in the catalogue')
  const roles = { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' }
  const at = startedUpTo('REK.12', world, 'replace-and-keep', roles)
  expect(runOf(at)).toMatchObject({ finished: false, mistakes: [] })
  const late = play(at, [wait(40 * MINUTE_MS), visit('expe1', pages.alarms)])
  expect(runOf(late).mistakes.map(({ id }) => id)).toEqual(['REK-M5'])
  expect(runOf(late).finished).toBe(false)
  expect(runOf(playSteps(at, ['REK.12']))).toMatchObject({ finished: true, mistakes: [] })
})
