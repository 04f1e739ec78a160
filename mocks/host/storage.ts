import type { Profile } from '#contract/wire/lab'
import type { Clock } from '#contract/wire/stored-world'
import type { LogRecord } from './logged-command'
import type { Replica } from './replica'

/** The one record that says which world is stored and how far its log goes. */
export type Head = {
  /** `WORLD_SHAPE` of whoever wrote it. */
  readonly shape: number
  /** The build of whoever wrote it: two builds do not write one world. */
  readonly build: string
  /** Another world, another epoch. */
  readonly epoch: string
  readonly scenario: string
  readonly seed: number
  readonly profile: Profile
  /** The serial of the last command. */
  readonly serial: number
  /** Whether a procedure is practised in it, whose result is to be kept; absent in worlds that are older than results. */
  readonly hasRun?: boolean
  /** Whether its log came in from elsewhere, by whoever wrote it: nothing done here proves what stands there. Absent: no. */
  readonly isImported?: boolean
  readonly clock: Clock
}

/** From where a world began, and whether that is the word of somebody else. */
export type Origin = Pick<Head, 'scenario' | 'seed' | 'profile' | 'isImported'>

/** Where in a history a snapshot stands: after which command, and what it takes to come there from the start. */
export type Rung = { readonly serial: number; readonly work: number }

/** A replica as it was after that command, so that nothing grows with history; `work` is the replica's own. */
export type Snapshot = Rung & { readonly epoch: string; readonly replica: Replica }

/** What is new since a known command; the snapshot is given when the stored epoch is not the known one. */
export type News = {
  readonly head: Head
  readonly snapshot: Snapshot | undefined
  /** What comes after the snapshot, or after what was known. */
  readonly records: readonly LogRecord[]
}

/** A stored world that this build could not open, as it was found. */
export type SetAside = {
  readonly head: Head
  /** What could be read of its log, oldest first. */
  readonly records: readonly LogRecord[]
  /** Why it could not be opened, as a sentence. */
  readonly why: string
}

/** Where the log is kept. Every call is one transaction: all of it or nothing. */
export interface Storage {
  /** Why nothing is stored any more, in sentences for the user; nothing while all is well. */
  readonly trouble: string | undefined
  /** Nothing while nothing is stored. */
  news(known: { epoch: string; serial: number } | null): Promise<News | undefined>
  /**
   * The stored world as it was after that command: the last snapshot before it that can be read, and what comes
   * between. `below` passes over snapshots from that serial on.
   */
  past(serial: number, below?: number): Promise<News | undefined>
  /** The whole log, oldest first. */
  records(): Promise<LogRecord[]>
  /** The command that a request gave, if it did. */
  recordOf(requestId: string): Promise<LogRecord | undefined>
  append(head: Head, records: readonly LogRecord[]): Promise<void>
  /** Forgets the stored world and begins another. */
  replace(head: Head, records: readonly LogRecord[]): Promise<void>
  /** Kept only while the epoch is still that one, and unless there is one near it; older ones are thinned out. */
  keepSnapshot(snapshot: Snapshot): Promise<void>
  /** Drops a snapshot from which nothing can be replayed. */
  dropSnapshot(snapshot: Snapshot): Promise<void>
  /** Wall time at which a tab was last open. */
  lastSeen(): Promise<number | undefined>
  /** How far that tab's time was ahead of the computer's clock. */
  lastDrift(): Promise<number>
  see(wall: number, driftMs?: number): Promise<void>
  /** Keeps the stored world beside the one that takes its place. */
  setAside(why: string): Promise<void>
  /** The worlds that were set aside. */
  aside(): Promise<SetAside[]>
  /** Forgets the world of that epoch, which was set aside. */
  forgetAside(epoch: string): Promise<void>
}
