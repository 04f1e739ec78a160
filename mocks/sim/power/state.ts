/** Whether a machine runs, and since when. */
export type PowerState = {
  state: 'up' | 'restarting' | 'shutting-down' | 'off'
  /** When `restarting` or `shutting-down` ends; null otherwise. */
  until: number | null
  /** Start of the current state. */
  since: number
  /** Why it last went down: what the page and the log say. */
  kind: 'restart' | 'reboot' | 'shutdown' | 'power' | 'start'
  restarts: number
}

/** The guide states no duration; three minutes as the product's documents do (procedures, part 3). */
export const RESTART_MS = 180_000
/** A reboot starts the operating system as well. */
export const REBOOT_MS = 300_000
export const SHUTDOWN_MS = 30_000
