import { startWorld } from '../scenarios/catalogue'
import { assert } from '../sim/ground/index'
import { advanced, applied, type Replica, replicaOf } from './replica'
import type { Head, LogRecord, News, Storage } from './storage'

/** After this many commands the next tab starts from here instead of from the beginning. */
const SNAPSHOT_EVERY = 20

/**
 * The replica in memory and the log that it follows.
 * `base` is the replica after the last command; `ahead` is the same, later: what somebody looked at last.
 */
export class Ledger {
  private current: { head: Head; base: Replica; ahead: Replica } | undefined
  /** Counts changes of `current`, so that news that were read before one are not taken for newer. */
  private changes = 0

  constructor(private readonly storage: Storage) {}

  /** What is stored, once something has been read or written. */
  get head(): Head {
    assert(this.current, 'the ledger was asked before it was read')
    return this.current.head
  }

  /** The world that was read last, if any was. */
  get epoch(): string | undefined {
    return this.current?.head.epoch
  }

  /** The replica at that moment of world time. It is never brought back. */
  at(moment: number): Replica {
    assert(this.current, 'the ledger was asked before it was read')
    this.current.ahead = advanced(this.current.ahead, Math.max(moment, this.current.ahead.world.now))
    return this.current.ahead
  }

  /** Takes in what other tabs have written. Tells what that was. */
  async catchUp(): Promise<'empty' | 'same' | 'changed' | 'replaced'> {
    for (;;) {
      const before = this.changes
      const news = await this.storage.news(this.current ? { ...this.current.head } : null)
      if (before !== this.changes) continue
      if (!news) return 'empty'
      return this.absorb(news)
    }
  }

  private absorb({ head, snapshot, records }: News): 'same' | 'changed' | 'replaced' {
    const known = this.current
    const same = known?.head.epoch === head.epoch
    if (same && known.head.serial === head.serial && sameClock(known.head, head)) {
      known.head = head
      return 'same'
    }
    const start = same ? known.base : (snapshot?.replica ?? beginning(head))
    const base = records.reduce((replica, record) => applied(replica, record).replica, start)
    this.take(head, base, same && records.length === 0 ? known.ahead : base)
    return same ? 'changed' : 'replaced'
  }

  /** Writes commands and the replica after them. */
  async append(head: Head, records: readonly LogRecord[], after: Replica): Promise<void> {
    await this.storage.append(head, records)
    this.take(head, after, after)
    if (records.length > 0 && head.serial % SNAPSHOT_EVERY === 0) this.keepSnapshot()
  }

  /** Begins another world. */
  async replace(head: Head, records: readonly LogRecord[], after: Replica): Promise<void> {
    await this.storage.replace(head, records)
    this.take(head, after, after)
  }

  /** Keeps the replica for the next start. Nobody waits for it: without it the next start takes longer. */
  keepSnapshot(): void {
    assert(this.current, 'the ledger was asked before it was read')
    const { head, base } = this.current
    void this.storage
      .keepSnapshot({ epoch: head.epoch, serial: head.serial, replica: base })
      .catch(() => undefined)
  }

  private take(head: Head, base: Replica, ahead: Replica): void {
    this.changes += 1
    this.current = { head, base, ahead }
  }
}

/** The world of a head before its first command. */
export function beginning(head: Pick<Head, 'scenario' | 'seed' | 'profile'>): Replica {
  const world = startWorld(head.scenario, head.seed, head.profile)
  assert(world, `no scenario is called ${head.scenario}`)
  return replicaOf(world)
}

function sameClock(one: Head, other: Head): boolean {
  return (
    one.clock.anchor === other.clock.anchor &&
    one.clock.wallAnchor === other.clock.wallAnchor &&
    one.clock.speed === other.clock.speed
  )
}
