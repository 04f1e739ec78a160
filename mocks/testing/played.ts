import type { CommandLog } from '#contract/wire/lab'
import { freshFromLog } from '../host/fresh'
import { asLogged, type LogRecord } from '../host/logged-command'
import { MemoryStorage } from '../host/memory-storage'
import { advanced, applied, type Replica, replicaOf } from '../host/replica'
import { sealedLog } from '../host/sealed-log'
import { createNodeHost } from '../node'
import { openBook } from '../procedures/engine/follower'
import { startWorld } from '../scenarios/catalogue'
import { nextDue } from '../sim/advance'
import { present, type World } from '../sim/ground/index'
import type { Deed, Step } from './histories'
import { restFindings, stepFindings } from './invariants'

// A history is played at once, and may start a procedure anywhere.
await openBook()

/** Where a history begins. */
export type Origin = Pick<CommandLog, 'scenario' | 'seed' | 'profile'>

/** A history as the lab plays it: what was done, its log, the last replica, and what is wrong with it if anything is. */
export type Played = {
  readonly deeds: readonly Deed[]
  readonly log: CommandLog
  readonly findings: readonly string[]
  /** Whether it was the history as a whole that was wrong, and none of its steps. */
  readonly atEnd: boolean
}

/** What a deed makes of a replica, as the host does it. */
function stepOf(replica: Replica, deed: Deed, serial: number): { after: Replica; record?: LogRecord } {
  const at = replica.world.now
  if ('waitMs' in deed) return { after: advanced(replica, at + deed.waitMs) }
  const record = { serial, at, command: deed.command, requestId: '' }
  const { replica: after, outcome } = applied(replica, record)
  return { after, record: { ...record, command: asLogged(replica.world, deed.command, outcome) } }
}

function asStep({ world: before, eventsTotal }: Replica, deed: Deed, { world, events }: Replica): Step {
  const news = events.filter(({ serial }) => serial > eventsTotal).map(({ event }) => event)
  return { before, deed, outcome: { world, events: news } }
}

/** What is judged of a history as a whole: its last world, or its log too, which is played again for it. */
export type Ends = 'world' | 'log'

/** Plays a history until `next` has nothing more to do, or until something is wrong that counts; `ends` judges it as a whole too. */
export async function played(
  origin: Origin,
  next: (world: World, step: number) => Deed | undefined,
  counts: (finding: string) => boolean,
  ends: Ends | null,
): Promise<Played> {
  const { scenario, seed, profile } = origin
  const world = present(startWorld(scenario, seed, profile), `there is no scenario ${scenario}`)
  const deeds: Deed[] = []
  const records: LogRecord[] = []
  let replica = replicaOf(world)
  let before = replica
  const ended = (findings: readonly string[], atEnd = false): Played => {
    const entries = records.map(({ at, command }) => ({ at, command }))
    return {
      deeds,
      log: { shape: world.shape, ...origin, entries, now: replica.world.now },
      findings: findings.filter(counts),
      atEnd,
    }
  }
  for (;;) {
    const deed = next(replica.world, deeds.length)
    if (!deed) break
    deeds.push(deed)
    before = replica
    try {
      const { after, record } = stepOf(replica, deed, records.length + 1)
      replica = after
      if (record) records.push(record)
    } catch (error) {
      // The log stops short of what throws, so that the lab can be taken there: the deed itself is the last of the story.
      return ended([`it throws: ${error instanceof Error ? error.message : String(error)}`])
    }
    // What is wrong with a world was found when it was new.
    if (replica.world === before.world) continue
    const findings = stepFindings(asStep(before, deed, replica)).filter(counts)
    if (findings.length > 0) return ended(findings)
  }
  if (!ends) return ended([])
  const last = deeds.at(-1)
  const again = last ? scratchFindings(before, last, replica) : []
  const ofLog = ends === 'log' ? await logFindings(ended([]).log, replica) : []
  return ended([...again, ...restFindings(copied(replica).world), ...halvesFindings(replica), ...ofLog], true)
}

const differs = (one: unknown, other: unknown, what: string) =>
  JSON.stringify(one) === JSON.stringify(other) ? [] : [what]

const copied = (replica: Replica): Replica => JSON.parse(JSON.stringify(replica))

/** A copy that came through JSON shares nothing with any world before, and goes the same way. */
function scratchFindings(before: Replica, deed: Deed, after: Replica): string[] {
  const again = stepOf(copied(before), deed, 1).after
  return [
    ...differs(again, after, 'a copy of the world goes another way'),
    ...differs(nextDue(again.world), nextDue(after.world), 'a copy of the world waits for something else'),
  ]
}

const JUMP_MS = 3_000_000

/** One jump is the same as two halves of it. */
function halvesFindings(replica: Replica): string[] {
  const { now } = replica.world
  const half = advanced(replica, now + JUMP_MS / 3)
  return differs(
    advanced(half, now + JUMP_MS),
    advanced(replica, now + JUMP_MS),
    'one jump is not the same as two halves',
  )
}

/** The log makes the same world again where it is imported, from a store, and from what was exported of that. */
async function logFindings(log: CommandLog, replica: Replica): Promise<string[]> {
  const file: CommandLog = JSON.parse(JSON.stringify(log))
  const anew = await freshFromLog(file, new MemoryStorage())
  if ('refusal' in anew) return [`the log is not taken: ${anew.refusal.detail}`]
  const storage = new MemoryStorage()
  const { host } = await createNodeHost({ storage, anew })
  const exported = await host.exportLog()
  const { host: reopened } = await createNodeHost({ storage })
  const { world } = await reopened.read()
  return [
    ...differs(anew.replica, replica, 'the log makes another world'),
    ...differs(exported, sealedLog(log), 'what is exported is not what was imported'),
    ...differs(world, replica.world, 'the stored log makes another world'),
  ]
}
