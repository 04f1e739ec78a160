import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import type { Expressway, World } from '../../sim/ground/world'
import { procedureNamed, procedureOn } from '../catalogue'
import { type Played, play, playAll, playSteps, runOf, started, stepOf } from '../engine/play'
import { save, setDnsRecord } from '../language/act'
import { stepsOf } from '../language/procedure'

const cast = { primary: 'expe1', peer: 'expe2' }
const worldOf = (scenario: string) => present(startWorld(scenario, 1, 'strict'), scenario)
const procedure = (id: string) => present(procedureNamed(id), id)

const without = () => started(worldOf('isolated-without-nat'), 'isolated-without-nat', cast)
const behind = () => started(worldOf('isolated-dmz'), 'isolated-behind-nat', cast)
const missing = (played: Played, step: string) => stepOf(played, step).missing

/** The world with something else about one machine. */
const altered = (world: World, id: string, change: (machine: Expressway) => Partial<Expressway>): World => {
  const machine = present(world.expressways[id], id)
  return { ...world, expressways: { ...world.expressways, [id]: { ...machine, ...change(machine) } } }
}

const withSetting = (world: World, id: string, key: string, value: string) =>
  altered(world, id, ({ settings }) => ({ settings: { ...settings, [key]: value } }))

const refusal = (lesson: string, world: World) => procedure(lesson).startRefusal(world, cast)

describe.each([
  ['isolated-without-nat', 'isolated-without-nat'],
  ['isolated-behind-nat', 'isolated-dmz'],
])('%s', (lesson, scenario) => {
  test('[ISO-06] presumes Expressway-E peers with two interfaces in the same subnet, of an isolated network', () => {
    const world = worldOf(scenario)
    expect(refusal(lesson, world)).toBeNull()
    const { isolated, ...network } = world.network
    expect(isolated).toBe(true)
    const others = [
      [altered(world, 'expe2', () => ({ product: 'Expressway-C' })), 'expe2 is an Expressway-C'],
      [withSetting(world, 'expe2', 'ip.lan1Ipv4Address', '10.9.0.12'), 'expe2 is not in the subnet of expe1'],
      [withSetting(world, 'expe2', 'ip.useDualNetworkInterfaces', 'No'), 'uses one network interface'],
      [{ ...world, network }, 'no isolated network'],
    ] as const
    for (const [other, words] of others) {
      expect(refusal(lesson, other)?.detail).toContain(words)
      expect(refusal(lesson, other)?.guide).toContain('ISO-06')
    }
  })

  test('is for those that are in no cluster yet', () => {
    const { world } = playAll(started(worldOf(scenario), lesson, cast))
    expect(refusal(lesson, world)?.detail).toContain('is in a cluster already')
  })
})

describe('without NAT', () => {
  test('[ISO-08] the public servers are asked for on each peer', () => {
    const one = play(without(), [
      save('expe1', pages.dns, { server1Address: '198.51.100.53', server2Address: '' }),
    ])
    expect(missing(one, 'ISO.01a')).not.toContain('expe1')
    expect(missing(one, 'ISO.01a')).toContain(
      'expe2 must ask public DNS servers and no others: 198.51.100.53',
    )
    // An internal one beside it is one too many.
    const beside = play(one, [save('expe2', pages.dns, { server1Address: '198.51.100.53' })])
    expect(missing(beside, 'ISO.01a')).toContain('expe2 must ask')
  })

  test('[ISO-10] the record of each peer is checked by itself', () => {
    const ready = playSteps(without(), ['ISO.01a', 'ISO.01b'])
    const one = play(ready, [setDnsRecord('expe1.example.com', ['203.0.113.11'])])
    expect(missing(one, 'ISO.01c')).toBe(
      'Public DNS must lead from expe2.example.com to 203.0.113.12, and to nothing else.',
    )
    const both = play(one, [setDnsRecord('expe2.example.com', ['203.0.113.12'])])
    expect(stepOf(both, 'ISO.01c').state).toBe('done')
  })

  test('static NAT leads to the other lesson', () => {
    expect(refusal('isolated-without-nat', worldOf('isolated-dmz'))).toMatchObject({
      instead: 'isolated-behind-nat',
      guide: ['ISO-13'],
    })
  })
})

describe('behind NAT', () => {
  test('[ISO-17] the lesson says that something more secure is to come, and what to do today for that', () => {
    const { closing } = runOf(playAll(behind()))
    expect(closing.join(' ')).toMatch(
      /more secure solution is intended.*Enforce with static NAT.*valid certificates/,
    )
  })

  test('a name in the place of the private address does not do', () => {
    const ready = playSteps(behind(), ['ISO.02a', 'ISO.02b', 'ISO.02c'])
    const named = play(ready, [save('expe1', pages.clustering, { peer2Address: 'expe2.example.com' })])
    expect(missing(named, 'ISO.02d')).toContain('Enter 10.0.0.12 as Peer 2 address on expe1')
  })

  test('its lesson is the one to which the reason of a refused handshake leads', () => {
    expect(procedureOn(['ISO-13'])?.id).toBe('isolated-behind-nat')
    expect(procedureOn(['PRE-24'])).toBeUndefined()
    expect(stepsOf(procedure('isolated-behind-nat'))).toHaveLength(6)
  })
})
