import type { ExpresswayId, Mistake } from '../../sim/ground/index'

/** What the Clustering page of one Expressway showed when it was last loaded. */
type ShownClustering = {
  /** The words beside the six rows; empty for a blank row. */
  words: string[]
  database: string
}

/** When a step was done: in world time, and in turns, because several things can happen at one moment. */
export type Done = { at: number; turn: number }

/** What was true when the procedure started and is compared later. */
export type Baseline = {
  /** Members of the primary's cluster, the primary first; alone for a system without peers. */
  members: ExpresswayId[]
  /** The six rows of the primary's Clustering page. */
  rows: string[]
  /** Which row was the primary's, by its own page. */
  configurationPrimary: number
  /** The cluster name of the primary. */
  clusterName: string
  /** Where everybody was: a changed address is looked for by its old value (ADR-06). */
  addresses: Record<ExpresswayId, { ip: string; fqdn: string }>
  /** Who could not be reached: a dead peer is removed in another way than a live one (REP-02, REP-03). */
  unreachable: ExpresswayId[]
  /** How many zones of other systems led to the cluster. */
  zonesToCluster: number
  /** The members of the remote cluster that is neighbored; none in other procedures (NEI-18). */
  remoteMembers: ExpresswayId[]
  /** How many mistakes the world had recorded; with a paused clock their times do not tell. */
  mistakes: number
}

/** What somebody loses when the configuration of the primary arrives (CRE-12, ADD-14). */
export type Loss = { readonly expressway: ExpresswayId; readonly items: readonly string[] }

/**
 * What a run has cost, up to the last outcome, and what is so since then. Times are kept by intervals: to what is so is
 * added how long it lasted, when the next outcome tells that.
 */
export type Figures = {
  /** World time of the last outcome. */
  at: number
  /** By machine, of those that have been up since the start: how long it was down. */
  downMs: Record<ExpresswayId, number>
  withoutRedundancyMs: number
  unattendedMs: number
  registrationsLost: number
  callsLost: number
  mostPeersDownAtOnce: number
  /** How much help had been taken. */
  help: number
  /** The alarms that stood unacknowledged at the start: `expe1 default-password`. */
  standing: string[]
  /** Machines that have served beside another one of their cluster. */
  redundant: ExpresswayId[]
  /** Those of `downMs` that are down. */
  down: ExpresswayId[]
  isWithoutRedundancy: boolean
  isUnattended: boolean
}

/**
 * How far somebody has come in a procedure. Plain JSON, folded from outcomes by `follow`.
 * A turn is one outcome: the logical clock that orders a save and a look at one world time, as with a paused clock.
 */
export type Progress = {
  procedure: string
  roles: Record<string, ExpresswayId>
  startedAt: number
  turn: number
  /** The turn in which something last happened: `visit expe1/system/dns`, `back-up expe1`. */
  marks: Record<string, number>
  /** Serials of the visits that `marks` already counts. */
  visits: Record<string, number>
  steps: Record<string, Done>
  shown: Record<ExpresswayId, ShownClustering>
  /** Cluster-wide configuration of a machine as it was when it last began to restart. */
  beforeRestart: Record<ExpresswayId, Record<string, string>>
  start: Baseline
  willBeLost: readonly Loss[]
  /** Mistakes of order and of the procedure that only the procedure can see. */
  mistakes: Mistake[]
  /** Accepted departures that the closing lines report. */
  remarks: string[]
  /** As they stood at the last outcome, or at the end. */
  figures: Figures
  /** Since when what the procedure wants to last has been so; absent while it is not, and where it wants nothing to. */
  heldSince?: number
  finishedAt: number | null
  /** How many mistakes the world had recorded at that moment: what comes later is none of the run. Absent in older ones. */
  mistakesAtEnd?: number
  /** It is finished because its time was up, and not because everything was done. */
  isTimeUp?: true
  /** What had not been finished when the window was over, as it stood then (UPG-03). Absent in older runs. */
  unfinished?: readonly string[]
}
