import type { FaultRequest } from '#contract/wire/faults'

/** Something broken on purpose: a row of the contract's table, with Expressways by id. */
export type FaultKind = FaultRequest

/** Who breaks something that is to be found: an exercise, or a trainer's code that was typed in. */
export type FaultSource = 'exercise' | 'code'

export type Fault = FaultKind & {
  id: string
  at: number
  /** Absent: somebody broke it in the lab, for all to see. */
  source?: FaultSource
  /** How many calls each machine had told its peers of that can tell them nothing more (PRT-05). */
  told?: Readonly<Record<string, number>>
}
