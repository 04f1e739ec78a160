import type { Head, LogRecord, News, Snapshot, Storage } from './storage'

/** A store that lives as long as the process: for Node, and for a browser that keeps nothing. */
export class MemoryStorage implements Storage {
  private head: Head | undefined
  private log: LogRecord[] = []
  private kept: Snapshot | undefined
  private seen: number | undefined

  async news(known: { epoch: string; serial: number } | null): Promise<News | undefined> {
    const { head } = this
    if (!head) return undefined
    const snapshot = known?.epoch === head.epoch ? undefined : this.kept
    const from = known?.epoch === head.epoch ? known.serial : (snapshot?.serial ?? 0)
    return { head, snapshot, records: this.log.filter((record) => record.serial > from) }
  }

  async records(): Promise<LogRecord[]> {
    return [...this.log]
  }

  async recordOf(requestId: string): Promise<LogRecord | undefined> {
    return this.log.find((record) => record.requestId === requestId)
  }

  async append(head: Head, records: readonly LogRecord[]): Promise<void> {
    this.head = head
    this.log.push(...records)
  }

  async replace(head: Head, records: readonly LogRecord[]): Promise<void> {
    this.head = head
    this.log = [...records]
    this.kept = undefined
  }

  async keepSnapshot(snapshot: Snapshot): Promise<void> {
    if (snapshot.epoch === this.head?.epoch) this.kept = snapshot
  }

  async lastSeen(): Promise<number | undefined> {
    return this.seen
  }

  async see(wall: number): Promise<void> {
    this.seen = wall
  }
}
