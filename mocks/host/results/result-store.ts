import type { CommandLog } from '#contract/wire/lab'
import type { Comparison, RunResult, Sums } from '#contract/wire/result'

/** A run that is over, as it is kept beside the world, or the name that was typed for one that is not. */
export type KeptResult = {
  readonly id: string
  /** Whose it is, as typed. */
  readonly name: string
  /** Wall time at which it was kept last. */
  readonly keptAt: number
  /**
   * The world up to its end, as it is handed in, what came of the run, and the check sums of both; absent while it is under
   * way. What older builds have kept has no check sums.
   */
  readonly run?: { readonly log: CommandLog; readonly result: RunResult; readonly sums?: Sums }
  /** Found out once: the same log has the same. */
  readonly comparison?: Comparison
}

/** Where results are kept: they outlive the world that they are of. */
export interface ResultStore {
  /** Why nothing is kept beyond this tab, in sentences; nothing while all is well. */
  readonly trouble: string | undefined
  all(): Promise<KeptResult[]>
  one(id: string): Promise<KeptResult | undefined>
  put(kept: KeptResult): Promise<void>
  remove(id: string): Promise<void>
}

/** A store that lives as long as the process: for Node, and for a browser that keeps nothing. */
export class MemoryResults implements ResultStore {
  readonly trouble = undefined
  private readonly kept = new Map<string, KeptResult>()

  async all(): Promise<KeptResult[]> {
    return [...this.kept.values()]
  }

  async one(id: string): Promise<KeptResult | undefined> {
    return this.kept.get(id)
  }

  async put(kept: KeptResult): Promise<void> {
    this.kept.set(kept.id, kept)
  }

  async remove(id: string): Promise<void> {
    this.kept.delete(id)
  }
}
