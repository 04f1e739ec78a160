import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createNodeHost } from '../node'
import { startWorld } from '../scenarios/catalogue'
import { present } from '../sim/ground/assert'
import type { Command } from '../sim/ground/command'
import { saveHostName, toldBy } from '../testing/host-names'
import { knownBeginning } from './known-beginning'
import { SNAPSHOT_EVERY } from './ladder'
import { Ledger } from './ledger'
import { MemoryStorage } from './memory-storage'
import { applied, replicaOf } from './replica'
import type { News, Snapshot } from './storage'
import type { WorldHost } from './world-host'

/** A store that counts what is read of the log, and that a test can damage. */
class WatchedStorage extends MemoryStorage {
  recordsRead = 0
  readonly dropped: number[] = []
  private damage: ((snapshot: Snapshot) => Snapshot) | undefined

  override async past(serial: number, below?: number): Promise<News | undefined> {
    const news = await super.past(serial, below)
    this.recordsRead += news?.records.length ?? 0
    if (!news?.snapshot || !this.damage) return news
    return { ...news, snapshot: this.damage(news.snapshot) }
  }

  override async records() {
    const records = await super.records()
    this.recordsRead += records.length
    return records
  }

  override async keepSnapshot(snapshot: Snapshot) {
    // As a disk gives it back: another object.
    await super.keepSnapshot(structuredClone(snapshot))
  }

  override async dropSnapshot(snapshot: Snapshot) {
    this.dropped.push(snapshot.serial)
    await super.dropSnapshot(snapshot)
  }

  damageSnapshots(damage: (snapshot: Snapshot) => Snapshot): void {
    this.damage = damage
  }

  /** How many snapshots there are, and how large the largest one is. */
  async kept(): Promise<Snapshot[]> {
    const kept: Snapshot[] = []
    for (let below = Number.POSITIVE_INFINITY; ; ) {
      const snapshot = (await super.past(Number.POSITIVE_INFINITY, below))?.snapshot
      if (!snapshot) return kept
      kept.push(snapshot)
      below = snapshot.serial
    }
  }
}

