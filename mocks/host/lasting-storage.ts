import type { LogRecord } from './logged-command'
import { MemoryStorage } from './memory-storage'
import { StoredUnreadable } from './stopped'
import type { Head, News, SetAside, Snapshot, Storage } from './storage'

/**
 * A store that outlives what happens to the one below it: closed or deleted under the page it is opened again, with what
 * this tab has seen of the world where nothing is left; where nothing can be stored, it goes on in memory and says why.
 */
export class LastingStorage implements Storage {
  private opened: Promise<Storage>
  private memory: MemoryStorage | undefined
  private cause: string | undefined
  /** What this tab has seen of the stored world, so that nothing answered goes with a store. */
  private head: Head | undefined
  private readonly log = new Map<number, LogRecord>()

  constructor(private readonly open: () => Promise<Storage>) {
    this.opened = open()
    this.opened.catch(() => undefined)
  }

  get trouble(): string | undefined {
    return this.cause
  }

  async news(known: { epoch: string; serial: number } | null): Promise<News | undefined> {
    const news = await this.reading((store) => store.news(known))
    if (news) this.noted(news.head, news.records)
    return news
  }

  past(serial: number, below?: number): Promise<News | undefined> {
    return this.reading((store) => store.past(serial, below))
  }

  records(): Promise<LogRecord[]> {
    return this.reading((store) => store.records())
  }

  recordOf(requestId: string): Promise<LogRecord | undefined> {
    return this.reading((store) => store.recordOf(requestId))
  }

  async append(head: Head, records: readonly LogRecord[]): Promise<void> {
    await this.writing((store) => store.append(head, records))
    this.noted(head, records)
  }

  async replace(head: Head, records: readonly LogRecord[]): Promise<void> {
    await this.writing((store) => store.replace(head, records))
    this.noted(head, records)
  }

  /** Without it the next start takes longer: no reason to give a store up. */
  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    await (this.memory ?? (await this.opened)).keepSnapshot(snapshot)
  }

  async dropSnapshot(snapshot: Snapshot): Promise<void> {
    await (this.memory ?? (await this.opened)).dropSnapshot(snapshot)
  }

  lastSeen(): Promise<number | undefined> {
    return this.reading((store) => store.lastSeen())
  }

  lastDrift(): Promise<number> {
    return this.reading((store) => store.lastDrift())
  }

  async see(wall: number, driftMs?: number): Promise<void> {
    await (this.memory ?? (await this.opened)).see(wall, driftMs)
  }

  /** Where there is no room to keep a world aside it stays where it is, and the next one lives in memory. */
  async setAside(why: string): Promise<void> {
    this.forget()
    await this.writing((store) => store.setAside(why))
  }

  aside(): Promise<SetAside[]> {
    return this.reading((store) => store.aside())
  }

  forgetAside(epoch: string): Promise<void> {
    return this.writing((store) => store.forgetAside(epoch))
  }

  private async reading<T>(work: (store: Storage) => Promise<T>): Promise<T> {
    return this.attempt(work, async (error) => {
      const isAlive = await this.opened.then((store) => store.lastSeen()).then(yes, no)
      if (isAlive) throw new StoredUnreadable(error)
    })
  }

  private async writing<T>(work: (store: Storage) => Promise<T>): Promise<T> {
    return this.attempt(work, async () => undefined)
  }

  private async attempt<T>(
    work: (store: Storage) => Promise<T>,
    judge: (error: unknown) => Promise<void>,
  ): Promise<T> {
    if (this.memory) return work(this.memory)
    const before = this.opened
    try {
      return await work(await before)
    } catch {
      // Closed, deleted, or a single failure: another connection tells which.
    }
    try {
      return await work(await this.again(before))
    } catch (error) {
      await judge(error)
      return work(this.inMemory(error))
    }
  }

  /** Another connection in place of that one; whoever else met the failure gets the same. */
  private again(before: Promise<Storage>): Promise<Storage> {
    if (this.opened === before) {
      this.opened = this.open().then((store) => this.restored(store))
      this.opened.catch(() => undefined)
    }
    return this.opened
  }

  /** The store with what this tab has seen, where it was deleted with less. */
  private async restored(store: Storage): Promise<Storage> {
    const { head } = this
    const found = (await store.past(0, 0))?.head
    const isBehind = !found || (found.epoch === head?.epoch && found.serial < head.serial)
    if (head && isBehind) await store.replace(head, this.wholeLog(head))
    return store
  }

  private inMemory(error: unknown): Storage {
    if (this.memory) return this.memory
    const memory = new MemoryStorage()
    if (this.head) void memory.replace(this.head, this.wholeLog(this.head))
    this.memory = memory
    this.cause = `${causeOf(error)} The lab goes on in the memory of this tab: once the tab is closed or loaded again, what was not stored is gone. Save the command log to keep it.`
    return memory
  }

  private wholeLog({ serial }: Head): LogRecord[] {
    const log = [...this.log.values()].toSorted((one, other) => one.serial - other.serial)
    if (log.length !== serial) throw new StoredUnreadable('The log is gone from the storage of this browser.')
    return log
  }

  private noted(head: Head, records: readonly LogRecord[]): void {
    const isOther = head.epoch !== this.head?.epoch
    if (isOther) this.log.clear()
    this.head = head
    for (const record of records) this.log.set(record.serial, record)
    // What lies before a snapshot was not read: it is now, while nobody waits for it.
    if (isOther && this.log.size < head.serial && !this.memory) void this.fill(head.epoch)
  }

  private async fill(epoch: string): Promise<void> {
    const records = await this.opened.then((store) => store.records()).catch(() => [])
    if (this.head?.epoch !== epoch) return
    for (const record of records) if (!this.log.has(record.serial)) this.log.set(record.serial, record)
  }

  private forget(): void {
    this.head = undefined
    this.log.clear()
  }
}

const yes = () => true
const no = () => false

/** What the storage of a browser says, in words of the user's. */
function causeOf(error: unknown): string {
  const name = error instanceof Error ? error.name : ''
  if (name === 'QuotaExceededError') return 'The storage of this browser is full.'
  if (name === 'VersionError') {
    return 'A later version of the lab has stored a world here, which is left as it is.'
  }
  return `This browser stores nothing for the lab now${error instanceof Error && error.message ? ` (${error.message})` : ''}.`
}
