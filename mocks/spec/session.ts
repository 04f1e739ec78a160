import { problemTypes } from '#contract/problem'
import type { CommandLog, Profile } from '#contract/wire/lab'
import { recordOf } from '../host/log-entry'
import type { LoggedCommand } from '../host/logged-command'
import { nextTurn } from '../host/next-turn'
import { advanced, applied, type Replica, replicaOf } from '../host/replica'
import { openedLog, sealedLog } from '../host/sealed-log'
import { procedureNamed } from '../procedures/catalogue'
import { caughtUp, openBook } from '../procedures/engine/follower'
import { wholeRun } from '../procedures/engine/run'
import { stepsOf } from '../procedures/language/procedure'
import { startWorld } from '../scenarios/catalogue'
import { Bug, type World } from '../sim/ground/index'
import type { Scene } from './line'
import { type Deed, readCommand } from './read-command'
import { pagesToSee } from './shown'
import { SceneWriter } from './write-scenes'

/** How a session begins: in a fresh world, or where a log has led. */
type Beginning =
  | {
      readonly kind: 'fresh'
      readonly scenario: string
      readonly seed: number
      readonly profile: Profile
      /** Who is signed in everywhere from the beginning; null where that was done by hand. */
      readonly signin: string | null
    }
  | { readonly kind: 'log'; readonly log: CommandLog }

/** What somebody has done in the lab, as a spec tells it. */
export type Session = {
  readonly title: string
  readonly beginning: Beginning
  readonly scenes: readonly Scene[]
}

/** Why a log cannot be read. */
export type Unreadable = { readonly wrong: string }

const RESULT = 'What it has led to'

/** So many commands and due events are read, as of a hand-in. */
const WORK_MAX = 100_000
/** So many commands are read at a stretch; then the page may answer somebody else. */
const AT_A_STRETCH = 10

/**
 * Reads a log as what somebody did: what stands in it from that entry on. What is before is the world in which it begins.
 * Equal logs are read alike.
 */
export async function readSession(sealed: CommandLog, from = 0): Promise<Session | Unreadable> {
  const start = startWorld(sealed.scenario, sealed.seed, sealed.profile)
  if (!start) return { wrong: `There is no world "${sealed.scenario}".` }
  await openBook()
  const log = openedLog(sealed)
  const first = Math.max(Math.min(from, log.entries.length), preparedUpTo(log, start))
  const writer = new SceneWriter(start)
  let replica = replicaOf(start)
  let tmsPage = ''
  for (const [index, entry] of log.entries.entries()) {
    const record = recordOf(entry, index + 1, replica, start)
    if (typeof record === 'string' || replica.work > WORK_MAX) return unreadable(index)
    try {
      const before = advanced(replica, record.at)
      const { replica: after, outcome } = applied(before, record)
      if (index >= first) {
        const due = dueStep(replica)
        writer.advance(due, before.world.now - replica.world.now)
        const title = before === replica ? due : dueStep(before)
        const isRefused = outcome.events[0]?.type === 'refused'
        for (const deed of deedsOf(record.command, before.world, tmsPage, isRefused))
          await writer.deed(title, deed, before.world, after.world)
        if (title !== null) tellStep(writer, title, after)
      } else writer.beginIn(after.world)
      tmsPage = lookedAt(record.command) ?? tmsPage
      replica = after
    } catch (error) {
      if (error instanceof Bug) return unreadable(index)
      throw error
    }
    if (index % AT_A_STRETCH === 0) await nextTurn()
  }
  const end = advanced(replica, Math.max(log.now, replica.world.now))
  writer.advance(dueStep(replica), end.world.now - replica.world.now)
  sumUp(writer, end)
  return { title: titleOf(log), beginning: beginningOf(log, first, start), scenes: writer.scenes }
}

const unreadable = (index: number): Unreadable => ({
  wrong: `Entry ${index + 1} of the log cannot be carried out by this lab.`,
})

