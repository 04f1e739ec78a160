import type { LogRecord } from './logged-command'
import { MemoryStorage } from './memory-storage'
import type { Head, News, SetAside, Snapshot, Storage } from './storage'

/** What can be wrong with a disk: nothing is let in, or nothing new is taken. */
export type DiskFault = 'denied' | 'full' | 'later'

const errors = {
  denied: () => new DOMException('Access is denied for this document.', 'SecurityError'),
  full: () => new DOMException('There is no room.', 'QuotaExceededError'),
  later: () => new DOMException('The version is later.', 'VersionError'),
} satisfies Record<DiskFault, () => DOMException>

/** For tests: the disk of a browser, with what happens to it while a page is open. */
export class FaultyDisk {
  store = new MemoryStorage()
  fault: DiskFault | undefined
  /** The serials of commands that are there and cannot be read. */
  readonly lost = new Set<number>()
  private connection = 0

  readonly open = async (): Promise<Storage> => {
    if (this.fault === 'denied' || this.fault === 'later') throw errors[this.fault]()
    return new Connection(this, this.connection)
  }

  /** As a browser does it on its own, or for a tab with a newer schema. */
  closeAll(): void {
    this.connection += 1
  }

  /** As "clear site data" does it. */
  delete(): void {
    this.store = new MemoryStorage()
    this.closeAll()
  }

  /** The store, when a connection of that age may still have it. */
  storeFor(connection: number): MemoryStorage {
    if (this.fault === 'denied') throw errors.denied()
    if (connection !== this.connection)
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    return this.store
  }
}

class Connection implements Storage {
  readonly trouble = undefined

  constructor(
    private readonly disk: FaultyDisk,
    private readonly age: number,
  ) {}

  async news(known: { epoch: string; serial: number } | null): Promise<News | undefined> {
    return this.readable(await this.store.news(known))
  }

  async past(serial: number, below?: number): Promise<News | undefined> {
    return this.readable(await this.store.past(serial, below))
  }

  async records(): Promise<LogRecord[]> {
    return this.legible(await this.store.records())
  }

  async recordOf(requestId: string): Promise<LogRecord | undefined> {
    return this.store.recordOf(requestId)
  }

  async append(head: Head, records: readonly LogRecord[]): Promise<void> {
    await this.writable.append(head, records)
  }

  async replace(head: Head, records: readonly LogRecord[]): Promise<void> {
    await this.writable.replace(head, records)
  }

  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    await this.writable.keepSnapshot(snapshot)
  }

  async dropSnapshot(snapshot: Snapshot): Promise<void> {
    await this.writable.dropSnapshot(snapshot)
  }

  async lastSeen(): Promise<number | undefined> {
    return this.store.lastSeen()
  }

  async lastDrift(): Promise<number> {
    return this.store.lastDrift()
  }

  async see(wall: number, driftMs?: number): Promise<void> {
    await this.writable.see(wall, driftMs)
  }

  async setAside(why: string): Promise<void> {
    await this.writable.setAside(why)
  }

  async aside(): Promise<SetAside[]> {
    return this.store.aside()
  }

  async forgetAside(epoch: string): Promise<void> {
    await this.writable.forgetAside(epoch)
  }

  private get store(): MemoryStorage {
    return this.disk.storeFor(this.age)
  }

  private get writable(): MemoryStorage {
    const { store } = this
    if (this.disk.fault === 'full') throw errors.full()
    return store
  }

  private readable(news: News | undefined): News | undefined {
    if (news) this.legible(news.records)
    return news
  }

  private legible<T extends readonly LogRecord[]>(records: T): T {
    if (records.some(({ serial }) => this.disk.lost.has(serial)))
      throw new DOMException('Failed to read large IndexedDB value', 'DataError')
    return records
  }
}
