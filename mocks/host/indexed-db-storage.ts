import { type DBSchema, type IDBPDatabase, openDB, unwrap } from 'idb'
import { noteSeen, seenOf } from '#contract/wire/stored-world'
import { isTakenNear, thinned } from './ladder'
import type { LogRecord } from './logged-command'
import { quiet } from './quiet'
import type { Head, News, Rung, SetAside, Snapshot, Storage } from './storage'

interface Schema extends DBSchema {
  head: { key: 'head'; value: Head }
  seen: { key: 'seen' | 'drift'; value: number }
  log: { key: number; value: LogRecord; indexes: { requestId: string } }
  /** By serial. What is looked for among them is known without reading one: its serial, and its work. */
  snapshots: { key: number; value: Snapshot; indexes: { work: number } }
  /** By epoch. */
  aside: { key: string; value: SetAside }
}

/**
 * The first version kept one snapshot, in a store of that name. The log that it stood for is whole, and is replayed
 * when such a world is opened. The third one keeps worlds aside that it cannot open.
 */
const VERSION = 3
const STORE_OF_BEFORE = 'snapshot'

/** A page that is busy for that long has a snapshot written all the same. */
const QUIET_MS_MAX = 2_000

/** Opens the store of this origin and base path, which all tabs share. */
export async function openIndexedDbStorage(name: string): Promise<Storage> {
  const database = await openDB<Schema>(name, VERSION, {
    upgrade(stored, version) {
      if (version === 0) {
        stored.createObjectStore('head')
        stored.createObjectStore('seen')
        stored.createObjectStore('log', { keyPath: 'serial' }).createIndex('requestId', 'requestId')
      }
      if (version === 1) unwrap(stored).deleteObjectStore(STORE_OF_BEFORE)
      if (version < 2)
        stored.createObjectStore('snapshots', { keyPath: 'serial' }).createIndex('work', 'work')
      stored.createObjectStore('aside')
    },
    // A tab with a newer schema waits for this one to let go; this tab is told to reload by its message.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  return new IndexedDbStorage(database)
}

/** Nothing but the store is awaited inside a transaction, which would end by itself. */
class IndexedDbStorage implements Storage {
  readonly trouble = undefined

  constructor(private readonly database: IDBPDatabase<Schema>) {}

  async news(known: { epoch: string; serial: number } | null): Promise<News | undefined> {
    const transaction = this.database.transaction(['head', 'log'])
    const head = await transaction.objectStore('head').get('head')
    if (!head) return undefined
    if (known?.epoch !== head.epoch) return this.past(Number.POSITIVE_INFINITY)
    if (known.serial === head.serial) return { head, snapshot: undefined, records: [] }
    const records = await transaction.objectStore('log').getAll(IDBKeyRange.lowerBound(known.serial, true))
    return { head, snapshot: undefined, records }
  }

  async past(serial: number, below = Number.POSITIVE_INFINITY): Promise<News | undefined> {
    const transaction = this.database.transaction(['head', 'log', 'snapshots'])
    const head = await transaction.objectStore('head').get('head')
    if (!head) return undefined
    const snapshots = transaction.objectStore('snapshots')
    const before = IDBKeyRange.upperBound(Math.min(serial, below - 1))
    const key = (await snapshots.openKeyCursor(before, 'prev'))?.primaryKey ?? -1
    let snapshot: Snapshot | undefined
    try {
      snapshot = await snapshots.get(key)
    } catch {
      // A browser keeps large values in files of their own and can lose one. The transaction has ended with that.
      await transaction.done.catch(() => undefined)
      return this.past(serial, key)
    }
    if (serial <= (snapshot?.serial ?? 0)) return { head, snapshot, records: [] }
    const between = IDBKeyRange.bound(snapshot?.serial ?? 0, serial, true)
    return { head, snapshot, records: await transaction.objectStore('log').getAll(between) }
  }

  records(): Promise<LogRecord[]> {
    return this.database.getAll('log')
  }

  recordOf(requestId: string): Promise<LogRecord | undefined> {
    return this.database.getFromIndex('log', 'requestId', requestId)
  }

  async append(head: Head, records: readonly LogRecord[]): Promise<void> {
    const transaction = this.database.transaction(['head', 'log'], 'readwrite')
    const puts: Promise<unknown>[] = records.map((record) => transaction.objectStore('log').put(record))
    puts.push(transaction.objectStore('head').put(head, 'head'))
    await Promise.all([...puts, transaction.done])
  }

  async replace(head: Head, records: readonly LogRecord[]): Promise<void> {
    const transaction = this.database.transaction(['head', 'log', 'snapshots'], 'readwrite')
    const log = transaction.objectStore('log')
    const steps: Promise<unknown>[] = [log.clear(), transaction.objectStore('snapshots').clear()]
    for (const record of records) steps.push(log.put(record))
    steps.push(transaction.objectStore('head').put(head, 'head'))
    await Promise.all([...steps, transaction.done])
  }

  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    // To copy a world takes as long as a save, and whoever saves meanwhile would wait for it.
    await quiet(QUIET_MS_MAX)
    const transaction = this.database.transaction(['head', 'snapshots'], 'readwrite')
    const snapshots = transaction.objectStore('snapshots')
    const head = await transaction.objectStore('head').get('head')
    const rungs: Rung[] = []
    let cursor = await snapshots.index('work').openKeyCursor()
    for (; cursor; cursor = await cursor.continue()) {
      rungs.push({ serial: cursor.primaryKey, work: cursor.key })
    }
    if (head?.epoch === snapshot.epoch && !isTakenNear(rungs, snapshot)) {
      const staying = thinned([...rungs.filter(({ serial }) => serial !== snapshot.serial), snapshot])
      const stay = new Set(staying.map(({ serial }) => serial))
      const gone = rungs.filter(({ serial }) => !stay.has(serial))
      const steps: Promise<unknown>[] = gone.map(({ serial }) => snapshots.delete(serial))
      if (stay.has(snapshot.serial)) steps.push(snapshots.put(snapshot))
      await Promise.all(steps)
    }
    await transaction.done
  }

  async dropSnapshot({ epoch, serial }: Snapshot): Promise<void> {
    const transaction = this.database.transaction(['head', 'snapshots'], 'readwrite')
    const head = await transaction.objectStore('head').get('head')
    if (head?.epoch === epoch) await transaction.objectStore('snapshots').delete(serial)
    await transaction.done
  }

  async lastSeen(): Promise<number | undefined> {
    const stored = await this.database.get('seen', 'seen')
    return stored === undefined ? undefined : seenOf(this.database.name, stored)
  }

  async lastDrift(): Promise<number> {
    return (await this.database.get('seen', 'drift')) ?? 0
  }

  async see(wall: number, driftMs = 0): Promise<void> {
    noteSeen(this.database.name, wall)
    const { store, done } = this.database.transaction('seen', 'readwrite')
    await Promise.all([store.put(wall, 'seen'), store.put(driftMs, 'drift'), done])
  }

  async setAside(why: string): Promise<void> {
    const head = await this.database.get('head', 'head')
    if (head) await this.database.put('aside', { head, records: await this.readable(), why }, head.epoch)
  }

  aside(): Promise<SetAside[]> {
    return this.database.getAll('aside')
  }

  async forgetAside(epoch: string): Promise<void> {
    await this.database.delete('aside', epoch)
  }

  /** What of the log can be read, each record by itself: a lost one does not take the others along. */
  private async readable(): Promise<LogRecord[]> {
    const serials = await this.database.getAllKeys('log')
    const found = await Promise.all(
      serials.map((serial) => this.database.get('log', serial).catch(() => undefined)),
    )
    return found.filter((record) => record !== undefined)
  }
}
