import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scenarios } from '../scenarios/catalogue'
import { Dice } from '../testing/dice'
import { type Deed, deedIn, done } from '../testing/histories'
import { worldFindings } from '../testing/invariants'
import { DAY_MS, Story } from '../testing/story'
import { advance, nextDue } from './advance'
import { hasAlarm } from './alarms/read'
import { worldSummary } from './answers/world-summary'
import { isHealthy } from './cluster/clustering/agreement'
import { replicatedDifferences } from './cluster/replication/read'
import type { World } from './ground/world'
import { isPrimary, isSubordinate } from './machine/peers/read'

/** A number from which all throws of one deed follow: what it is depends on the world in which it is done. */
const someDeed = fc.noShrink(fc.nat())

const scenario = fc.constantFrom(
  ...scenarios.map((entry) => entry.id).filter((id) => id !== 'cluster-of-six'),
)
const profile = fc.constantFrom('strict' as const, 'realistic' as const)

/** Plays deeds, but for those that are left out, and has every world on the way looked at. */
function play(
  world: World,
  deeds: readonly number[],
  { check, leavesOut }: { check?: (world: World) => void; leavesOut?: (deed: Deed) => boolean } = {},
): World {
  let now = world
  for (const number of deeds) {
    const deed = deedIn(now, new Dice(number, 0))
    if (leavesOut?.(deed)) continue
    now = done(now, deed).world
    check?.(now)
  }
  return now
}

const isAskedOf = (id: string) => (deed: Deed) =>
  'command' in deed && 'expressway' in deed.command && deed.command.expressway === id

describe('whatever is done to a world', () => {
  test('no command throws, alarms stand exactly while their cause does, and the pool adds up', () => {
    fc.assert(
      fc.property(scenario, profile, fc.array(someDeed, { maxLength: 25 }), (id, mode, deeds) => {
        play(Story.of(id, mode).world, deeds, { check: (world) => expect(worldFindings(world)).toEqual([]) })
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('the same scenario, seed and deeds give the same world, and a jump the same as two halves of it', () => {
    fc.assert(
      fc.property(
        scenario,
        profile,
        fc.array(someDeed, { maxLength: 20 }),
        fc.nat(2_000_000),
        (id, mode, deeds, wait) => {
          const [one, other] = [play(Story.of(id, mode).world, deeds), play(Story.of(id, mode).world, deeds)]
          expect(other).toEqual(one)
          const half = advance(one, one.now + Math.floor(wait / 3)).world
          expect(advance(half, one.now + wait).world).toEqual(advance(one, one.now + wait).world)
        },
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  test('a world goes the same way as a copy of it, of which nothing has been found out before', () => {
    fc.assert(
      fc.property(scenario, profile, fc.array(someDeed, { maxLength: 20 }), (id, mode, deeds) => {
        let world = Story.of(id, mode).world
        for (const one of deeds) {
          const copy = play(structuredClone(world), [one])
          world = play(world, [one])
          expect(JSON.stringify(copy)).toBe(JSON.stringify(world))
          expect(nextDue(structuredClone(world))?.name).toBe(nextDue(world)?.name)
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('a cluster that is healthy has the same replicated settings everywhere two minutes later, or says that copies fail', () => {
    fc.assert(
      fc.property(profile, fc.array(someDeed, { maxLength: 25 }), (mode, deeds) => {
        const world = play(Story.of('cluster-of-three', mode).world, deeds)
        const settled = advance(world, world.now + 120_000).world
        for (const peer of Object.values(world.expressways)) {
          const primary = Object.values(world.expressways).find((other) => isPrimary(world, other))
          const whole =
            primary && isHealthy(world, peer) && isSubordinate(world, peer) && isHealthy(world, primary)
          const [then, source] = [settled.expressways[peer.id], primary && settled.expressways[primary.id]]
          if (!whole || !then || !source || then.replication.conflict || source.clustering.joining.length > 0)
            continue
          // Where copies are made to fail the peer says that it is out of step.
          const isTold = hasAlarm(then, 'replication-out-of-sync')
          expect(isTold ? [] : replicatedDifferences(source, then)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('peer-specific settings change only by a command on that peer', () => {
    fc.assert(
      fc.property(profile, fc.array(someDeed, { maxLength: 25 }), (mode, deeds) => {
        const begin = Story.of('cluster-of-three', mode).world
        const world = play(begin, deeds, { leavesOut: isAskedOf('expe2') })
        const mine = (from: World) =>
          Object.entries(from.expressways['expe2']?.settings ?? {}).filter(([id]) =>
            /^(clustering|dns\.s|dns\.domain|time)/.test(id),
          )
        expect(mine(world)).toEqual(mine(begin))
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

describe('the size of a world', () => {
  test('fourteen days without events are one step, and the summary is made of any world', () => {
    const story = Story.of('cluster-of-six')
    expect(advance(story.world, story.world.now + 14 * DAY_MS).events).toEqual([])
    expect(worldSummary(story.world, 0, nextDue(story.world)).expressways).toHaveLength(6)
  })
})
