import type { Target } from '../procedures/language/targets'

/** A name and a password. */
type Account = { readonly username: string; readonly password: string }

/** What a page shows, as a spec asks it: by role and name, or by the words that stand there. */
export type Expectation =
  /** The page says so in its status line, or loudly. */
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'value'; readonly label: string; readonly value: string }
  /** The status word of a row of System > Clustering. */
  | { readonly kind: 'described'; readonly label: string; readonly words: string }
  | { readonly kind: 'region'; readonly name: string; readonly words: string }
  /** The alarms of this system, by title; none where the list is empty. */
  | { readonly kind: 'alarms'; readonly titles: readonly string[] }
  /** It goes down, and comes back later. */
  | { readonly kind: 'restarting' }
  | { readonly kind: 'run'; readonly mistakes: readonly string[] }

/** One line of a spec, before it is written in one style or another. */
export type Line =
  /** Opens a page of a console, of the lab or of Cisco TMS, and signs in where it asks for that. */
  | {
      readonly does: 'open'
      /** As one types it: `expe1.example.com/system/dns`, `lab/dns`. */
      readonly address: string
      /** The heading that stands there; null where any does. */
      readonly heading: string | null
      readonly account: Account | null
    }
  | { readonly does: 'use'; readonly target: Target }
  | { readonly does: 'pick'; readonly label: string; readonly fileName: string; readonly content: string }
  /** Gives a line to a command line: over SSH, or on the serial console. */
  | {
      readonly does: 'type'
      readonly address: string
      readonly line: string
      readonly account: Account | null
    }
  | { readonly does: 'advance'; readonly milliseconds: number }
  /** Asks the lab's control, or a machine, over HTTP: path below `api/`. */
  | { readonly does: 'ask'; readonly method: string; readonly path: string; readonly body?: object }
  | { readonly does: 'expect'; readonly what: Expectation }
  /** What one sees where something is about to be done: for a guide with pictures. */
  | { readonly does: 'show'; readonly sentence: string; readonly marks: readonly Target[] }
  /** What cannot be played, and why. */
  | { readonly does: 'note'; readonly words: string }

/** A stretch of lines that people have a name for: a step of the guide, or a page. */
export type Scene = {
  readonly title: string
  readonly lines: readonly Line[]
  /** The step of the guide that it is; absent for what is none. */
  readonly step?: ToldStep | undefined
}

/** A step as the guide has it, and what is true once it is done. */
export type ToldStep = {
  readonly id: string
  readonly text: string
  /** The rows of the guide that it stands for. */
  readonly guide: readonly string[]
  readonly expects: readonly string[]
}
