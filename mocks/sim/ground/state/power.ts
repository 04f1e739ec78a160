import { DAY_MS } from '#contract/spans'

/** Whether a machine runs, and since when. */
export type PowerState = {
  /** `resetting`: a factory reset clears it; `installing`: its Install Wizard waits for answers (FRS-15). */
  state: 'up' | 'restarting' | 'shutting-down' | 'resetting' | 'installing' | 'off'
  /** When `restarting`, `shutting-down` or `resetting` ends; null otherwise. */
  until: number | null
  /** Start of the current state. */
  since: number
  /** Why it last went down: what the page and the log say. */
  kind: 'restart' | 'reboot' | 'shutdown' | 'power' | 'start' | 'factory-reset'
  restarts: number
  diskCheck: {
    /** True while the restart under way checks the file system. */
    running: boolean
    lastAt: number
    /** The number of the restart that checked last. */
    lastRestart: number
  }
}

/** The guide states no duration; the product's documents do for a restart (procedures, part 3). */
export const POWER_MS = {
  restart: 180_000,
  /** A reboot starts the operating system as well. */
  reboot: 300_000,
  /** Power comes back. */
  start: 300_000,
  shutdown: 30_000,
  /** The guide says about 20 minutes (FRS-03). */
  'factory-reset': 1_200_000,
  /** On top of whatever it is part of. */
  diskCheck: 600_000,
} as const

/** The file system is checked at every thirtieth restart, or at the first one after six months (UPG-18). */
export const DISK_CHECK_EVERY_RESTARTS = 30
export const DISK_CHECK_AFTER_MS = 183 * DAY_MS
