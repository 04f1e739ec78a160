import type { CommandLog } from '#contract/wire/lab'
import type { ResultFigures } from '#contract/wire/result'
import { resultOf } from '../../procedures/engine/result'
import { wholeRun } from '../../procedures/engine/run'
import { startWorld } from '../../scenarios/catalogue'
import { assert, type ExpresswayId, type World } from '../../sim/ground/index'
import { isCommand } from '../is-command'
import type { LogRecord } from '../logged-command'
import { Replay } from '../replay'
import { advanced, type Replica, replicaOf } from '../replica'
import { openedLog } from '../sealed-log'
import { startOfRun } from '../start-of-run'

/** What a run came through, from a replay: where forks of it can begin. */
export type RunHistory = {
  /** The world when the run began, before its first command. */
  readonly start: World
  readonly procedure: string
  readonly roles: Readonly<Record<string, ExpresswayId>>
  /** Each restart that somebody commanded in it, with the world just before. */
  readonly restarts: readonly { readonly expressway: ExpresswayId; readonly before: World }[]
  /**
   * Of each mistake what the run would have come to without the command that was one, and how many of the later commands
   * would then have been refused.
   */
  readonly withoutMistakes: readonly (NamedMistake & {
    readonly refused: number
    readonly figures: ResultFigures
  })[]
}

type NamedMistake = { readonly id: string; readonly at: number; readonly text: string }

/** A command that was a mistake: how all stood just before it, and what was done after it. */
type Slip = {
  readonly mistakes: readonly NamedMistake[]
  readonly before: Replica
  readonly rest: readonly LogRecord[]
}

/** So many commands are replayed at most to find out what would have been without mistakes; later ones are left out. */
const REPLAYED_MAX = 3_000

/**
 * Replays a run: from a place before its start, through the records from there on, the start among them, up to the moment at
 * which it ended or is looked at.
 */
export async function historyFrom(
  replay: Replay,
  records: readonly LogRecord[],
  now: number,
): Promise<RunHistory> {
  const start = startOfRun(records)
  const begun = records[start]?.command
  assert(begun?.type === 'start-procedure', 'the history of a run was asked of a log that has none')
  const restarts: { expressway: ExpresswayId; before: World }[] = []
  const slips: Slip[] = []
  let world: World | undefined
  for (const [index, record] of records.entries()) {
    const { command, at } = record
    const before = index < start ? replay.replica : advanced(replay.replica, at)
    if (index === start) world = before.world
    if (index > start && command.type === 'restart')
      restarts.push({ expressway: command.expressway, before: before.world })
    await replay.add(record)
    if (index <= start) continue
    // What turns out with the time until the next command is of this one: a restart counts when the machine is back.
    const after = advanced(replay.replica, records[index + 1]?.at ?? now)
    const known = new Set(namedIn(before).map(keyOf))
    const mistakes = namedIn(after).filter((mistake) => !known.has(keyOf(mistake)))
    if (mistakes.length > 0) slips.push({ mistakes, before, rest: records.slice(index + 1) })
  }
  assert(world, 'the start of the run is among its records')
  const { procedure, roles } = begun
  const end = advanced(replay.replica, now).progress?.finishedAt ?? now
  return { start: world, procedure, roles, restarts, withoutMistakes: await withoutEach(slips, end) }
}

/** The mistakes of the run that is in a world, the oldest first. */
const namedIn = ({ world, progress }: Replica): readonly NamedMistake[] =>
  progress ? (wholeRun(world, progress)?.mistakes ?? []) : []

const keyOf = ({ id, at, text }: NamedMistake) => `${id} ${at} ${text}`

/** What the run would have come to without each of these, in forks of which nothing is kept. */
async function withoutEach(slips: readonly Slip[], end: number): Promise<RunHistory['withoutMistakes']> {
  const found: RunHistory['withoutMistakes'][number][] = []
  let left = REPLAYED_MAX
  for (const { mistakes, before, rest } of slips) {
    left -= rest.length
    if (left < 0) break
    const fork = new Replay(0, before)
    let refused = 0
    for (const record of rest) {
      await fork.add(record)
      if (fork.outcome?.events.some(({ type }) => type === 'refused')) refused += 1
    }
    const { world, progress } = advanced(fork.replica, end)
    const figures = resultOf(world, progress)?.figures
    if (figures) found.push(...mistakes.map(({ id, at, text }) => ({ id, at, text, refused, figures })))
  }
  return found
}

/** The same of a log that was handed in or kept, from its very beginning. */
export async function historyOfLog(log: CommandLog): Promise<RunHistory> {
  const world = startWorld(log.scenario, log.seed, log.profile)
  assert(world, `no scenario is called ${log.scenario}`)
  const records = openedLog(log).entries.map(({ at, command }, index): LogRecord => {
    assert(isCommand(command), 'what is kept of a run has commands only')
    return { serial: index + 1, at, command, requestId: '' }
  })
  return historyFrom(new Replay(0, replicaOf(world)), records, log.now)
}
