import type { CommandLog } from '#contract/wire/lab'
import { BRANCHES_MAX, CHECKPOINTS_MAX, type Moment } from '#contract/wire/timeline'
import { runAnswer } from '../../procedures/engine/run'
import { tellsOf } from '../../procedures/engine/told'
import { refuse } from '../../sim/ground/index'
import type { HostRefusal } from '../choice'
import type { Fresh } from '../fresh'
import { asLogged, type LoggedCommand, type LogRecord } from '../logged-command'
import { given, type Replica } from '../replica'
import { startOfRun } from '../start-of-run'
import type { KeptLog } from './kept-log'
import { isIn, noSuchMoment, type Past, type Told } from './past'
import { commonLength } from './story'

/** What came of going back: under which name the world is kept that was open, or null where all of it was kept already. */
type WentBack = { readonly aside: string | null }

/** Commands that are no deeds: who takes one step back takes them along. */
const NO_DEEDS: ReadonlySet<LoggedCommand['type']> = new Set([
  'open-page',
  'use-session',
  'take-help',
  'jump-clock',
  'look-up',
  'ask-dns',
  'refused',
])

/** Whether a command is one that a step back takes back: a look at a page of Cisco TMS is none. */
const isDeed = ({ command }: LogRecord) =>
  !NO_DEEDS.has(command.type) && !(command.type === 'change-tms' && command.change.kind === 'look')

/** The last deed of a log; undefined where there is none. */
export function lastDeed({ story }: Told): LogRecord | undefined {
  return story.upTo(story.progress.commands).findLast(isDeed)
}

/** A moment becomes the world; the world that is open is kept as a branch first, so that nothing is lost. */
export async function goBack(past: Past, moment: Moment, name: string): Promise<WentBack | HostRefusal> {
  let aside: string | null = null
  const no = await past.options.fork(async () => {
    const open = await past.ofWorld()
    const told = moment.source === open.source ? open : await past.told(moment.source)
    if (!told || !isIn(told, moment)) return noSuchMoment()
    const fresh = await beginningAt(past, { open, told, moment })
    if ('refusal' in fresh) return fresh
    const kept = await keepAside(past, open, { name, kind: 'branch' })
    if (kept && 'refusal' in kept) return kept
    aside = kept?.name ?? null
    return fresh
  })
  return no ?? { aside }
}

/** The last deed is taken back: the world is again as it was just before. */
export async function takeBack(past: Past): Promise<WentBack | HostRefusal> {
  let aside: string | null = null
  const no = await past.options.fork(async () => {
    const open = await past.ofWorld()
    const deed = lastDeed(open)
    if (!deed) return { refusal: refuse('conflict', 'Nothing was done in this world yet.').refusal }
    const moment = { source: open.source, serial: deed.serial - 1, at: deed.at }
    const fresh = await beginningAt(past, { open, told: open, moment })
    if ('refusal' in fresh) return fresh
    const kept = await keepAside(past, open, { name: `Before undo ${deed.serial}`, kind: 'undone' })
    if (kept && 'refusal' in kept) return kept
    aside = kept?.name ?? null
    return fresh
  })
  return no ?? { aside }
}

/** Names a moment: its log is kept up to there, whatever becomes of the world. */
export async function keepCheckpoint(
  past: Past,
  moment: Moment,
  name: string,
): Promise<KeptLog | HostRefusal> {
  const { branches, unique, wall } = past.options
  const told = await past.told(moment.source)
  if (!told || !isIn(told, moment)) return noSuchMoment()
  const checkpoints = (await branches.all()).filter(({ kind }) => kind === 'checkpoint')
  if (checkpoints.length >= CHECKPOINTS_MAX)
    return tooMany(`The lab keeps ${CHECKPOINTS_MAX} checkpoints, and has them: remove one first.`)
  const log = past.file(told, moment)
  const { isImported = false } = told.origin
  const kept: KeptLog = { id: unique(), name, kind: 'checkpoint', keptAt: wall(), log, isImported }
  await branches.put(kept)
  return kept
}

type Beginning = { readonly open: Told; readonly told: Told; readonly moment: Moment }

