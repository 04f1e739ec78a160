import type * as v from 'valibot'
import type { CommandLog, clockChangeSchema } from '#contract/wire/lab'
import type { Progress } from '../procedures/engine/progress'
import type { Command, Outcome, World } from '../sim/ground/index'
import type { HostRefusal, ScenarioChoice } from './choice'
import type { Past } from './past/past'
import type { NumberedEvent } from './replica'
import type { Results } from './results/results'
import type { SetAside } from './storage'

export type { HostRefusal, ScenarioChoice } from './choice'

export type ClockChange = v.InferOutput<typeof clockChangeSchema>

/** What the lab knows at one moment: the world, how fast it goes, and how far the procedure is. */
export type Reading = {
  readonly world: World
  readonly speed: number
  readonly progress: Progress | null
  /** The world that goes on, where this one is of the past: what may be told is a question of its run. */
  readonly standing?: Reading
}

/** What a host tells its tab. `replaced` means that nothing read before is of this world. */
export type HostChange =
  | { type: 'changed' }
  /** `elsewhere`: by another tab. */
  | { type: 'replaced'; elsewhere: boolean }
  /** The computer was asleep for so long, or its clock was put forward: world time stood still meanwhile. */
  | { type: 'woke'; awayMs: number }
  /** A bug of the core, or what is stored cannot be read. */
  | { type: 'crashed'; error: unknown }
  /** Another build or shape of the lab owns the stored world now; this tab must not write any more. */
  | { type: 'superseded' }

/** Why nothing is stored, in sentences, or null; and the worlds that this build could not open. */
export type Kept = { readonly trouble: string | null; readonly aside: readonly SetAside[] }

/** A place in the log of a world: which world, of which another one has another name, and after how many commands. */
export type Mark = { readonly world: string; readonly commands: number }

/** The shell that owns the world: one writer at a time, persistence, tabs, real time. */
export interface WorldHost {
  /** The results of runs, that of the run that is in the world among them. */
  readonly results: Results
  /** What was: fetched with the first question for it. */
  past(): Promise<Past>
  /** The world, brought up to now, for reading. Changes nothing that is kept. */
  read(): Promise<Reading>
  /** Takes the lock, catches up, advances to now, applies, appends to the log; announces it after the answer. */
  dispatch(command: Command): Promise<Outcome>
  /** Replaces the world by a fresh one. */
  startScenario(choice: ScenarioChoice): Promise<HostRefusal | null>
  /** Changes the speed, or jumps: the answer comes when the world is there. */
  changeClock(change: ClockChange): Promise<void>
  /** What was reported after the event with that serial, oldest first. */
  events(since: number): Promise<{ latest: number; events: readonly NumberedEvent[] }>
  /** Where the log of the world ends now. */
  mark(): Promise<Mark>
  /** The world as scenario, seed and commands. Works after a crash too: the last entry is then what failed. */
  exportLog(): Promise<CommandLog>
  /** What is stored beside the world, and whether anything is. Works whatever has stopped. */
  kept(): Promise<Kept>
  /** Forgets a world that was set aside. */
  forgetAside(epoch: string): Promise<void>
  /**
   * Replaces the world by the one that the log describes. Unless this lab has kept that log itself, nobody knows who has
   * written it: then no run of that world has check sums.
   */
  importLog(log: CommandLog, isOwn?: boolean): Promise<HostRefusal | null>
  /** Calls the listener at every change until the function that it gives back is called. */
  onChange(listener: (change: HostChange) => void): () => void
  /** The same host, on behalf of one request: a command that this request already gave is not given twice. */
  forRequest(requestId: string): RequestHost
}

/** The host as one request sees it: what the request changes is announced once it is said to be answered. */
export type RequestHost = WorldHost & { answered(): void }
