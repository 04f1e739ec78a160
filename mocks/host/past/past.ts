import type { CommandLog } from '#contract/wire/lab'
import type { Moment } from '#contract/wire/timeline'
import { startWorld } from '../../scenarios/catalogue'
import { refuse } from '../../sim/ground/index'
import type { HostRefusal } from '../choice'
import type { Fresh } from '../fresh'
import { isCommand } from '../is-command'
import { logFile } from '../log-file'
import type { LogRecord } from '../logged-command'
import { advanced, applied, type Replica, replicaOf } from '../replica'
import type { Shelf } from '../results/shelf'
import { openedLog } from '../sealed-log'
import type { Head, Origin, Storage } from '../storage'
import { replayed } from '../stored-replica'
import type { KeptLog } from './kept-log'
import { Story } from './story'

/** What the past stands on. */
export type PastOptions = {
  readonly storage: Storage
  /** Where branches and checkpoints are kept. */
  readonly branches: Shelf<KeptLog>
  /** The log of a run that is kept with its result, or nothing. */
  readonly logOfResult: (id: string) => Promise<Pick<KeptLog, 'log' | 'isImported'> | undefined>
  /** The world, brought up to now. */
  readonly standing: () => Promise<{ readonly head: Head; readonly replica: Replica }>
  /** Replaces the world by what is made of it, while no other tab writes. */
  readonly fork: (make: () => Promise<Fresh | HostRefusal>) => Promise<HostRefusal | null>
  readonly unique: () => string
  readonly wall: () => number
}

/** A log and what is known of it. */
export type Told = {
  readonly source: string
  /** Null for the world that is stored. */
  readonly name: string | null
  readonly origin: Origin
  readonly story: Story
  /** Its last moment. */
  readonly now: number
}

/** The stories that are known, by the store of the world: they outlive a request. */
type Known = {
  epoch: string
  story: Story | undefined
  readonly others: Map<string, Told>
  readonly views: Map<string, Promise<Replica>>
}
const known = new WeakMap<Storage, Known>()

/** So many moments are at hand that were looked at, and so many logs beside the world's. */
const VIEWS_MAX = 4
const OTHERS_MAX = 4

/** What was, of the world and of the logs that are kept beside it. */
export class Past {
  private readonly known: Known

  constructor(readonly options: PastOptions) {
    const { storage } = options
    const found = known.get(storage) ?? { epoch: '', story: undefined, others: new Map(), views: new Map() }
    known.set(storage, found)
    this.known = found
  }

  /** The log of a source, with all that is known of it so far; undefined where there is none. `now` is the world's own. */
  async told(source: string): Promise<Told | undefined> {
    const [, kind, id = ''] = /^(world|kept|result):(.+)$/.exec(source) ?? []
    if (kind === undefined) return undefined
    if (kind === 'world') {
      const told = await this.ofWorld()
      return told.source === source ? told : undefined
    }
    return this.known.others.get(source) ?? this.ofLog(source, kind, id)
  }

  /** The log of the world that is stored. */
  async ofWorld(): Promise<Told> {
    const { head, replica } = await this.options.standing()
    const { scenario, seed, profile, epoch, isImported = false } = head
    const { known } = this
    if (known.epoch !== epoch || !known.story) {
      const records = await this.options.storage.records()
      const before = known.story
      const isOfOrigin = before && isSameOrigin(before, head)
      known.story = isOfOrigin ? before.branch(records) : new Story(records, beginningOf(head))
      known.epoch = epoch
    } else if (known.story.progress.commands < head.serial) {
      const news = await this.options.storage.news({ epoch, serial: known.story.progress.commands })
      known.story.append(news?.records ?? [])
    }
    const origin = { scenario, seed, profile, isImported }
    return { source: `world:${epoch}`, name: null, origin, story: known.story, now: replica.world.now }
  }

  /** The replica at a moment of a log. Undefined where the log has no such moment. */
  async at(moment: Moment): Promise<Replica | undefined> {
    const told = await this.told(moment.source)
    return told && isIn(told, moment) ? this.replicaAt(told, moment) : undefined
  }

