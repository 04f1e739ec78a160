import type { CommandLog } from '#contract/wire/lab'

/** A log that is kept under a name beside the world. */
export type KeptLog = {
  readonly id: string
  /** As typed, or as the lab called it. */
  readonly name: string
  /** What was set aside by going back, by taking one step back, or a moment that somebody has named. */
  readonly kind: 'branch' | 'undone' | 'checkpoint'
  /** Wall time at which it was kept. */
  readonly keptAt: number
  readonly log: CommandLog
  /** Whether it is of a world whose log came in from elsewhere. Absent: no. */
  readonly isImported?: boolean
}
