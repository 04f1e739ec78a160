import type { CommandLog } from '#contract/wire/lab'
import { worldTime } from '#contract/wire/stored-world'
import type { LogRecord } from './logged-command'
import { sealedLog } from './sealed-log'
import type { Head, Storage } from './storage'

/** A world as the file that is handed in: its head, its commands, and the moment of world time at which it is taken. */
export function logFile(
  { shape, scenario, seed, profile }: Pick<Head, 'shape' | 'scenario' | 'seed' | 'profile'>,
  records: readonly LogRecord[],
  now: number,
): CommandLog {
  const entries = records.map(({ at, command }) => ({ at, command }))
  return sealedLog({ shape, scenario, seed, profile, entries, now: Math.max(now, entries.at(-1)?.at ?? 0) })
}

/** The stored world as such a file at that moment of wall time, the command last that stopped it, if one did. */
export async function exportedLog(
  storage: Storage,
  failed: LogRecord | undefined,
  wall: number,
): Promise<CommandLog> {
  const stored = await storage.news(null)
  if (!stored) throw new Error('Nothing is stored.')
  const { head } = stored
  const records = await storage.records()
  return logFile(head, failed ? [...records, failed] : records, worldTime(head.clock, wall))
}

/** The place in a log of the command that began its last run; -1 where none was. */
export const startOfRun = (commands: readonly { readonly command: { readonly type: string } }[]) =>
  commands.findLastIndex(({ command }) => command.type === 'start-procedure')
