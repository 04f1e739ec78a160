import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { HOUR_MS, MINUTE_MS } from '#contract/spans'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { expresswaysOf } from '../../sim/ground/stage'
import { callCount } from '../../sim/traffic/calls/read'
import { Story } from '../../testing/story'
import { procedureNamed } from '../catalogue'
import { fitOf } from '../engine/fit'
import { type Played, play, playSteps, runOf, started } from '../engine/play'
import { reboot, restart, wait, waitUntilBack } from '../language/act'
import { RELEASE } from '../language/machine'
import { upgradeAndReboot } from './upgrade'

const roles = { primary: 'expe1' }
const worldOf = (scenario: string) => present(startWorld(scenario, 1, 'strict'), scenario)
const checkOf = (played: Played) => runOf(played).preflight.find(({ id }) => id === 'UPG-02')

/** It begins so long after nine in the morning. */
const begun = (hours: number) => started(worldOf('upgrade-x8-8'), 'upgrade', roles, [wait(hours * HOUR_MS)])

describe('the window of an upgrade', () => {
  test('[UPG-02] a start in busy hours warns, and says when there is little traffic; then it does not', () => {
    expect(checkOf(begun(0))).toMatchObject({
      result: 'advised',
      reason: '100 % of the calls of the busiest hours go on now. Activity is low from 20:00 to 07:00.',
    })
    expect(checkOf(begun(10))).toMatchObject({ result: 'advised' })
    for (const hours of [11, 14, 20])
      expect(checkOf(begun(hours)), `${hours}`).toMatchObject({ result: 'pass' })
    expect(checkOf(begun(22))).toMatchObject({ result: 'advised' })
  })

  test('[UPG-02] it warns before it is started as well', () => {
    const upgrade = present(procedureNamed('upgrade'), 'it is in the catalogue')
    expect(fitOf(begun(0).world, upgrade).advice).toContain('Activity is low from 20:00')
    expect(fitOf(begun(14).world, upgrade).advice).toBeUndefined()
  })

  test('[UPG-02] the calls of the world go by the hour', () => {
    const story = Story.of('upgrade-x8-8')
    const calls = () =>
      expresswaysOf(story.world).reduce((sum, each) => sum + callCount(story.world, each), 0)
    const at = [calls()]
    // Midnight, and ten the next morning.
    for (const hours of [15, 10]) {
      story.wait(hours * HOUR_MS)
      at.push(calls())
    }
    const [morning = 0, night = 0, next = 0] = at
    expect(night).toBeLessThanOrEqual(3)
    expect(Math.min(morning, next)).toBeGreaterThan(2 * night + 3)
  })

  test('where every hour is like every other there is nothing to choose', () => {
    const story = Story.of('cluster-of-three')
    const before = callCount(story.world, story.on('expe1'))
    story.wait(15 * HOUR_MS)
    expect(before).toBeGreaterThan(1)
    expect(callCount(story.world, story.on('expe1'))).toBeGreaterThan(1)
  })

  const inWindow = (limitMs: number) =>
    play(started(worldOf('upgrade-x8-8'), 'upgrade', roles), [
      { type: 'start-procedure', procedure: 'upgrade', roles, limitMs },
    ])
  const reportOn = (...names: string[]) => names.map((name) => `${name} was not finished within the window.`)
  const primaryDone = ['UPG.02', 'UPG.03', 'UPG.04', 'UPG.05', 'UPG.06']
  const restarted = (played: Played, id: string): Played => {
    const expressway = present(played.world.expressways[id], id)
    return play(played, [restart(expressway), waitUntilBack(expressway)])
  }
  const upgraded = (played: Played, id: string): Played => {
    const expressway = present(played.world.expressways[id], id)
    return play(played, [...upgradeAndReboot(expressway)])
  }

  test('[UPG-03] its length is set at the start, and every peer that is not upgraded at its end is reported', () => {
    const played = inWindow(90 * MINUTE_MS)
    expect(runOf(played)).toMatchObject({ limitMs: 90 * MINUTE_MS, timeIsUp: false })
    const over = play(playSteps(played, primaryDone), [wait(90 * MINUTE_MS)])
    expect(runOf(over)).toMatchObject({ timeIsUp: true, finished: true, closing: reportOn('expe2', 'expe3') })
    expect(runOf(play(inWindow(8 * HOUR_MS), [wait(8 * HOUR_MS)])).closing).toHaveLength(3)
  })

  test('[UPG-03] the report stays as it was at the end: who restarts in the window and upgrades after it was late', () => {
    const half = restarted(playSteps(inWindow(90 * MINUTE_MS), primaryDone), 'expe2')
    const over = play(half, [wait(90 * MINUTE_MS)])
    const late = upgraded(upgraded(over, 'expe2'), 'expe3')
    expect(late.world.expressways['expe2']).toMatchObject({ version: RELEASE, power: { state: 'up' } })
    expect(runOf(late).closing).toEqual(reportOn('expe2', 'expe3'))
  })

  test('[UPG-03] who is on the way back with the new release at its end is not finished, restarted before or not', () => {
    const half = restarted(playSteps(inWindow(3 * HOUR_MS), primaryDone), 'expe2')
    const expe2 = present(half.world.expressways['expe2'], 'it is there')
    const ready = play(half, upgradeAndReboot(expe2).slice(0, -2))
    const left = present(ready.world.run, 'it runs').startedAt + 3 * HOUR_MS - ready.world.now
    const over = play(ready, [wait(left - 1000), reboot(expe2, pages.upgrade), wait(2000)])
    expect(runOf(over)).toMatchObject({ timeIsUp: true, closing: reportOn('expe2', 'expe3') })
    expect(runOf(play(over, [waitUntilBack(expe2)])).closing).toEqual(reportOn('expe2', 'expe3'))
  })
})
