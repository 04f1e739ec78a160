import { plainText } from '#contract/plain-text'
import { HOUR_MS } from '#contract/spans'
import type { Verdict } from '#contract/wire/grading'
import type { CommandLog } from '#contract/wire/lab'
import { caughtUp } from '../../procedures/engine/follow'
import { openBook } from '../../procedures/engine/follower'
import { nextDueAt } from '../../sim/advance'
import { Bug, type World } from '../../sim/ground/index'
import { isInOrder, recordOf, type Trouble } from '../log-entry'
import { asLogged, type LogRecord } from '../logged-command'
import { nextTurn } from '../next-turn'
import { advanced, applied, type Replica, replicaOf } from '../replica'
import { openedLog } from '../sealed-log'

/** What a log leads to. */
export type Replayed = {
  readonly replica: Replica
  /** The log up to the moment at which its last run had come to its end; null where that has not. */
  readonly upToEnd: CommandLog | null
}

/** Why a log cannot be replayed, and at which entry. */
type Impossible = Pick<Verdict, 'says' | 'where'>

/** So many commands and due events are replayed; a hand-in of a long day has a tenth of them. */
const WORK_MAX = 100_000
/** So much of that is done at a stretch; then the page may answer somebody else. */
const WORK_AT_A_STRETCH = 10

const troubleWords: Readonly<Record<Trouble, (command: string) => string>> = {
  order: () => 'Its time is before that of the entry before it, or no time at all: time runs forward only.',
  command: (command) => `It is no command that this lab knows: ${plainText(command, 60)}.`,
  stranger: () => 'It is for an Expressway that its world does not have.',
}

/**
 * Replays the log of a hand-in from the beginning of its world, in slices between which the page may do something else.
 * Whatever no lab can have written is impossible: what the first such entry is, and why.
 */
export async function replayLog(
  sealed: CommandLog,
  start: World,
  workMax = WORK_MAX,
): Promise<Replayed | Impossible> {
  await openBook()
  const { entries, now } = openedLog(sealed)
  const end = new EndOfRun(sealed)
  let replica = replicaOf(start)
  let before = start.now
  for (const [index, entry] of entries.entries()) {
    const no = (says: string): Impossible => ({ says, where: placeOf(sealed, index) })
    const record = recordOf(entry, index + 1, replica, start)
    if (typeof record === 'string') return no(troubleWords[record](entry.command.type))
    if (isJumpBack(record, before))
      return no('The clock was put forward from a moment that was over already.')
    try {
      if (replica.work > workMax) return no(TOO_MUCH)
      const there = await advancedInTurns(replica, record.at, workMax)
      if (!there) return no(TOO_MUCH)
      end.look(there, index)
      const { replica: after, outcome } = applied(there, record)
      const refusal = refusalIn(there.world, record, outcome)
      if (refusal)
        return no(`It stands in the log as carried out, and is refused: ${plainText(refusal, 300)}`)
      end.look(after, index + 1)
      replica = after
      before = record.at
    } catch (error) {
      return no(`It cannot be carried out${error instanceof Bug ? `: ${error.message}` : ' by this lab'}.`)
    }
    if (index % WORK_AT_A_STRETCH === 0) await nextTurn()
  }
  const atEnd = (says: string): Impossible => ({ says, where: null })
  if (!isInOrder(now, replica, start)) return atEnd('The log ends before its last entry.')
  const last = await advancedInTurns(replica, now, workMax)
  if (!last) return atEnd(TOO_MUCH)
  end.look(last, entries.length)
  return { replica: last, upToEnd: end.log(last) }
}

/** The place of an entry in a log, in words. */
export function placeOf({ entries }: CommandLog, index: number): NonNullable<Verdict['where']> {
  const entry = entries[index]
  const at = entry?.at
  return {
    entry: index + 1,
    // A time that no calendar has is none.
    at: at !== undefined && Number.isSafeInteger(at) && Math.abs(at) < 8e15 ? at : null,
    command: plainText(entry?.command.type ?? 'end of the log', 60).replaceAll('-', ' '),
  }
}

const TOO_MUCH = 'So much happens up to there that this lab does not replay it.'

/** The replica at that moment, and others have had their turn meanwhile; nothing where that is too much work. */
async function advancedInTurns(from: Replica, until: number, workMax: number): Promise<Replica | undefined> {
  let at = from
  let rested = from.work
  while (at.world.now < until) {
    at = advanced(at, nextStop(at, until))
    if (at.work > workMax) return undefined
    if (at.work - rested < WORK_AT_A_STRETCH) continue
    rested = at.work
    await nextTurn()
  }
  return at
}

/** An hour on the way; what lies between two due events costs nothing, however long it is. */
function nextStop({ world }: Replica, until: number): number {
  if (until - world.now <= HOUR_MS) return until
  return Math.min(until, Math.max(nextDueAt(world) ?? until, world.now) + HOUR_MS)
}

/** A clock is put forward from where it stands, and no entry is written in between. */
function isJumpBack({ at, command }: LogRecord, before: number): boolean {
  return command.type === 'jump-clock' && (command.from < before || command.from > at)
}

/** What the world says to a command that the log holds as carried out, where that is no. A log keeps what was refused as refused. */
function refusalIn(
  world: World,
  { command }: LogRecord,
  outcome: ReturnType<typeof applied>['outcome'],
): string | undefined {
  if (command.type === 'refused' || command.type === 'submit-item') return undefined
  const logged = asLogged(world, command, outcome)
  return logged.type === 'refused' ? logged.refusal.detail : undefined
}

/** Finds where in the log the last run came to its end: what comes after that is no part of it. */
class EndOfRun {
  /** How many entries lie before it. */
  private entries: number | undefined

  constructor(private readonly whole: CommandLog) {}

  look({ progress }: Replica, entries: number): void {
    if (progress === null || progress.finishedAt === null) this.entries = undefined
    else this.entries ??= entries
  }

  /** The log up to there; what time alone has brought to its end by the end of the log ends with it. */
  log({ progress, world }: Replica): CommandLog | null {
    const { finishedAt = null } = caughtUp(progress, world) ?? {}
    if (finishedAt === null) return null
    const entries = this.whole.entries.slice(0, this.entries)
    return { ...this.whole, entries, now: finishedAt }
  }
}
