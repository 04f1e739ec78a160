import { openBookFor } from '../procedures/engine/follower'
import type { Outcome } from '../sim/ground/index'
import { SNAPSHOT_EVERY, thinned } from './ladder'
import type { LogRecord } from './logged-command'
import { nextTurn } from './next-turn'
import { applied, type Replica } from './replica'
import type { Rung } from './storage'

/** A replica after a command of the log. */
export type Place = Rung & { readonly replica: Replica }

/** So many commands are replayed at a stretch; then the page may answer somebody else. */
const AT_A_STRETCH = 10

/** Commands that are replayed one after the other, and places on the way from which one can set out again. */
export class Replay {
  private last: Place
  /** The work of the last place that is kept. */
  private keptWork: number
  private done = 0
  private kept: readonly Place[]
  private answered: Outcome | undefined

  /** Sets out from a replica after that command; `places` lie before it. */
  constructor(serial: number, replica: Replica, places: readonly Place[] = []) {
    this.last = placeOf(serial, replica)
    this.keptWork = replica.work
    this.kept = thinned(places)
  }

  /** The replica after what was replayed. */
  get replica(): Replica {
    return this.last.replica
  }

  /** Places on the way, the last one too if it is far from where it began; oldest first. */
  get places(): readonly Place[] {
    return this.kept
  }

  /** What the last command was answered with. */
  get outcome(): Outcome | undefined {
    return this.answered
  }

  /** Applies the next command. Throws what the core throws, and is then where it was. */
  async add(record: LogRecord): Promise<void> {
    await openBookFor(this.last.replica.world, record.command)
    const { replica, outcome } = applied(this.last.replica, record)
    this.answered = outcome
    this.last = placeOf(record.serial, replica)
    if (replica.work - this.keptWork >= SNAPSHOT_EVERY) {
      this.kept = thinned([...this.kept, this.last])
      this.keptWork = replica.work
    }
    this.done += 1
    if (this.done % AT_A_STRETCH === 0) await nextTurn()
  }
}

const placeOf = (serial: number, replica: Replica): Place => ({ serial, work: replica.work, replica })
