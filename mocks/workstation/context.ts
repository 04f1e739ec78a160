import type { Command, Outcome, World } from '../sim/ground/index'

/** The files of the workstation, by name. */
export type Files = ReadonlyMap<string, string>

/** What the workstation remembers of one terminal between two lines. */
export type Remembered = {
  readonly files: Files
  /** How the last command ended: `$?`. */
  readonly exit: number
}

/** Everything that an answer may depend on. */
export type Context = Remembered & { readonly world: World }

/** A machine to which the terminal goes on by SSH. */
export type SshTarget = { readonly host: string; readonly user: string }

/** What came of a command. */
export type Said = {
  /** What it found out: the part that `>` puts into a file. */
  readonly out: readonly string[]
  /** What it says of itself. It comes first. */
  readonly notes?: readonly string[]
  readonly exit: number
  /** The files afterwards, where it changes any. */
  readonly files?: Files
  readonly ssh?: SshTarget
  readonly ended?: true
}

/** The same, described and not performed: the report of an `action` is known only when its commands are carried out. */
export type Answer =
  | Said
  | {
      readonly commands: readonly Command[]
      readonly report: (outcomes: readonly Outcome[]) => Said
    }

/** A program of the workstation: the words behind its name in, what it says out. */
export type Program = {
  readonly name: string
  readonly help: string
  readonly run: (context: Context, words: readonly string[]) => Answer
}

export const said = (out: readonly string[], exit = 0): Said => ({ out, exit })

/** Why something did not work, in the words of the program. */
export const failed = (exit: number, ...notes: readonly string[]): Said => ({ out: [], notes, exit })
