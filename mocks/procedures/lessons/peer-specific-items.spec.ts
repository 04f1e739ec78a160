import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { expresswayOf } from '../../sim/ground/stage'
import type { World } from '../../sim/ground/world'
import { textSetting } from '../../sim/machine/settings/read'
import { type Played, play, playSteps, runOf, started, stepOf } from '../engine/play'
import { save, saveItem, visit, wait } from '../language/act'

const later = wait(300_000)
const roles = { primary: 'expe1', peer: 'expe2' }

const worldOf = (profile: 'strict' | 'realistic'): World =>
  present(startWorld('cluster-of-three', 1, profile), 'no scenario')

const begin = (profile: 'strict' | 'realistic' = 'strict') =>
  started(worldOf(profile), 'peer-specific-items', roles)

const after = (played: Played, ...steps: string[]) => playSteps(played, steps)
const isDone = (played: Played, step: string) => stepOf(played, step).state === 'done'
const mistakes = (played: Played) => runOf(played).mistakes.map(({ id }) => id)

const route = (expressway: string) =>
  saveItem(expressway, pages.staticRoutes, {
    address: '10.20.0.0',
    prefixLength: 16,
    gateway: '10.0.0.254',
  })

describe('an item with a dagger', () => {
  test('[PSI-11] the same route everywhere needs one creation for each peer, and waiting does not help', () => {
    const one = play(begin(), [route('expe1'), later])
    expect(isDone(one, 'PSI.01d')).toBe(true)
    expect(isDone(one, 'PSI.01e')).toBe(false)
    expect(stepOf(one, 'PSI.01e').missing).toContain('expe2 has no static route 10.20.0.0/16')
    const two = play(one, [route('expe2'), later])
    expect(isDone(two, 'PSI.01e')).toBe(false)
    expect(stepOf(two, 'PSI.01e').host).toBe('expe3.example.com')
    expect(isDone(play(two, [route('expe3')]), 'PSI.01e')).toBe(true)
  })

  test('[PSI-16] another time zone counts when it is saved on the subordinate, and the primary keeps its own', () => {
    const zone = (id: string) => save(id, pages.time, { timeZone: 'Asia/Tokyo' })
    const onPrimary = play(begin(), [zone('expe1'), later])
    expect(isDone(onPrimary, 'PSI.01g')).toBe(false)
    const onPeer = play(begin(), [zone('expe2'), later])
    expect(isDone(onPeer, 'PSI.01g')).toBe(true)
    expect(textSetting(expresswayOf(onPeer.world, 'expe1'), 'time.timeZone')).toBe('GMT')
  })

  test('counts only as far as it is sound: a DNS server that does not answer fails the step', () => {
    const dns = (server1Address: string, server2Address: string) =>
      play(begin(), [save('expe2', pages.dns, { server1Address, server2Address })])
    expect(isDone(dns('10.0.0.66', ''), 'PSI.01f')).toBe(false)
    expect(isDone(dns('10.0.0.3', ''), 'PSI.01f')).toBe(true)
  })

  test('that was its own before the lesson began has to be saved all the same', () => {
    const values = { timeZone: 'Asia/Tokyo' }
    const earlier = started(worldOf('strict'), 'peer-specific-items', roles, [
      save('expe2', pages.time, values),
    ])
    expect(isDone(earlier, 'PSI.01g')).toBe(false)
    expect(isDone(play(earlier, [save('expe2', pages.time, values)]), 'PSI.01g')).toBe(true)
  })
})

describe('an item that replicates', () => {
  test('[PSI-35] Connect has to arrive before the NetBIOS name of the subordinate completes the page', () => {
    const page = pages.activeDirectory
    const on = play(begin(), [save('expe1', page, { connect: 'On' })])
    const name = save('expe2', page, { netbiosMachineName: 'EXPE2' })
    expect(stepOf(on, 'PSI.01n').host).toBe('expe2.example.com')
    expect(isDone(play(on, [name]), 'PSI.01n')).toBe(false)
    expect(isDone(play(on, [later, name]), 'PSI.01n')).toBe(true)
  })

  test('is seen on the subordinate after it was changed on the primary', () => {
    const look = visit('expe2', pages.callRouting)
    const page = pages.callRouting
    const same = play(begin(), [save('expe1', page, { callSignalingOptimization: 'On' }), later, look])
    expect(isDone(same, 'PSI.01o')).toBe(false)
    const change = save('expe1', page, { callSignalingOptimization: 'Off' })
    expect(isDone(play(begin(), [look, change, later]), 'PSI.01o')).toBe(false)
    expect(isDone(play(begin(), [change, look]), 'PSI.01o')).toBe(false)
    expect(isDone(play(begin(), [change, later, look]), 'PSI.01o')).toBe(true)
  })
})

describe('[PSI-M1] a dagger that is not understood', () => {
  const routes = (id: string) => visit(id, pages.staticRoutes)

  test('to come to a peer and make the thing there is no mistake, however late', () => {
    const played = play(after(begin(), 'PSI.01d'), [later, route('expe2')])
    expect(mistakes(played)).toEqual([])
  })

  test('to look for it again after a copy has had its time is one, with the list as a hint', () => {
    const played = play(after(begin(), 'PSI.01d'), [routes('expe2'), later, routes('expe2')])
    expect(mistakes(played)).toEqual(['PSI-M1'])
    const [mistake] = runOf(played).mistakes
    expect(mistake?.text).toContain('System > Network interfaces > Static routes')
    expect(mistake?.text).toContain('Maintenance > Security certificates')
    expect(mistake?.text).not.toContain('Configuration > Call routing')
  })

  test('the same with a syslog server', () => {
    const logging = visit('expe3', pages.logging)
    expect(mistakes(play(after(begin(), 'PSI.01i'), [logging, later, logging]))).toEqual(['PSI-M1'])
  })

  test('to look again where the thing was made is none', () => {
    const played = play(after(begin(), 'PSI.01d', 'PSI.01e'), [routes('expe2'), later, routes('expe2')])
    expect(mistakes(played)).toEqual([])
  })

  test('to change on a subordinate what replicates is one where it is refused; elsewhere the machine notes it', () => {
    const attempt = save('expe2', pages.callRouting, { callSignalingOptimization: 'Off' })
    expect(mistakes(play(begin(), [attempt]))).toEqual(['PSI-M1'])
    expect(mistakes(play(begin('realistic'), [attempt]))).toEqual(['ADD-05'])
  })
})

test('one restart serves the speed, the gateway and SNMP, and only when all are saved', () => {
  const early = after(begin(), 'PSI.01b')
  const restarted = after(early, 'PSI.01p')
  expect(isDone(restarted, 'PSI.01p')).toBe(false)
  const saved = after(restarted, 'PSI.01c', 'PSI.01h')
  expect(stepOf(saved, 'PSI.01p').missing).toContain('asks for a restart')
  expect(isDone(after(saved, 'PSI.01p'), 'PSI.01p')).toBe(true)
})