  /** The same of a log that is known to have it: from the nearest place, or from the nearest snapshot of the world. */
  replicaAt(told: Told, moment: Moment): Promise<Replica> {
    const { views } = this.known
    const key = `${moment.source} ${moment.serial} ${moment.at}`
    const view = views.get(key) ?? this.played(told, moment)
    views.delete(key)
    views.set(key, view)
    view.catch(() => views.delete(key))
    for (const oldest of [...views.keys()].slice(0, -VIEWS_MAX)) views.delete(oldest)
    return view
  }

  /** Keeps what a look at a moment has changed for whoever looks, as a sign-in does. */
  keepView({ source, serial, at }: Moment, replica: Replica): void {
    this.known.views.set(`${source} ${serial} ${at}`, Promise.resolve(replica))
  }

  /** A log as a file, up to a moment. */
  file({ origin, story }: Told, { serial, at }: Pick<Moment, 'serial' | 'at'>): CommandLog {
    return logFile({ ...origin, shape: story.beginning.world.shape }, story.upTo(serial), at)
  }

  /** A log that was removed, or is another one now, is not to be told of. */
  forget(id: string): void {
    this.known.others.delete(`kept:${id}`)
  }

  private async played({ story, source }: Told, { serial, at }: Moment): Promise<Replica> {
    const { replay, from } = await this.nearest(story, source, serial)
    let here = from
    for (const record of story.upTo(serial).slice(replay)) here = applied(here, record).replica
    return advanced(here, at)
  }

  private async nearest(story: Story, source: string, serial: number) {
    const place = story.placeBefore(serial)
    const isFar = serial - place.serial > FAR && source.startsWith('world:')
    const stored = isFar ? await this.options.storage.past(serial, serial) : undefined
    if (!stored || `world:${stored.head.epoch}` !== source || serial === 0)
      return { replay: place.serial, from: place.replica }
    const { replay } = await replayed(this.options.storage, stored, serial)
    return { replay: serial, from: replay.replica }
  }

  private async ofLog(source: string, kind: string, id: string): Promise<Told | undefined> {
    const kept = kind === 'kept' ? await this.options.branches.one(id) : undefined
    const found = kept ?? (kind === 'result' ? await this.options.logOfResult(id) : undefined)
    if (!found) return undefined
    const { log, isImported = false } = found
    const { scenario, seed, profile, now } = log
    const records = openedLog(log).entries.flatMap(({ at, command }, index): LogRecord[] =>
      isCommand(command) ? [{ serial: index + 1, at, command, requestId: '' }] : [],
    )
    const { story } = this.known
    const beginning = { scenario, seed, profile }
    const its =
      story && isSameOrigin(story, beginning)
        ? story.branch(records)
        : new Story(records, beginningOf(beginning))
    const origin = { ...beginning, isImported }
    const told = { source, name: kept?.name ?? 'The log of a result', origin, story: its, now }
    const { others } = this.known
    others.set(source, told)
    for (const oldest of [...others.keys()].slice(0, -OTHERS_MAX)) others.delete(oldest)
    return told
  }
}

/** Replays of less than that many commands start from where the log was read last. */
const FAR = 200

/** Whether a log has that moment: it lies between that command and the next one, or the end. */
export function isIn({ story, now }: Told, { serial, at }: Pick<Moment, 'serial' | 'at'>): boolean {
  const { commands } = story.progress
  if (serial > commands) return false
  const from = story.record(serial)?.at ?? story.beginning.world.now
  const until = story.record(serial + 1)?.at ?? Math.max(now, from)
  return at >= from && at <= until
}

/** The refusal of a moment that is none. */
export const noSuchMoment = (): HostRefusal => ({
  refusal: refuse(
    'not-found',
    'There is no such moment: the world that it was of has been replaced, or the log does not reach to it.',
  ).refusal,
})

function beginningOf({ scenario, seed, profile }: Pick<Head, 'scenario' | 'seed' | 'profile'>): Replica {
  const world = startWorld(scenario, seed, profile)
  if (!world) throw new Error(`No scenario is called ${scenario}.`)
  return replicaOf(world)
}

function isSameOrigin(
  story: Story,
  { scenario, seed, profile }: Pick<Head, 'scenario' | 'seed' | 'profile'>,
) {
  const { world } = story.beginning
  return world.scenario === scenario && world.seed === seed && world.profile === profile
}
