import type { FaultRequest } from '#contract/wire/faults'

/** Something broken on purpose: a row of the contract's table, with Expressways by id. */
export type FaultKind = FaultRequest

export type Fault = FaultKind & {
  id: string
  at: number
  /** How many calls each machine had told its peers of that can tell them nothing more (PRT-05). */
  told?: Readonly<Record<string, number>>
}
