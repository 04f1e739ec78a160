import { isTakenNear, thinned } from './ladder'
import type { LogRecord } from './logged-command'
import type { Head, News, SetAside, Snapshot, Storage } from './storage'

/** A store that lives as long as the process: for Node, and for a browser that keeps nothing. */
export class MemoryStorage implements Storage {
  readonly trouble = undefined
  private head: Head | undefined
  /** The command with a serial stands in the place before it. */
  private log: LogRecord[] = []
  private readonly byRequest = new Map<string, LogRecord>()
  private snapshots: Snapshot[] = []
  private seen: number | undefined
  private drift = 0
  private worldsAside: SetAside[] = []

  async news(known: { epoch: string; serial: number } | null): Promise<News | undefined> {
    const { head } = this
    if (!head || known?.epoch !== head.epoch) return this.past(Number.POSITIVE_INFINITY)
    return { head, snapshot: undefined, records: this.log.slice(known.serial) }
  }

  async past(serial: number, below = Number.POSITIVE_INFINITY): Promise<News | undefined> {
    if (!this.head) return undefined
    const snapshot = this.snapshots.findLast((one) => one.serial <= serial && one.serial < below)
    return { head: this.head, snapshot, records: this.log.slice(snapshot?.serial ?? 0, serial) }
  }

  async records(): Promise<LogRecord[]> {
    return [...this.log]
  }

  async recordOf(requestId: string): Promise<LogRecord | undefined> {
    return this.byRequest.get(requestId)
  }

  async append(head: Head, records: readonly LogRecord[]): Promise<void> {
    this.head = head
    for (const record of records) {
      this.log.push(record)
      if (record.requestId) this.byRequest.set(record.requestId, record)
    }
  }

  async replace(head: Head, records: readonly LogRecord[]): Promise<void> {
    this.log = []
    this.byRequest.clear()
    this.snapshots = []
    await this.append(head, records)
  }

  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    if (snapshot.epoch !== this.head?.epoch || isTakenNear(this.snapshots, snapshot)) return
    const others = this.snapshots.filter(({ serial }) => serial !== snapshot.serial)
    this.snapshots = thinned([...others, snapshot])
  }

  async dropSnapshot({ epoch, serial }: Snapshot): Promise<void> {
    if (epoch === this.head?.epoch) this.snapshots = this.snapshots.filter((one) => one.serial !== serial)
  }

  async lastSeen(): Promise<number | undefined> {
    return this.seen
  }

  async lastDrift(): Promise<number> {
    return this.drift
  }

  async see(wall: number, driftMs = 0): Promise<void> {
    this.seen = wall
    this.drift = driftMs
  }

  async setAside(why: string): Promise<void> {
    const { head, log } = this
    if (!head) return
    await this.forgetAside(head.epoch)
    this.worldsAside.push({ head, records: [...log], why })
  }

  async aside(): Promise<SetAside[]> {
    return [...this.worldsAside]
  }

  async forgetAside(epoch: string): Promise<void> {
    this.worldsAside = this.worldsAside.filter(({ head }) => head.epoch !== epoch)
  }
}
