import type { Update } from './stage'

/** Something that falls due by itself. `run` does it, step by step; without one, time passing is enough (an alarm falls). */
export type Due = {
  readonly at: number
  /** What the clock's button that waits calls it; null for a moment that nobody waits for. */
  readonly name: string | null
  readonly run?: readonly Update[]
}

/**
 * A moment at which an answer turns by time alone. Where that is not sure the answer is to be found again then, and may
 * stay what it is.
 */
export type Turn = { readonly at: number; readonly isSure: boolean }
