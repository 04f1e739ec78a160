import type { CommandLog } from '#contract/wire/lab'
import type { RunResult, Sums } from '#contract/wire/result'
import type { World } from '../../sim/ground/index'
import { hashOf } from './canonical'

/** So much of a hash tells parts of a file apart. */
const PART_LETTERS = 16
/** A log has many entries. */
const ENTRY_LETTERS = 8

/** What a hand-in says of its parts: all that can be summed without a replay. */
export type SumsOfFile = Omit<Sums, 'world'>

/** The check sums of a log and a result as they stand in a file; nothing where the browser has none. */
export async function sumsOfFile(
  { entries, ...head }: CommandLog,
  result: unknown,
): Promise<SumsOfFile | undefined> {
  const [ofHead, ofResult] = await Promise.all([sumOf(head), sumOf(result)])
  const ofEntries = await Promise.all(entries.map((entry) => sumOf(entry, ENTRY_LETTERS)))
  if (ofHead === null || ofResult === null) return undefined
  return { head: ofHead, entries: ofEntries.filter((sum) => sum !== null), result: ofResult }
}

/** That of a world; null where the browser has none. */
export const sumOfWorld = (world: World) => sumOf(world)

/** The check sums of a hand-in whose log leads to that world. */
export async function sumsOf(log: CommandLog, result: RunResult, world: World): Promise<Sums | undefined> {
  const [file, ofWorld] = [await sumsOfFile(log, result), await sumOfWorld(world)]
  return file && ofWorld !== null ? { ...file, world: ofWorld } : undefined
}

async function sumOf(value: unknown, letters = PART_LETTERS): Promise<string | null> {
  return (await hashOf(value))?.slice(0, letters) ?? null
}
