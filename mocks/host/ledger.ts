import { assert, type Outcome, WORLD_SHAPE } from '../sim/ground/index'
import { SNAPSHOT_EVERY } from './ladder'
import type { LogRecord } from './logged-command'
import { type Place, Replay } from './replay'
import { advanced, type Replica } from './replica'
import type { Head, News, Storage } from './storage'
import { replayed } from './stored-replica'

/**
 * The replica in memory and the log that it follows.
 * `base` is the replica after the last command; `ahead` is the same, later: what somebody looked at last.
 */
export class Ledger {
  private current: { head: Head; base: Replica; ahead: Replica } | undefined
  /** Counts changes of `current`, so that news that were read before one are not taken for newer. */
  private changes = 0
  /** The work of the snapshot that was kept or read last. */
  private keptWork = 0

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
    this.keepIfFar(this.current.ahead)
    return this.current.ahead
  }

  /** Takes in what other tabs have written. Tells what that was: nothing too where a world of another shape is stored. */
  async catchUp(): Promise<'empty' | 'same' | 'changed' | 'replaced'> {
    for (;;) {
      const before = this.changes
      const news = await this.storage.news(this.current ? { ...this.current.head } : null)
      if (before !== this.changes) continue
      if (!news || (!this.current && news.head.shape !== WORLD_SHAPE)) return 'empty'
      const takeIn = await this.read(news)
      // Whoever wrote in this tab meanwhile knew the news as well.
      if (before === this.changes) return takeIn()
    }
  }

  /** Replays the news and gives what takes them in. */
  private async read(news: News): Promise<() => 'same' | 'changed' | 'replaced'> {
    const known = this.current
    if (known?.head.epoch !== news.head.epoch) {
      const { stored, replay } = await replayed(this.storage, news)
      return () => {
        this.begin(stored.head, replay.replica, stored.snapshot?.work)
        this.keepPlaces(replay.places)
        return 'replaced'
      }
    }
    const { head, base, ahead } = known
    if (head.serial === news.head.serial && sameClock(head, news.head)) {
      return () => {
        known.head = news.head
        return 'same'
      }
    }
    const replay = new Replay(head.serial, base)
    for (const record of news.records) await replay.add(record)
    return () => {
      this.take(news.head, replay.replica, news.records.length === 0 ? ahead : replay.replica)
      return 'changed'
    }
  }

  /** What a command of the log was answered with. */
  async outcomeOf({ serial }: LogRecord): Promise<Outcome> {
    const stored = await this.storage.past(serial, serial)
    assert(stored, 'the ledger was asked for the past of nothing')
    const { outcome } = (await replayed(this.storage, stored, serial)).replay
    assert(outcome, 'a command comes after the snapshots that lie before it')
    return outcome
  }

  /** Writes commands and the replica after them. */
  async append(before: Head, records: readonly LogRecord[], after: Replica): Promise<void> {
    const head = { ...before, hasRun: after.world.run !== null }
    await this.storage.append(head, records)
    this.take(head, after, after)
    this.keepIfFar(after)
  }

  /** Begins another world. `places` are such as its log led through. */
  async replace(
    beginning: Head,
    records: readonly LogRecord[],
    after: Replica,
    places: readonly Place[] = [],
  ): Promise<void> {
    const head = { ...beginning, hasRun: after.world.run !== null }
    await this.storage.replace(head, records)
    this.begin(head, after)
    this.keepPlaces(places)
  }

  /** Another world than before. Its next start sets out from here, if it would not anyhow. */
  private begin(head: Head, replica: Replica, keptWork?: number): void {
    this.take(head, replica, replica)
    this.keptWork = keptWork ?? replica.work
    if (keptWork === undefined) this.keep({ serial: head.serial, work: replica.work, replica })
  }

  /** Keeps places of the log, the last one first: the next start needs that one. */
  private keepPlaces(places: readonly Place[]): void {
    for (const place of places.toReversed()) this.keep(place)
    this.keptWork = Math.max(this.keptWork, places.at(-1)?.work ?? 0)
  }

  private keepIfFar(replica: Replica): void {
    if (replica.work - this.keptWork < SNAPSHOT_EVERY) return
    this.keptWork = replica.work
    this.keep({ serial: this.head.serial, work: replica.work, replica })
  }

  /** Nobody waits for it: without it the next start takes longer. */
  private keep(place: Place): void {
    void this.storage.keepSnapshot({ ...place, epoch: this.head.epoch }).catch(() => undefined)
  }

  private take(head: Head, base: Replica, ahead: Replica): void {
    this.changes += 1
    this.current = { head, base, ahead }
  }
}

function sameClock(one: Head, other: Head): boolean {
  return (
    one.clock.anchor === other.clock.anchor &&
    one.clock.wallAnchor === other.clock.wallAnchor &&
    one.clock.speed === other.clock.speed
  )
}