/** The world of a moment, as it goes on from there. An exam is not gone back into. */
async function beginningAt(past: Past, { open, told, moment }: Beginning): Promise<Fresh | HostRefusal> {
  const { head, replica: now } = await past.options.standing()
  const replica = await past.replicaAt(told, moment)
  if (tellsOf(now.world, now.progress) === 'nothing')
    return { refusal: refuse('forbidden', 'Nobody goes back while an exam is under way.').refusal }
  if (tellsOf(replica.world, replica.progress) === 'nothing')
    return {
      refusal: refuse(
        'forbidden',
        'At that moment an exam was under way, and nobody goes back into one: go back to before its start.',
      ).refusal,
    }
  const records = told.story.upTo(moment.serial).map((record) => ({ ...record, requestId: '' }))
  const places = told.story.placesUpTo(moment.serial)
  const again = helpOf(replica, open, records)
  const fresh = { origin: told.origin, speed: head.clock.speed, replica, places, records }
  return { ...withCommands(fresh, again), goesOn: isSameRun(open, records) }
}

/**
 * What counts in practice: that one has gone back, and the help that was taken after that moment, for what was told stays
 * told.
 */
function helpOf({ world, progress }: Replica, open: Told, records: readonly LogRecord[]) {
  const run = runAnswer(world, progress)
  if (run?.tells !== 'on-request') return []
  const step = run.steps.find(({ state }) => state === 'current')?.id ?? null
  const log = open.story.upTo(open.story.progress.commands)
  const taken = isSameRun(open, records)
    ? log
        .slice(commonLength(log, records))
        .flatMap(({ command }) => (command.type === 'take-help' ? [command] : []))
    : []
  return [...taken, { type: 'take-help', step, help: 'again' } as const]
}

/** Whether the run of the open world has begun by then: it goes on, and has no result yet. */
function isSameRun({ story }: Told, records: readonly LogRecord[]): boolean {
  const log = story.upTo(story.progress.commands)
  const start = startOfRun(log)
  return start >= 0 && start === startOfRun(records) && commonLength(log, records) > start
}

function withCommands(
  fresh: Fresh,
  commands: readonly Extract<LoggedCommand, { type: 'take-help' }>[],
): Fresh {
  let { replica } = fresh
  const records = [...fresh.records]
  for (const command of commands) {
    const { outcome, replica: after } = given(replica, command)
    const at = replica.world.now
    records.push({
      serial: records.length + 1,
      at,
      requestId: '',
      command: asLogged(replica.world, command, outcome),
    })
    replica = after
  }
  return { ...fresh, replica, records }
}

/** Keeps the log of the open world, unless it is kept already; what was undone makes room for what is, and for nothing else. */
async function keepAside(
  past: Past,
  open: Told,
  { name, kind }: Pick<KeptLog, 'name' | 'kind'>,
): Promise<KeptLog | HostRefusal | null> {
  const { branches, unique, wall } = past.options
  const log = past.file(open, { serial: open.story.progress.commands, at: open.now })
  const all = await branches.all()
  if (all.some((kept) => holds(kept.log, log))) return null
  const set = all.filter((kept) => kept.kind !== 'checkpoint')
  const [oldest] = set
    .filter((kept) => kept.kind === 'undone')
    .toSorted((one, other) => one.keptAt - other.keptAt)
  if (set.length >= BRANCHES_MAX) {
    if (!oldest)
      return tooMany(
        `What is open now would be kept as a branch. The lab keeps ${BRANCHES_MAX}, and has them: remove one first, or export it as a file.`,
      )
    await branches.remove(oldest.id)
  }
  const { isImported = false } = open.origin
  const kept: KeptLog = { id: unique(), name, kind, keptAt: wall(), log, isImported }
  await branches.put(kept)
  return kept
}

/** Whether a log has all that the other has: whatever was done there was done here, and goes on. */
function holds(kept: CommandLog, { entries, ...log }: CommandLog): boolean {
  const isSame = kept.scenario === log.scenario && kept.seed === log.seed && kept.profile === log.profile
  const deeds = entries.slice(0, entries.findLastIndex(({ command }) => !isNote(command)) + 1)
  return isSame && kept.entries.length >= deeds.length && commonEntries(kept.entries, deeds) === deeds.length
}

/** What the lab itself has written down when somebody went back. */
const isNote = (command: CommandLog['entries'][number]['command']) =>
  command.type === 'take-help' && command['help'] === 'again'

type Entries = CommandLog['entries']

const commonEntries = (one: Entries, other: Entries): number => {
  const differs = other.findIndex((entry, index) => JSON.stringify(entry) !== JSON.stringify(one[index]))
  return differs < 0 ? other.length : differs
}

const tooMany = (words: string): HostRefusal => ({ refusal: refuse('conflict', words).refusal })
