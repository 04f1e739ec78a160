import type { CommandLog } from '#contract/wire/lab'
import type { Comparison, RunResult, Sums } from '#contract/wire/result'
import { MemoryShelf, type Shelf } from './shelf'

/** A run that is over, as it is kept beside the world, or the name that was typed for one that is not. */
export type KeptResult = {
  readonly id: string
  /** Whose it is, as typed. */
  readonly name: string
  /** Wall time at which it was kept last. */
  readonly keptAt: number
  /**
   * The world up to its end, as it is handed in, what came of the run, and the check sums of both; absent while it is under
   * way. What older builds have kept has no check sums, nor has a run whose log
   * came in from elsewhere.
   */
  readonly run?: {
    readonly log: CommandLog
    readonly result: RunResult
    readonly sums?: Sums
    readonly isImported?: boolean
  }
  /** Found out once: the same log has the same. */
  readonly comparison?: Comparison
}

/** Where results are kept: they outlive the world that they are of. */
export type ResultStore = Shelf<KeptResult>

/** A store of results that lives as long as the process. */
export class MemoryResults extends MemoryShelf<KeptResult> {}
