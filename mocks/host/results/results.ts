import { RESULTS_MAX } from '#contract/results-max'
import type { CommandLog } from '#contract/wire/lab'
import type { RunResult, Sums } from '#contract/wire/result'
import { assert } from '../../sim/ground/index'
import type { LoggedCommand, LogRecord } from '../logged-command'
import type { Replica } from '../replica'
import { startOfRun } from '../start-of-run'
import type { Head, Storage } from '../storage'
import { replayed } from '../stored-replica'
import { attemptOf } from './attempt'
import { type KeptResult, MemoryResults, type ResultStore } from './result-store'
import type { RunHistory } from './run-history'
import { MemoryShelf, type Recorded, type Shelf } from './shelf'

/** The run that is in the world, by the address that its result has and will have. */
export type OpenRun = {
  readonly id: string
  readonly result: RunResult
  /** The world up to now, as it is handed in. */
  readonly log: () => CommandLog
  /** Whether its log came in from elsewhere: then nobody sums up what stands there. */
  readonly isImported: boolean
  /** The check sums of such a hand-in; nothing where the browser has none, and where its log came in. */
  readonly sums: () => Promise<Sums | undefined>
}

/** A world as it stands in a log: what a result is folded from. */
type Standing = { readonly head: Head; readonly replica: Replica }

/** What results stand on. */
export type ResultsOptions = {
  readonly storage: Storage
  /** Where the results of runs are kept; in memory where nothing is said. */
  readonly results?: ResultStore | undefined
  /** Where it is kept that they were, when they are removed; in memory where nothing is said. */
  readonly attempts?: Shelf<Recorded> | undefined
  /** Wall time, milliseconds since 1970. */
  readonly wall: () => number
}

/**
 * The results of runs: of the one that is in the world, folded whenever somebody asks, and of those that are over, which
 * are kept with their log beside the world.
 */
export class Results {
  private readonly store: ResultStore
  /** One small record a run that is over: what progress is folded from when the results are gone. */
  readonly attempts: Shelf<Recorded>

  /** `now`: the world, brought up to now. */
  constructor(
    private readonly options: ResultsOptions,
    private readonly now: () => Promise<Standing>,
  ) {
    this.store = options.results ?? new MemoryResults()
    this.attempts = options.attempts ?? new MemoryShelf<Recorded>()
  }

  /** Why results do not outlive this tab, in sentences; null while they do. */
  get trouble(): string | null {
    return this.store.trouble ?? null
  }

  /** Wall time. */
  get wall(): number {
    return this.options.wall()
  }

  /** The run that is in the world, or null. */
  async open(): Promise<OpenRun | null> {
    return this.openIn(await this.now())
  }

  /** What is kept, the newest first. */
  async kept(): Promise<KeptResult[]> {
    const all = await this.store.all()
    return all.toSorted((one, other) => other.keptAt - one.keptAt)
  }

  /** What is kept under that id, or nothing. */
  one(id: string): Promise<KeptResult | undefined> {
    return this.store.one(id)
  }

  /** Says whose result that is, be it kept already or not. */
  async rename(id: string, name: string): Promise<void> {
    const known = await this.one(id)
    await this.store.put({ keptAt: this.options.wall(), ...known, id, name })
  }

  /** Adds something to what is kept under an id, or puts it there. */
  put(kept: KeptResult): Promise<void> {
    return this.store.put(kept)
  }

  remove(id: string): Promise<void> {
    return this.store.remove(id)
  }

  /** Keeps the run of the world as it stands, before another world takes its place. What has stopped tells nothing more. */
  keepNow(): Promise<void> {
    return this.now().then(
      (standing) => this.keep(standing),
      () => undefined,
    )
  }

  /** Keeps the run of the world before a command that ends it. */
  async keepBefore({ type }: LoggedCommand, standing: Standing): Promise<void> {
    if (type === 'stop-procedure' || type === 'start-procedure') await this.keep(standing)
  }

  /** Keeps the run of a world that is about to lose it. One in which nothing was done has nothing to tell. */
  private async keep(standing: Standing): Promise<void> {
    const run = await this.openIn(standing)
    const log = run?.log()
    if (!run || !log) return
    const { id, result, isImported } = run
    if (startOfRun(log.entries) === log.entries.length - 1) return this.remove(id)
    const { name = '' } = (await this.one(id)) ?? {}
    // A run ends whether its check sums can be fetched or not.
    const sums = await run.sums().catch(() => undefined)
    const kept = { log, result, ...(sums && { sums }), ...(isImported && { isImported }) }
    await this.put({ id, name, keptAt: this.wall, run: kept })
    // One that had come to its end before is known since then.
    if (!(await this.attempts.one(id))) await this.attempts.put(attemptOf(id, result, this.wall))
    for (const oldest of (await this.kept()).slice(RESULTS_MAX)) await this.remove(oldest.id)
  }

  /** What the run with that id came through; null where none has it. */
  async history(id: string): Promise<RunHistory | null> {
    const records = await this.options.storage.records()
    const { head, replica } = await this.now()
    if (replica.world.run && id === idOf(head, records)) return this.historyOf(records, replica.world.now)
    const { run } = (await this.one(id)) ?? {}
    return run ? (await replays()).historyOfLog(run.log) : null
  }

  /** From the snapshot that lies before its start, however long the log is. */
  private async historyOf(records: readonly LogRecord[], now: number): Promise<RunHistory> {
    const { storage } = this.options
    const start = startOfRun(records)
    const stored = await storage.past(start)
    assert(stored, 'the run is in the world that is stored')
    const { replay } = await replayed(storage, stored, start)
    return (await replays()).historyFrom(replay, records.slice(start), now)
  }

  private async openIn({ head, replica }: Standing): Promise<OpenRun | null> {
    if (!replica.world.run) return null
    const [{ resultOf }, { logFile }] = await Promise.all([
      import('../../procedures/engine/result'),
      import('../log-file'),
    ])
    const result = resultOf(replica.world, replica.progress)
    if (!result) return null
    const records = (await this.options.storage.records()).slice(0, head.serial)
    const log = () => logFile(head, records, replica.world.now)
    const { isImported = false } = head
    const sums = async () =>
      isImported ? undefined : (await import('../grading/sums')).sumsOf(log(), result, replica.world)
    return { id: idOf(head, records), result, log, isImported, sums }
  }
}

/** Nobody replays a run before somebody compares one. */
const replays = () => import('./run-history')

/** Another world, another epoch; another run of it, another place of its start in the log. */
const idOf = ({ epoch }: Head, records: readonly LogRecord[]) => `${epoch}.${startOfRun(records) + 1}`
