/** How the clock of one Expressway stands to its NTP servers. */
export type TimeSync = {
  /** Address of the first configured server that answers, or null. */
  source: string | null
  /** Since when `source` is what it is. */
  since: number
}

/** A reachable server makes the clock synchronized after this long (CRE-22). */
export const SYNCHRONIZE_MS = 20_000
