import * as v from 'valibot'
import { openBookFor } from '../procedures/engine/follower'
import { startWorld } from '../scenarios/catalogue'
import { assert, WORLD_SHAPE } from '../sim/ground/index'
import { recordOf, troubleWords } from './log-entry'
import { Replay } from './replay'
import { type Replica, replicaOf } from './replica'
import { StoredUnreadable } from './stopped'
import type { Head, News, Snapshot, Storage } from './storage'

/** The world of a head before its first command. */
function beginning(head: Pick<Head, 'scenario' | 'seed' | 'profile'>): Replica {
  const world = startWorld(head.scenario, head.seed, head.profile)
  if (!world) throw new StoredUnreadable(`no scenario is called ${head.scenario}`)
  return replicaOf(world)
}

/**
 * Replays what is stored: from its snapshot, or from an older one or the start where nothing comes of that. Tells which
 * snapshot it was. Throws when the log itself cannot be replayed.
 */
export async function replayed(
  storage: Storage,
  stored: News,
  serial = Number.POSITIVE_INFINITY,
): Promise<{ stored: News; replay: Replay }> {
  const damaged: Snapshot[] = []
  for (let from = stored; ; ) {
    const replay = await fromSnapshot(from, serial).catch((error: unknown) => {
      if (!from.snapshot) throw error
    })
    if (replay) {
      for (const snapshot of damaged) void storage.dropSnapshot(snapshot).catch(() => undefined)
      return { stored: from, replay }
    }
    const { snapshot } = from
    assert(snapshot, 'a log is replayed from its start, or throws')
    damaged.push(snapshot)
    const older = await storage.past(serial, snapshot.serial)
    assert(older, 'what is stored is replaced and never taken away')
    from = older
  }
}

/**
 * The replica after the records of the news; nothing when their snapshot is none of this log. What came from a disk may
 * lack a record, or hold one that is none, that is of another time or for another machine: no bug of the core.
 */
async function fromSnapshot({ head, snapshot, records }: News, until: number): Promise<Replay | undefined> {
  if (snapshot && !isOfLog(snapshot, { head, records })) return undefined
  if (!v.is(headSchema, head)) throw new StoredUnreadable('from where it began is lost')
  const replay = snapshot ? new Replay(snapshot.serial, snapshot.replica) : new Replay(0, beginning(head))
  const { world } = replay.replica
  await openBookFor(world)
  const after = snapshot?.serial ?? 0
  const last = Math.min(until, head.serial)
  const unreadable = (index: number, why: string) =>
    new StoredUnreadable(`command ${after + index + 1} of ${last} ${why}`)
  for (const [index, record] of records.entries()) {
    const serial = after + index + 1
    if (record.serial !== serial) throw unreadable(index, 'is lost')
    const found = recordOf(record, serial, replay.replica, world)
    if (typeof found === 'string') throw unreadable(index, troubleWords[found])
    await replay.add(record)
  }
  if (after + records.length < last) throw unreadable(records.length, 'is lost')
  return replay
}

const table = v.record(v.string(), v.unknown())
const rows = v.array(v.unknown())

/** What a head has whatever the world is. */
const headSchema = v.looseObject({
  seed: v.number(),
  clock: v.looseObject({ anchor: v.number(), wallAnchor: v.number(), speed: v.number() }),
})

/** What a snapshot has whatever the world is. It came from a disk, and is believed no further than it can be seen. */
const snapshotSchema = v.looseObject({
  serial: v.number(),
  work: v.number(),
  replica: v.looseObject({
    work: v.number(),
    eventsTotal: v.number(),
    events: rows,
    // One of before counts nothing: what it is of is replayed, and counted.
    progress: v.nullable(v.looseObject({ figures: table })),
    world: v.looseObject({
      shape: v.literal(WORLD_SHAPE),
      now: v.number(),
      nextSerial: v.number(),
      expressways: v.pipe(
        v.record(
          v.string(),
          v.looseObject({
            id: v.string(),
            settings: table,
            lists: table,
            power: table,
            alarms: rows,
            eventLog: rows,
            configurationLog: rows,
          }),
        ),
        v.check((expressways) => Object.keys(expressways).length > 0),
      ),
      network: table,
      contacts: table,
      faults: rows,
      mistakes: rows,
      run: v.nullable(table),
    }),
  }),
})

/** Whether it can be what came of this log. One that a tab kept while another wrote may be later than the next command. */
function isOfLog(snapshot: Snapshot, { head, records }: Pick<News, 'head' | 'records'>): boolean {
  if (!v.is(snapshotSchema, snapshot)) return false
  const { world } = snapshot.replica
  const next = records[0]
  return (
    snapshot.epoch === head.epoch &&
    snapshot.serial <= head.serial &&
    world.scenario === head.scenario &&
    world.seed === head.seed &&
    world.profile === head.profile &&
    (next === undefined || (next.serial === snapshot.serial + 1 && next.at >= world.now))
  )
}
