import type { CommandLog } from '#contract/wire/lab'
import { sealedLog } from './sealed-log'
import type { Head, LogRecord } from './storage'

/** A world as the file that is handed in: its head, its commands, and the moment of world time at which it is taken. */
export function logFile(
  { shape, scenario, seed, profile }: Head,
  records: readonly LogRecord[],
  now: number,
): CommandLog {
  const entries = records.map(({ at, command }) => ({ at, command }))
  return sealedLog({ shape, scenario, seed, profile, entries, now: Math.max(now, entries.at(-1)?.at ?? 0) })
}
