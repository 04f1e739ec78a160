import type { Command, Expressway, Outcome, World } from '../sim/ground/index'
import type { Reads } from './reads'

/** A question that the command line asked and that the next line answers. */
export type PendingQuestion =
  | { readonly kind: 'reset-to-defaults'; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'force-config-update' }

/** What the command line remembers of one terminal between two lines. */
export type CliSession = {
  readonly id: string
  readonly user: string
  readonly pending: PendingQuestion | null
}

/** Everything that an answer may depend on. */
export type Context = {
  readonly world: World
  readonly expressway: Expressway
  readonly session: CliSession
  readonly reads: Reads
}

/** What is shown, and whether the connection is over after it. */
export type Reply = { readonly output: string; readonly ended: boolean }

/** Something to do, and what to say of it afterwards: a refusal is known only then. */
type Action = { readonly command: Command; readonly report: (outcome: Outcome) => Reply }

/** The answer to a line, described and not performed. The report of an `action` takes the place of the output. */
export type Answer = Reply & { readonly pending: PendingQuestion | null; readonly action?: Action }
