import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { play, startedUpTo, stepOf } from '../engine/play'
import { breakIt, visit } from './act'
import { alarmsAre } from './alarms'

describe('how many alarms are left', () => {
  test.each([
    [1, '', '1 alarm is'],
    [2, '', '2 alarms are'],
    [1, 'unacknowledged', '1 unacknowledged alarm is'],
    [3, 'unacknowledged', '3 unacknowledged alarms are'],
  ])('%i %s', (count, which, words) => expect(alarmsAre(count, which)).toBe(words))

  test('[CRE-56] is said of one as of one', () => {
    const world = present(startWorld('standalone-pair', 1, 'strict'), 'no scenario')
    const played = startedUpTo('CRE.26', world, 'create', { primary: 'expe1' })
    const silent = ['10.0.0.4', '10.0.0.5'].map((server) => breakIt({ kind: 'ntp-unreachable', server }))
    expect(stepOf(play(played, [...silent, visit('expe1', pages.alarms)]), 'CRE.28').missing).toMatch(
      /^1 unacknowledged alarm is left on /,
    )
  })
})
