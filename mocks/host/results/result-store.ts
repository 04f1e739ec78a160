import type { CommandLog } from '#contract/wire/lab'
import type { Comparison, RunResult } from '#contract/wire/result'

/** A run that is over, as it is kept beside the world, or the name that was typed for one that is not. */
export type KeptResult = {
  readonly id: string
  /** Whose it is, as typed. */
  readonly name: string
  /** Wall time at which it was kept last. */
  readonly keptAt: number
  /** The world up to its end, as it is handed in, and what came of the run; absent while it is under way. */
  readonly run?: { readonly log: CommandLog; readonly result: RunResult }
  /** Found out once: the same log has the same. */
  readonly comparison?: Comparison
}

/** Whatever is kept under an id. */
export type Recorded = { readonly id: string }

/** Where results are kept, and what else outlives the world that it is of. */
export interface ResultStore<T extends Recorded = KeptResult> {
  /** Why nothing is kept beyond this tab, in sentences; nothing while all is well. */
  readonly trouble: string | undefined
  all(): Promise<T[]>
  one(id: string): Promise<T | undefined>
  put(kept: T): Promise<void>
  remove(id: string): Promise<void>
}

/** A store that lives as long as the process: for Node, and for a browser that keeps nothing. */
export class MemoryResults<T extends Recorded = KeptResult> implements ResultStore<T> {
  readonly trouble = undefined
  private readonly kept = new Map<string, T>()

  async all(): Promise<T[]> {
    return [...this.kept.values()]
  }

  async one(id: string): Promise<T | undefined> {
    return this.kept.get(id)
  }

  async put(kept: T): Promise<void> {
    this.kept.set(kept.id, kept)
  }

  async remove(id: string): Promise<void> {
    this.kept.delete(id)
  }
}
