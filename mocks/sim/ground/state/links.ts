import type { ReplicatedId } from './replication'

/** What one Expressway knows of another that it lists: an ordered pair. */
export type Contact = {
  /** Since when the link works; null while it is broken. */
  since: number | null
  /** When a link that had worked broke; null while it works or if it never did (INT-10). */
  lostAt: number | null
  /**
   * The replicated things that were changed at the very moment of the loss and before it: those the other did not miss.
   * Absent where there are none.
   */
  changedBefore?: ReplicatedId[]
  /** How the last TLS handshake went, in the words of the log; absent while none can take place. */
  handshake?: string
}

/** The key of the ordered pair in `World.contacts`. */
export const linkKey = (from: string, to: string) => `${from}>${to}`
