import { nextDueAt } from '../../sim/advance'
import type { WorldEvent } from '../../sim/ground/index'
import type { LoggedCommand, LogRecord } from '../logged-command'
import { nextTurn } from '../next-turn'
import type { Place } from '../replay'
import { advanced, applied, type Replica } from '../replica'

/** One thing that happened, and the moment of it: after which command, and when in world time. */
export type Happening = {
  readonly serial: number
  readonly at: number
  /** Null for a command that reported nothing, as a look does. */
  readonly event: WorldEvent | null
  /** The command that it is the answer to; null for what time has brought. */
  readonly command: LoggedCommand | null
}

/** A replica is kept once so many commands: to go back to a moment costs no more than that, and what fell due. */
const PLACE_EVERY = 50

/** So many commands are read at a stretch; then the page may answer somebody else. */
const AT_A_STRETCH = 10

/** A log read from its beginning: what happened in it, and places from which its moments are near. It grows with the log. */
export class Story {
  private readonly happened: Happening[] = []
  private readonly kept: Place[]
  private last: Place
  /** What time has brought since the last command. */
  private since: { readonly replica: Replica; readonly happened: readonly Happening[] }
  private reading: Promise<void> | undefined

  constructor(
    private records: LogRecord[],
    private readonly start: Replica,
  ) {
    this.last = { serial: 0, work: start.work, replica: start }
    this.kept = [this.last]
    this.since = { replica: start, happened: [] }
  }

  /** The world before its first command. */
  get beginning(): Replica {
    return this.start
  }

  /** How many commands the log has, and how many of them are read. */
  get progress(): { readonly commands: number; readonly read: number } {
    return { commands: this.records.length, read: this.last.serial }
  }

  /** The commands up to that one, oldest first. */
  upTo(serial: number): readonly LogRecord[] {
    return this.records.slice(0, serial)
  }

  /** The command with that serial, where there is one. */
  record(serial: number): LogRecord | undefined {
    return this.records[serial - 1]
  }

  /** Takes in what was appended. */
  append(records: readonly LogRecord[]): void {
    for (const record of records) if (record.serial === this.records.length + 1) this.records.push(record)
  }

  /** The story of another log that begins like this one: what is known of the common beginning is not read again. */
  branch(records: LogRecord[]): Story {
    const other = new Story(records, this.start)
    const { last } = this
    const common = Math.min(commonLength(this.records, records), last.serial)
    const place = common === last.serial ? last : this.kept.findLast(({ serial }) => serial <= common)
    if (!place) return other
    other.kept.splice(
      0,
      Number.POSITIVE_INFINITY,
      ...this.kept.filter(({ serial }) => serial <= place.serial),
    )
    other.last = place
    other.since = { replica: place.replica, happened: [] }
    other.happened.push(...this.happened.filter(({ serial, at }) => isUntil(place, serial, at)))
    return other
  }

  /** Goes on reading, at a stretch, while the page answers others; resolves when all is read. */
  read(): Promise<void> {
    this.reading ??= this.readAll().finally(() => {
      this.reading = undefined
    })
    return this.reading
  }

  /** All that happened until that moment of world time, as far as it is read. */
  until(now: number): readonly Happening[] {
    if (this.last.serial < this.records.length) return this.happened
    if (now > this.since.replica.world.now) {
      const more: Happening[] = []
      const replica = stepped(this.since.replica, now, this.last.serial, more)
      this.since = { replica, happened: [...this.since.happened, ...more] }
    }
    return this.since.happened.length === 0 ? this.happened : [...this.happened, ...this.since.happened]
  }

  /** The nearest place that lies before a moment or at it. */
  placeBefore(serial: number): Place {
    if (this.last.serial === serial) return this.last
    return this.kept.findLast((place) => place.serial <= serial) ?? this.placeAtStart
  }

  /** Places on the way to a command, oldest first. */
  placesUpTo(serial: number): readonly Place[] {
    return this.kept.filter((place) => place.serial > 0 && place.serial <= serial)
  }

  private get placeAtStart(): Place {
    return { serial: 0, work: this.start.work, replica: this.start }
  }

  private async readAll(): Promise<void> {
    for (let done = 1; this.last.serial < this.records.length; done += 1) {
      const record = this.records[this.last.serial]
      if (record) this.take(record)
      if (done % AT_A_STRETCH === 0) await nextTurn()
    }
  }

  private take(record: LogRecord): void {
    const { serial, at, command } = record
    const before = stepped(this.last.replica, at, serial - 1, this.happened)
    const { replica } = applied(before, record)
    const reported = newIn(before, replica)
    if (reported.length === 0) this.happened.push({ serial, at, event: null, command })
    for (const { event } of reported) this.happened.push({ serial, at, event, command })
    this.last = { serial, work: replica.work, replica }
    this.since = { replica, happened: [] }
    if (serial % PLACE_EVERY === 0) this.kept.push(this.last)
  }
}

const newIn = (before: Replica, after: Replica) =>
  after.events.slice(Math.max(0, after.events.length - (after.eventsTotal - before.eventsTotal)))

/** A place is the world after its command and before the next: what fell due after it is not of it. */
const isUntil = (place: Place, serial: number, at: number) =>
  serial < place.serial || (serial === place.serial && at <= place.replica.world.now)

/** The replica at that moment, with all that time has brought: event by event where there is more than a replica keeps. */
function stepped(replica: Replica, until: number, serial: number, happened: Happening[]): Replica {
  const straight = advanced(replica, until)
  const reported = newIn(replica, straight)
  if (reported.length === straight.eventsTotal - replica.eventsTotal) {
    for (const { at, event } of reported) happened.push({ serial, at, event, command: null })
    return straight
  }
  let here = replica
  for (;;) {
    const due = nextDueAt(here.world)
    const next = due === null || due > until ? until : Math.max(due, here.world.now)
    const after = advanced(here, next)
    for (const { at, event } of newIn(here, after)) happened.push({ serial, at, event, command: null })
    if (next === until || after.world === here.world) return next === until ? after : advanced(after, until)
    here = after
  }
}

type Entry = { readonly at: number; readonly command: object }

/** With how many commands two logs begin alike. */
export function commonLength(one: readonly Entry[], other: readonly Entry[]): number {
  const differs = one.findIndex(({ at, command }, index) => {
    const its = other[index]
    return (
      its?.at !== at || (its.command !== command && JSON.stringify(its.command) !== JSON.stringify(command))
    )
  })
  return differs < 0 ? one.length : differs
}
