import type { CommandLog } from '#contract/wire/lab'
import { WORLD_SHAPE } from '../sim/ground/index'
import type { LogRecord } from './logged-command'
import type { Place } from './replay'
import type { Replica } from './replica'
import type { Storage } from './storage'
import { replayed } from './stored-replica'

/** The commands with which a log begins like the stored one, and where they lead. */
export type KnownBeginning = {
  readonly records: readonly LogRecord[]
  readonly replica: Replica
  /** Places on the way, oldest first. */
  readonly places: readonly Place[]
}

/**
 * As much of a log as is stored here already, command for command: a way back in the open world, or a file that was
 * taken out of it. It is replayed from the nearest snapshot. Nothing where the two differ at once, or where what is stored
 * cannot be read; a file of another world is replayed from its start, for nobody has seen it before.
 */
export async function knownBeginning(
  storage: Storage,
  { scenario, seed, profile, entries }: CommandLog,
): Promise<KnownBeginning | undefined> {
  try {
    const head = (await storage.past(0, 0))?.head
    const isOrigin = head?.scenario === scenario && head.seed === seed && head.profile === profile
    if (!isOrigin || head.shape !== WORLD_SHAPE) return undefined
    const stored = await storage.records()
    const differs = stored.findIndex((record, index) => !isSame(record, entries[index]))
    const records = differs < 0 ? stored : stored.slice(0, differs)
    return records.length === 0 ? undefined : { records, ...(await pastOf(storage, records.length)) }
  } catch {
    return undefined
  }
}

/** The same text: what is written down twice in another order counts as another command, and is replayed. */
const isSame = ({ at, command }: LogRecord, entry: CommandLog['entries'][number] | undefined) =>
  entry?.at === at && JSON.stringify(entry.command) === JSON.stringify(command)

/** The stored world exactly as it was after that command, however late somebody looked at it then. */
async function pastOf(storage: Storage, serial: number): Promise<Omit<KnownBeginning, 'records'>> {
  const places: Place[] = []
  for (let below = serial; ; ) {
    const snapshot = (await storage.past(below, below))?.snapshot
    if (!snapshot) break
    places.unshift({ serial: snapshot.serial, work: snapshot.work, replica: snapshot.replica })
    below = snapshot.serial
  }
  const nearest = await storage.past(serial, serial)
  if (!nearest) throw new Error('The stored world has gone meanwhile.')
  const { replay } = await replayed(storage, nearest, serial)
  return { replica: replay.replica, places: [...places, ...replay.places] }
}
