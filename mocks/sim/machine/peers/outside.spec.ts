import { create } from 'mutative'
import { describe, expect, test } from 'vitest'
import { historyOf } from '../../../testing/histories'
import { Story } from '../../../testing/story'
import { alarmCatalogue } from '../../alarms/catalogue'
import { updateClustering, updateJoining } from '../../cluster/clustering/update'
import { logUnexpectedContacts, updateContacts } from '../../cluster/links/contacts'
import { linksHoldUntil } from '../../cluster/links/read'
import { sourceOf } from '../../cluster/replication/read'
import type { Stage, Update } from '../../ground/stage'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { rules } from '../../rules'
import { updateUpgrades } from '../upgrade/update'
import { outsideOf, partsSeen, settingsSeen } from './outside'
import { filledRows } from './read'

const declared = new Set<string>([
  ...partsSeen,
  ...settingsSeen.flatMap((id) => [`settings ${id}`, `awaitingRestart ${id}`]),
])

/** The machine, noting every part and every setting of it that is read. */
function noting(expressway: Expressway, reads: Set<string>): Expressway {
  const byField = (part: 'settings' | 'awaitingRestart') =>
    new Proxy(expressway[part], {
      get(target, key) {
        if (typeof key === 'string') reads.add(`${part} ${key}`)
        return Reflect.get(target, key)
      },
    })
  const fields = { settings: byField('settings'), awaitingRestart: byField('awaitingRestart') }
  return new Proxy(expressway, {
    get(target, key) {
      if (key === 'settings' || key === 'awaitingRestart') return fields[key]
      if (typeof key === 'string') reads.add(key)
      return Reflect.get(target, key)
    },
  })
}

/** A copy of the world, of which nothing is known yet: all machines but that one note what is read of them. */
function notingWorld(original: World, reads: Set<string>, but?: ExpresswayId): World {
  const world = structuredClone(original)
  const machines = Object.values(world.expressways).map((expressway) => [
    expressway.id,
    expressway.id === but ? expressway : noting(expressway, reads),
  ])
  return { ...world, expressways: Object.fromEntries(machines) }
}

/** What an update reads of machines where it finds nothing to do; nothing where it does something. */
function readsOf(update: Update, world: World): ReadonlySet<string> {
  const reads = new Set<string>()
  let touched = false
  const [draft] = create(world)
  const stage: Stage = {
    events: [],
    rules,
    get world() {
      touched = true
      return draft
    },
  }
  update(stage, notingWorld(world, reads))
  return touched ? new Set() : reads
}

const undeclared = (reads: ReadonlySet<string>, also: readonly string[] = []) =>
  [...reads].filter((read) => !declared.has(read) && !also.includes(read))

/** Worlds of all kinds: the beginnings of some scenarios, and what becomes of them. */
const worlds = ['cluster-of-three', 'enforce-tls', 'two-clusters', 'standalone-six'].flatMap((id, seed) => [
  Story.of(id).world,
  ...historyOf(Story.of(id, 'realistic').world, seed, 25).map(({ outcome }) => outcome.world),
])

describe('what is seen of a machine from outside', () => {
  test.each([
    ['contacts', updateContacts, []],
    ['clustering', updateClustering, []],
    ['joining', updateJoining, []],
    ['upgrades', updateUpgrades, []],
    // Named beside the outside as what this rests on.
    ['unexpected contacts', logUnexpectedContacts, ['eventLog']],
  ] as const)('is all that %s read where there is nothing to do', (_, update, also) => {
    for (const world of worlds) expect(undeclared(readsOf(update, world), also)).toEqual([])
  })

  test('is all that rows, sources of copies and the times of links read', () => {
    for (const world of worlds) {
      const reads = new Set<string>()
      const noted = notingWorld(world, reads)
      linksHoldUntil(noted)
      for (const expressway of Object.values(noted.expressways)) {
        filledRows(noted, expressway)
        sourceOf(noted, expressway)
      }
      expect(undeclared(reads)).toEqual([])
    }
  })

  test('is all that alarms of other machines read, but for their calls', () => {
    for (const world of worlds) {
      for (const { id } of Object.values(world.expressways)) {
        const reads = new Set<string>()
        const noted = notingWorld(world, reads, id)
        const own = noted.expressways[id]
        if (!own) continue
        for (const { raisedWhen, clearedWhen, risesAt, fallsAt, turnsAt, key } of alarmCatalogue) {
          const stands = own.alarms.some((alarm) => alarm.key === key)
          raisedWhen(own, noted)
          if (stands) clearedWhen?.(own, noted)
          ;(stands ? fallsAt : risesAt)?.(own, noted)
          turnsAt?.(own, noted)
        }
        expect(undeclared(reads, ['calls'])).toEqual([])
      }
    }
  })

  test('stays the same object when a page is saved that nobody else reads, and changes with one that others read', () => {
    const story = Story.of('cluster-of-three')
    const before = outsideOf(story.world)
    story.save('expe1', 'call-routing', { callSignalingOptimization: 'On' })
    expect(outsideOf(story.world)).toBe(before)
    story.save('expe1', 'administration', { systemName: 'First' })
    expect(outsideOf(story.world)).not.toBe(before)
  })
})
