import type { PageValues } from '#contract/settings/field'
import type { Command, Expressway, FactoryKeep, Outcome, TerminalKind, World } from '../sim/ground/index'
import type { InstallQuestion } from '../sim/machine/index'
import type { Reads } from './reads'

/** A question that the command line asked and that the next line answers. */
export type PendingQuestion =
  | { readonly kind: 'reset-to-defaults'; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'force-config-update' }
  /** `answers`: whether each thing is kept, as far as it was asked. */
  | { readonly kind: 'factory-reset'; readonly answers: Readonly<Partial<Record<FactoryKeep, boolean>>> }
  /** `answers`: by question of the Install Wizard, as far as it was asked. */
  | { readonly kind: 'install'; readonly answers: Readonly<Partial<Record<InstallQuestion, string>>> }

/**
 * What settings are saved with: the fields of a page, or those of the item at that place of a list. An item without an
 * id is still to be.
 */
export type Target =
  | { readonly kind: 'page'; readonly page: string }
  | {
      readonly kind: 'item'
      readonly list: string
      readonly id: string | null
      readonly position: number
    }

/** What was typed and can be saved only with more: fields that a rule spans come one line at a time. */
export type Draft = { readonly target: Target; readonly values: PageValues }

/** What the command line remembers of one terminal between two lines. */
export type Remembered = {
  readonly pending: PendingQuestion | null
  readonly drafts: readonly Draft[]
}

/** One terminal, signed in. */
export type CliSession = Remembered & {
  readonly id: string
  readonly user: string
  /** The way to the command line. */
  readonly kind: TerminalKind
}

/** What a terminal remembers that has just been signed in. */
export const NOTHING_REMEMBERED: Remembered = { pending: null, drafts: [] }

/** Everything that an answer may depend on. */
export type Context = {
  readonly world: World
  readonly expressway: Expressway
  readonly session: CliSession
  readonly reads: Reads
}

/** What is shown, and whether the connection is over after it. */
export type Reply = { readonly output: string; readonly ended: boolean }

/** Things to do in that order, and what to say of them afterwards: a refusal is known only then. */
type Action = {
  readonly commands: readonly Command[]
  readonly report: (outcomes: readonly Outcome[]) => Reply
}

/**
 * The answer to a line, described and not performed. The report of an `action` takes the place of the output; without
 * `drafts` the session keeps those it has.
 */
export type Answer = Reply & {
  readonly pending: PendingQuestion | null
  readonly drafts?: readonly Draft[]
  readonly action?: Action
}

/** What the session remembers after that answer. */
export function rememberedAfter({ session }: Pick<Context, 'session'>, answer: Answer): Remembered {
  return { pending: answer.pending, drafts: answer.drafts ?? session.drafts }
}
