import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import { scenarios } from '../scenarios/catalogue'
import { Story } from '../testing/story'
import { advance, nextDue } from './advance'
import { alarmCatalogue } from './alarms/catalogue'
import { hasAlarm } from './alarms/read'
import { worldSummary } from './answers/world-summary'
import { apply } from './apply'
import { isHealthy } from './cluster/clustering/agreement'
import { replicatedDifferences } from './cluster/replication/read'
import type { Command } from './ground/command'
import type { World } from './ground/world'
import { pooledTypes } from './machine/licences/key-kinds'
import { ownLicences } from './machine/licences/own-keys'
import { isPrimary, isSubordinate } from './machine/peers/read'
import { poolOf } from './traffic/licence-pool/read'

const ids = ['expe1', 'expe2', 'expe3', 'expe4', 'expe5', 'expe6']
const host = fc.constantFrom(...ids)
const someHosts = fc.array(
  fc.constantFrom(...ids.map((id) => `${id}.example.com`), '', '10.0.0.12', 'nobody'),
  {
    maxLength: 6,
  },
)
const admin = { by: 'admin' }

/** One thing that somebody does, or time that passes: `wait` is not a command of the core. */
type Deed = { wait: number } | { command: Command }

const rows = (hosts: readonly string[]) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6].map((index) => [`peer${index}Address`, hosts[index - 1] ?? '']))

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(400_000).map((wait) => ({ wait })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(host, someHosts, fc.integer({ min: 0, max: 7 }))
      .map(([expressway, hosts, primary]) => ({
        command: {
          type: 'save-settings' as const,
          expressway,
          page: 'clustering',
          values: { ...rows(hosts), configurationPrimary: primary, clusterName: 'cluster1.example.com' },
          revision: null,
          ...admin,
        },
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(host, fc.constantFrom(...settingsPages), fc.nat(30), fc.anything())
      .map(([expressway, page, index, value]) => {
        const fields = fieldsOf(page)
        const field = fields[index % fields.length]
        const values = field
          ? { [field.key]: typeof value === 'number' || typeof value === 'string' ? value : field.default }
          : {}
        return {
          command: {
            type: 'save-settings' as const,
            expressway,
            page: page.id,
            values,
            revision: null,
            ...admin,
          },
        }
      }),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(host, fc.constantFrom('restart' as const, 'reboot' as const, 'shutdown' as const))
      .map(([expressway, kind]) => ({ command: { type: 'restart' as const, expressway, kind, ...admin } })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(host, fc.string({ maxLength: 20 })).map(([expressway, name]) => ({
      command: {
        type: 'save-item' as const,
        expressway,
        list: 'zones',
        id: null,
        values: { name },
        ...admin,
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .oneof(
        host.map((expressway) => ({
          type: 'add-fault' as const,
          fault: { kind: 'power-off' as const, expressway },
        })),
        host.map((expressway) => ({
          type: 'add-fault' as const,
          fault: { kind: 'network-cut' as const, expressway },
        })),
        fc.nat(60).map((number) => ({ type: 'remove-fault' as const, id: `fault-${100 + number}` })),
        host.map((expressway) => ({ type: 'force-config-update' as const, expressway, ...admin })),
        host.map((expressway) => ({
          type: 'reset-to-defaults' as const,
          expressway,
          level: 2 as const,
          ...admin,
        })),
        host.map((expressway) => ({
          type: 'place-call' as const,
          expressway,
          destination: 'room@example.com',
        })),
        host.map((expressway) => ({ type: 'acknowledge-alarms' as const, expressway, keys: [], ...admin })),
        host.map((expressway) => ({ type: 'continue-upgrade' as const, expressway, ...admin })),
        host.map((expressway) => ({
          type: 'upload-image' as const,
          expressway,
          fileName: 'image.tar.gz',
          sizeBytes: 300,
          hash: '00',
          manifest: { kind: 'software-image' as const, product: 'Expressway', version: 'X8.9' },
          ...admin,
        })),
      )
      .map((command) => ({ command })),
  },
)

const scenario = fc.constantFrom(
  ...scenarios.map((entry) => entry.id).filter((id) => id !== 'cluster-of-six'),
)
const profile = fc.constantFrom('strict' as const, 'realistic' as const)

/** Only what a world has can be meant by a command; the handlers see to that. */
const meant = (world: World, { command }: { command: Command }) =>
  (!('expressway' in command) || command.expressway in world.expressways) &&
  (command.type !== 'add-fault' ||
    !('expressway' in command.fault) ||
    command.fault.expressway in world.expressways)

function play(world: World, deeds: readonly Deed[], check: (world: World) => void = () => undefined): World {
  let now = world
  for (const one of deeds) {
    if ('wait' in one) now = advance(now, now.now + one.wait).world
    else if (meant(now, one)) now = apply(now, one.command).world
    check(now)
  }
  return now
}

function holdInvariants(world: World): void {
  for (const expressway of Object.values(world.expressways)) {
    if (expressway.power.state !== 'up') continue
    for (const alarm of alarmCatalogue) {
      const stands = hasAlarm(expressway, alarm.key)
      // An alarm stands exactly while its cause does; one with a clearing of its own may outlast it.
      const caused = alarm.raisedWhen(expressway, world)
      expect(stands || !caused, `${alarm.key} is missing`).toBe(true)
      expect(caused || !stands || alarm.clearedWhen !== undefined, `${alarm.key} has no cause`).toBe(true)
    }
    poolOf(world, expressway).forEach((entry, index) => {
      const type = pooledTypes[index]
      const counted = entry.contributions
        .filter((part) => !part.left)
        .reduce((sum, part) => sum + part.count, 0)
      expect(entry.total).toBe(counted)
      expect(entry.total).toBeGreaterThanOrEqual(type ? ownLicences(expressway, type) : 0)
    })
  }
}

describe('whatever is done to a world', () => {
  test('no command throws, alarms stand exactly while their cause does, and the pool adds up', () => {
    fc.assert(
      fc.property(scenario, profile, fc.array(deed, { maxLength: 25 }), (id, mode, deeds) => {
        play(Story.of(id, mode).world, deeds, holdInvariants)
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('the same scenario, seed and deeds give the same world, and a jump the same as two halves of it', () => {
    fc.assert(
      fc.property(
        scenario,
        profile,
        fc.array(deed, { maxLength: 20 }),
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
      fc.property(scenario, profile, fc.array(deed, { maxLength: 20 }), (id, mode, deeds) => {
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

  test('a cluster that is healthy has the same replicated settings everywhere two minutes later', () => {
    fc.assert(
      fc.property(profile, fc.array(deed, { maxLength: 25 }), (mode, deeds) => {
        const world = play(Story.of('cluster-of-three', mode).world, deeds)
        const settled = advance(world, world.now + 120_000).world
        for (const peer of Object.values(world.expressways)) {
          const primary = Object.values(world.expressways).find((other) => isPrimary(world, other))
          const whole =
            primary && isHealthy(world, peer) && isSubordinate(world, peer) && isHealthy(world, primary)
          const [then, source] = [settled.expressways[peer.id], primary && settled.expressways[primary.id]]
          if (!whole || !then || !source || then.replication.conflict || source.clustering.joining.length > 0)
            continue
          expect(replicatedDifferences(source, then)).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  }, 120_000)

  test('peer-specific settings change only by a command on that peer', () => {
    fc.assert(
      fc.property(profile, fc.array(deed, { maxLength: 25 }), (mode, deeds) => {
        const others = deeds.filter(
          (one) => 'wait' in one || !('expressway' in one.command) || one.command.expressway !== 'expe2',
        )
        const world = play(Story.of('cluster-of-three', mode).world, others)
        const mine = (from: World) =>
          Object.entries(from.expressways['expe2']?.settings ?? {}).filter(([id]) =>
            /^(clustering|dns\.s|dns\.domain|time)/.test(id),
          )
        expect(mine(world)).toEqual(mine(Story.of('cluster-of-three', mode).world))
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

describe('the size of a world', () => {
  test('fourteen days without events are one step, and the summary is made of any world', () => {
    const story = Story.of('cluster-of-six')
    expect(advance(story.world, story.world.now + 14 * 86_400_000).events).toEqual([])
    expect(worldSummary(story.world, 0, nextDue(story.world)).expressways).toHaveLength(6)
  })
})
