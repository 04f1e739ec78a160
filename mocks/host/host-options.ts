import type { Shown } from '#contract/wire/stored-world'
import type { Ahead } from './ahead'
import type { Fresh } from './fresh'
import type { KeptLog } from './past/kept-log'
import type { ResultsOptions } from './results/results'
import type { Shelf } from './results/shelf'
import type { Tabs } from './tabs'
import type { ScenarioChoice, WorldHost } from './world-host'

/** What a host stands on. */
export type HostOptions = ResultsOptions & {
  readonly tabs: Tabs
  /** Where branches and checkpoints are kept; in memory where nothing is said. */
  readonly branches?: Shelf<KeptLog> | undefined
  /** A clock that nobody sets, in milliseconds from anywhere; without one the wall clock is believed to be such. */
  readonly steady?: (() => number) | undefined
  /** Whether a tab that has not run for minutes was asleep, as in a browser: that time does not count. */
  readonly sleeps?: boolean
  /** Tells one build of the lab from another. */
  readonly build: string
  /** Another text every time. */
  readonly unique: () => string
  /** What to begin with when nothing is stored. */
  readonly begin: ScenarioChoice
  /** A world that takes the place of the stored one, whatever that is. */
  readonly anew?: Fresh | undefined
  /** What the page has shown of that world, or of the stored one: its clock goes on from there. */
  readonly shown?: Shown | undefined
}

/** A host, what says now and then that its tab is open, and the world as it will be if nobody does anything. */
export type OpenHost = WorldHost & { seen(): Promise<void>; ahead(aheadMs: number): Promise<Ahead> }