/** How many entries lie before that which somebody can do again: what a world was prepared with, and what it hides. */
function preparedUpTo({ entries }: CommandLog, start: World): number {
  const atStart = entries.filter(({ at }) => at === start.now)
  const isPrepared = ({ command }: CommandLog['entries'][number]) =>
    'source' in command || 'exercise' in command || 'later' in command || isSetUp(command)
  return atStart.findLastIndex(isPrepared) + 1
}

const isSetUp = ({ change }: CommandLog['entries'][number]['command']) =>
  typeof change === 'object' && change !== null && 'kind' in change && change.kind === 'set-up'

/** What somebody has done who gave that command, and said instead where it was refused. */
function deedsOf(command: LoggedCommand, world: World, tmsPage: string, isRefused: boolean): readonly Deed[] {
  if (command.type === 'submit-item')
    return deedsOf({ ...command, type: 'save-item' }, world, tmsPage, isRefused)
  if (command.type !== 'refused' && !isRefused) return readCommand(command, { world, tmsPage })
  // The detail of a refusal may repeat what was typed, and with it what the log has dropped.
  const kind = command.type === 'refused' ? ` ${problemTypes[command.refusal.kind].title}.` : ''
  return [
    {
      kind: 'untold',
      words: `Here something was refused, of which the log does not keep what was typed.${kind}`,
    },
  ]
}

/** The page of Cisco TMS that a command looks at. */
const lookedAt = (command: LoggedCommand): string | undefined =>
  command.type === 'change-tms' && command.change.kind === 'look' ? command.change.page : undefined

/** The step of the guide that is due; null where none is. */
function dueStep({ world, progress }: Replica): string | null {
  const run = wholeRun(world, progress)
  return run?.steps.find(({ state }) => state === 'current')?.title ?? null
}

/** Tells what the step is that was worked on, and what is true by now. */
function tellStep(writer: SceneWriter, title: string, { world, progress: known }: Replica): void {
  const progress = caughtUp(known, world)
  const procedure = progress && procedureNamed(progress.procedure)
  const step = procedure && stepsOf(procedure).find((one) => one.title === title)
  if (!step) return
  const { id, text, guide } = step
  const expects = step.needs({ world, progress }).flatMap(({ met, words, done }) =>
    // Words that stand for both are an order, and nothing to be seen.
    met && done !== '' && done !== words ? [done] : [],
  )
  writer.tell(title, { id, text, guide, expects })
}

/** What is to be seen at the end, on every page that shows something else than before; and that the guide was followed. */
function sumUp(writer: SceneWriter, { world, progress }: Replica): void {
  for (const { on, page } of pagesToSee(world)) writer.see(RESULT, world, on, page)
  const run = wholeRun(world, progress)
  if (run?.finished && !run.timeIsUp)
    writer.expect(RESULT, { kind: 'run', mistakes: run.mistakes.map(({ id }) => id) })
}

/** The procedure that was carried out last, where one was. */
function titleOf({ entries }: CommandLog): string {
  const started = entries.findLast(({ command }) => command.type === 'start-procedure')
  const id = started?.command['procedure']
  const procedure = typeof id === 'string' ? procedureNamed(id) : undefined
  return procedure?.title ?? 'What was done in the lab'
}

function beginningOf(log: CommandLog, first: number, start: World): Beginning {
  const { scenario, seed, profile } = log
  // A start link carries the name of a scenario; other worlds come as a log.
  if (first === 0 && /^[\w-]+$/.test(scenario)) {
    return { kind: 'fresh', scenario, seed, profile, signin: signedInAs(log) }
  }
  const entries = log.entries.slice(0, first)
  // Whoever has sent it may have had it in clear.
  return { kind: 'log', log: sealedLog({ ...log, entries, now: entries.at(-1)?.at ?? start.now }) }
}

/** Who was signed in before anybody began; who signs in by hand does it again. */
function signedInAs({ entries }: CommandLog): string | null {
  const signIns = entries.filter(({ command }) => command.type === 'sign-in' && command['kind'] === 'web')
  const lasting = signIns.find(({ command }) => command['lasts'] === true)
  if (lasting) return String(lasting.command['username'])
  return signIns.length === 0 ? 'admin' : null
}