/** Somebody saves, breaks, looks, restarts, practises, or lets time pass. */
const deed = fc.oneof(
  fc.constantFrom<Command[]>(
    saveHostName('expe1', 'one'),
    saveHostName('expe2', 'two'),
    { type: 'open-page', expressway: 'expe1', path: 'system/clustering' },
    { type: 'create-backup', expressway: 'expe1', by: 'admin' },
    { type: 'restart', expressway: 'expe3', kind: 'restart', by: 'admin' },
    { type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe2' } },
    { type: 'remove-fault', id: 'fault-1' },
    {
      type: 'start-procedure',
      procedure: 'remove-live-peer',
      roles: { leavingPeer: 'expe3', primary: 'expe1' },
    },
    { type: 'stop-procedure' },
  ),
  fc.integer({ min: 1, max: 3_600_000 }).map((advanceMs) => ({ advanceMs })),
)
type Deed = Command | { advanceMs: number }

async function played(deeds: readonly Deed[], scenario = 'cluster-of-three') {
  const storage = new WatchedStorage()
  const begin = { id: scenario, clock: 'paused', signin: 'admin' } as const
  const { host } = await createNodeHost({ storage, begin })
  for (const one of deeds) {
    if ('advanceMs' in one) await host.changeClock(one)
    else await host.dispatch(one)
  }
  return { host, storage }
}

/** The same world as its log makes it, from the start. */
async function replayed(host: WorldHost): Promise<string> {
  const { host: other } = await createNodeHost()
  expect(await other.importLog(await host.exportLog())).toBeNull()
  return toldBy(other)
}

/** A world in which there were that many saves, for what need not be manifold. */
const savedIn = (count: number) => played(saves(count), 'standalone-pair')
const saves = (count: number) =>
  Array.from({ length: count }, (_, index) => saveHostName(`expe${1 + (index % 2)}`, `host-${index % 7}`))

describe('a world that is opened', () => {
  it('from snapshots is byte for byte the one that its log makes, and so is every place on the way', async () => {
    const deeds = fc.array(deed, { minLength: 1, maxLength: 40, size: 'max' })
    await fc.assert(
      fc.asyncProperty(deeds, fc.nat(), async (done, random) => {
        const { host, storage } = await played(done)
        const { host: reloaded } = await createNodeHost({ storage })
        expect(await toldBy(reloaded)).toBe(await toldBy(host))
        expect(await toldBy(host)).toBe(await replayed(host))
        await expectThePast(storage, random)
      }),
      { numRuns: 8 },
    )
  })

  it('is replayed from near by, however long its log is', async () => {
    for (const count of [0, 1, 10, 25, 100, 333]) {
      const { host, storage } = await savedIn(count)
      storage.recordsRead = 0
      const { host: reloaded } = await createNodeHost({ storage })
      expect(storage.recordsRead).toBeLessThan(SNAPSHOT_EVERY)
      expect(await toldBy(reloaded)).toBe(await toldBy(host))
      const kept = await storage.kept()
      expect(kept.length).toBeLessThanOrEqual(3 + Math.log2(1 + count / SNAPSHOT_EVERY))
    }
  })

  it('after a long time in which nobody did anything does not go that time again', async () => {
    let wall = 0
    const storage = new WatchedStorage()
    const options = { storage, wall: () => wall, begin: { id: 'cluster-of-three' } }
    const { host } = await createNodeHost(options)
    await host.dispatch({ type: 'add-fault', fault: { kind: 'network-cut', expressway: 'expe2' } })
    for (const expressway of ['expe1', 'expe2', 'expe3']) {
      await host.dispatch({ type: 'restart', expressway, kind: 'restart', by: 'admin' })
      wall += 20_000
    }
    await host.changeClock({ speed: 60 })
    expect((await storage.kept()).map(({ work }) => work)).toEqual([0])
    for (let hour = 0; hour < 24; hour += 1) {
      wall += 60_000
      await host.read()
    }
    expect((await storage.kept())[0]?.work).toBeGreaterThanOrEqual(SNAPSHOT_EVERY)
    await storage.see(wall)
    const { host: reloaded } = await createNodeHost(options)
    expect(await toldBy(reloaded)).toBe(await toldBy(host))
  })
})

/** A place on the way is what the log up to there makes, and a command has the outcome that it had. */
async function expectThePast(storage: WatchedStorage, random: number): Promise<void> {
  const records = await storage.records()
  const serial = random % (records.length + 1)
  const ledger = new Ledger(storage)
  await ledger.catchUp()
  const { head } = present(await storage.news(null), 'something is stored')
  let replica = replicaOf(present(startWorld(head.scenario, head.seed, head.profile), 'a scenario began it'))
  for (const record of records.slice(0, serial)) {
    const after = applied(replica, record)
    expect(await ledger.outcomeOf(record)).toEqual(after.outcome)
    replica = after.replica
  }
  const entries = records.slice(0, serial)
  const known = await knownBeginning(storage, { ...head, entries, now: replica.world.now })
  expect(known?.replica).toEqual(serial === 0 ? undefined : replica)
}

describe('a request that is asked again', () => {
  it('is answered as before, from near by', async () => {
    const { host, storage } = await savedIn(300)
    const first = await host.forRequest('lost').dispatch(saveHostName('expe1', 'lost'))
    for (const one of saves(7)) await host.dispatch(one)
    storage.recordsRead = 0
    const again = await host.forRequest('lost').dispatch(saveHostName('expe1', 'lost'))
    expect(JSON.stringify(again)).toBe(JSON.stringify(first))
    expect(storage.recordsRead).toBeLessThanOrEqual(2 * SNAPSHOT_EVERY)
  })
})

describe('a damaged snapshot', () => {
  const withWorld = (snapshot: Snapshot, change: object): Snapshot => {
    const { replica } = snapshot
    return { ...snapshot, replica: { ...replica, world: { ...replica.world, ...change } } }
  }
  const damages: Record<string, (snapshot: Snapshot) => Snapshot> = {
    'of another world': (snapshot) => ({ ...snapshot, epoch: 'another' }),
    'of another scenario': (snapshot) => withWorld(snapshot, { scenario: 'cluster-of-six' }),
    'of another seed': (snapshot) => withWorld(snapshot, { seed: 77 }),
    'without machines': (snapshot) => withWorld(snapshot, { expressways: {} }),
    'without logs': (snapshot) => withWorld(snapshot, { expressways: { expe1: { id: 'expe1' } } }),
    'later than the next command': (snapshot) =>
      withWorld(snapshot, { now: snapshot.replica.world.now + 86_400_000 }),
  }

  it.each(Object.entries(damages))('%s is passed over, and an older one used', async (_, damage) => {
    const { host, storage } = await savedIn(SNAPSHOT_EVERY * 6 - 3)
    const newest = present((await storage.kept())[0], 'snapshots are kept').serial
    const older = present((await storage.kept())[1], 'several are').serial
    storage.damageSnapshots((snapshot) => (snapshot.serial === newest ? damage(snapshot) : snapshot))
    const { host: reloaded } = await createNodeHost({ storage })
    expect(await toldBy(reloaded)).toBe(await toldBy(host))
    expect(storage.dropped).toEqual([newest])
    expect((await storage.kept()).map(({ serial }) => serial)).toContain(older)
  })

  it('is no loss either when all are: the log is replayed from the start, and new ones are kept', async () => {
    const { host, storage } = await savedIn(60)
    storage.damageSnapshots((snapshot) => withWorld(snapshot, { faults: null }))
    const { host: reloaded } = await createNodeHost({ storage })
    expect(await toldBy(reloaded)).toBe(await toldBy(host))
    storage.damageSnapshots((snapshot) => snapshot)
    storage.recordsRead = 0
    await createNodeHost({ storage })
    expect(storage.recordsRead).toBeLessThan(SNAPSHOT_EVERY)
  })
})

describe('what is kept of a world', () => {
  it('does not hold the files that went to whoever asked for them', async () => {
    const { host, storage } = await played([])
    const backup: Command = { type: 'create-backup', expressway: 'expe1', by: 'admin' }
    const { events } = await host.dispatch(backup)
    expect(events.find(({ type }) => type === 'backup-created')).toMatchObject({ backup: expect.anything() })
    for (let count = 0; count < 2 * SNAPSHOT_EVERY; count += 1) await host.dispatch(backup)
    const kept = present((await storage.kept())[0], 'snapshots are kept').replica.events
    const files = kept.map(({ event }) => event).filter(({ type }) => type === 'backup-created')
    expect(files.length).toBeGreaterThan(SNAPSHOT_EVERY)
    expect(files).toEqual(files.map((event) => ({ ...event, backup: null })))
  })

  it('after an import has places on the way, as if it had been played', async () => {
    const { host } = await savedIn(200)
    const storage = new WatchedStorage()
    const { host: other } = await createNodeHost({ storage })
    expect(await other.importLog(await host.exportLog())).toBeNull()
    const kept = await storage.kept()
    expect(kept.length).toBeGreaterThan(3)
    expect(kept[0]?.serial).toBeGreaterThan(200 - SNAPSHOT_EVERY)
    const { host: reloaded } = await createNodeHost({ storage })
    expect(await toldBy(reloaded)).toBe(await toldBy(other))
  })

  it('without figures of the run is passed over, so that the result counts from its start', async () => {
    const storage = new WatchedStorage()
    const { host } = await createNodeHost({ storage, begin: { id: 'standalone-pair', clock: 'paused' } })
    await host.dispatch({ type: 'start-procedure', procedure: 'create', roles: { primary: 'expe1' } })
    await host.dispatch({ type: 'restart', expressway: 'expe1', kind: 'restart', by: 'admin' })
    await host.changeClock({ advanceMs: 600_000 })
    for (let count = 0; count <= SNAPSHOT_EVERY; count += 1)
      await host.dispatch(saveHostName('expe2', `name${count}`))
    storage.damageSnapshots((snapshot) => {
      const { progress } = snapshot.replica
      if (!progress) return snapshot
      const { figures: _, ...before } = progress
      return JSON.parse(JSON.stringify({ ...snapshot, replica: { ...snapshot.replica, progress: before } }))
    })
    const { host: reloaded } = await createNodeHost({ storage })
    const { progress } = await reloaded.read()
    expect(progress?.figures).toMatchObject({
      callsLost: 4,
      registrationsLost: 40,
      downMs: { expe1: 180_000 },
    })
  })
})
