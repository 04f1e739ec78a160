import type { CommandLog } from '#contract/wire/lab'
import { worldTime } from '#contract/wire/stored-world'
import { sealedLog } from './sealed-log'
import { HostCrashed } from './stopped'
import type { Head, Storage } from './storage'

/** A world as the file that is handed in: its head, its commands, and the moment of world time at which it is taken. */
export function logFile(
  { shape, scenario, seed, profile }: Pick<Head, 'shape' | 'scenario' | 'seed' | 'profile'>,
  records: readonly CommandLog['entries'][number][],
  now: number,
): CommandLog {
  const entries = records.map(({ at, command }) => ({ at, command }))
  return sealedLog({ shape, scenario, seed, profile, entries, now: Math.max(now, entries.at(-1)?.at ?? 0) })
}

/** The stored world as such a file at that moment of wall time; the command last that stopped it, if one did. */
export async function exportedLog(
  storage: Storage,
  stopped: Error | undefined,
  wall: number,
): Promise<CommandLog> {
  const stored = await storage.news(null)
  if (!stored) throw new Error('Nothing is stored.')
  const { head } = stored
  const records = await storage.records()
  const failed = stopped instanceof HostCrashed ? stopped.record : undefined
  return logFile(head, failed ? [...records, failed] : records, worldTime(head.clock, wall))
}
