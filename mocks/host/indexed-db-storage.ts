import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Head, LogRecord, News, Snapshot, Storage } from './storage'

interface Schema extends DBSchema {
  head: { key: 'head'; value: Head }
  seen: { key: 'seen'; value: number }
  log: { key: number; value: LogRecord; indexes: { requestId: string } }
  snapshot: { key: 'snapshot'; value: Snapshot }
}

/** Opens the store of this origin and base path, which all tabs share. */
export async function openIndexedDbStorage(name: string): Promise<Storage> {
  const database = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('head')
      fresh.createObjectStore('seen')
      fresh.createObjectStore('snapshot')
      fresh.createObjectStore('log', { keyPath: 'serial' }).createIndex('requestId', 'requestId')
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
  constructor(private readonly database: IDBPDatabase<Schema>) {}

  async news(known: { epoch: string; serial: number } | null): Promise<News | undefined> {
    const transaction = this.database.transaction(['head', 'log', 'snapshot'])
    const head = await transaction.objectStore('head').get('head')
    if (!head) return undefined
    if (known?.epoch === head.epoch && known.serial === head.serial) {
      return { head, snapshot: undefined, records: [] }
    }
    const snapshot =
      known?.epoch === head.epoch ? undefined : await transaction.objectStore('snapshot').get('snapshot')
    const from = known?.epoch === head.epoch ? known.serial : (snapshot?.serial ?? 0)
    const records = await transaction.objectStore('log').getAll(IDBKeyRange.lowerBound(from, true))
    return { head, snapshot, records }
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
    const transaction = this.database.transaction(['head', 'log', 'snapshot'], 'readwrite')
    const log = transaction.objectStore('log')
    const steps: Promise<unknown>[] = [log.clear(), transaction.objectStore('snapshot').clear()]
    for (const record of records) steps.push(log.put(record))
    steps.push(transaction.objectStore('head').put(head, 'head'))
    await Promise.all([...steps, transaction.done])
  }

  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    const transaction = this.database.transaction(['head', 'snapshot'], 'readwrite')
    const head = await transaction.objectStore('head').get('head')
    if (head?.epoch === snapshot.epoch) await transaction.objectStore('snapshot').put(snapshot, 'snapshot')
    await transaction.done
  }

  lastSeen(): Promise<number | undefined> {
    return this.database.get('seen', 'seen')
  }

  async see(wall: number): Promise<void> {
    await this.database.put('seen', wall, 'seen')
  }
}
