import type { Update } from './stage'

/** Something that falls due by itself. `run` does it, step by step; without one, time passing is enough (an alarm falls). */
export type Due = {
  readonly at: number
  /** What the clock's *skip to next event* calls it. */
  readonly name: string
  readonly run?: readonly Update[]
}
