import type { CommandLog } from '#contract/wire/lab'
import { startWorld } from '../scenarios/catalogue'
import { Bug, refuse, WORLD_SHAPE } from '../sim/ground/index'
import { type Fresh, unknownScenario } from './fresh'
import { knownBeginning } from './known-beginning'
import { isInOrder, recordOf, troubleWords } from './log-entry'
import type { LogRecord } from './logged-command'
import { Replay } from './replay'
import { advanced, replicaOf } from './replica'
import { openedLog } from './sealed-log'
import type { Storage } from './storage'
import type { HostRefusal } from './world-host'

/** As `freshFromLog` says. */
export async function readFresh(
  log: CommandLog,
  storage: Storage,
  isOwn: boolean,
): Promise<Fresh | HostRefusal> {
  if (log.shape !== WORLD_SHAPE)
    return unreadable(`Its shape is ${log.shape}; this lab reads ${WORLD_SHAPE}.`)
  const { scenario, seed, profile } = log
  const world = startWorld(scenario, seed, profile)
  if (!world) return unknownScenario(scenario)
  const opened = openedLog(log)
  const known = await knownBeginning(storage, opened)
  const records = (known?.records ?? []).map((record): LogRecord => ({ ...record, requestId: '' }))
  const replay = new Replay(records.length, known?.replica ?? replicaOf(world), known?.places)
  try {
    for (const entry of opened.entries.slice(records.length)) {
      const record = recordOf(entry, records.length + 1, replay.replica, world)
      if (typeof record === 'string')
        return unreadable(`Entry ${records.length + 1} ${troubleWords[record]}.`)
      await replay.add(record)
      records.push(record)
    }
    if (!isInOrder(log.now, replay.replica, world)) return unreadable('It ends before its last entry.')
    const { places } = replay
    const replica = advanced(replay.replica, log.now)
    return { origin: { scenario, seed, profile, isImported: !isOwn }, speed: 0, records, replica, places }
  } catch (error) {
    return unreadable(`Entry ${records.length + 1} cannot be carried out${wordsOf(error)}.`)
  }
}

/** Why, where that is said in words of the lab; what a browser says of a bug helps nobody who hands in a file. */
const wordsOf = (error: unknown) => (error instanceof Bug ? `: ${error.message}` : ' by this lab')

const unreadable = (reason: string): HostRefusal => ({
  refusal: refuse('invalid', `The log cannot be replayed. ${reason}`).refusal,
})
