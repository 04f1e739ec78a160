import type { CommandLog } from '#contract/wire/lab'
import { type Clock, worldTime } from '#contract/wire/stored-world'
import { openBookFor } from '../procedures/engine/follower'
import { assert, type Command, type Outcome, WORLD_SHAPE } from '../sim/ground/index'
import { type Ahead, ahead } from './ahead'
import { Asleep } from './asleep'
import { type Fresh, freshAsChosen, freshFromLog } from './fresh'
import type { HostOptions, OpenHost } from './host-options'
import { isCommand } from './is-command'
import { jumpRecord } from './jump-record'
import { clockAfter, jumpTarget } from './jump-target'
import { hasRun, keepForeign } from './keep-foreign'
import { Ledger } from './ledger'
import { asLogged, type LogRecord } from './logged-command'
import { nextTurn } from './next-turn'
import { refusedAtDoor } from './not-given'
import { type Announce, onBehalfOf } from './on-behalf-of'
import type { Past } from './past/past'
import { given, type NumberedEvent, type Replica } from './replica'
import { Results } from './results/results'
import { resume, shownBefore } from './resume'
import { SteadyWall } from './steady-wall'
import { AnotherTabOpen, HostCrashed, HostSuperseded, StoredUnreadable } from './stopped'
import type { Head } from './storage'
import type { TabMessage } from './tabs'
import type {
  ClockChange,
  HostChange,
  HostRefusal,
  Kept,
  Reading,
  RequestHost,
  ScenarioChoice,
} from './world-host'

/** Opens the stored world, or begins the first one. */
export async function openHost(options: HostOptions): Promise<OpenHost> {
  const host = new Host(options)
  await host.open()
  return host
}

class Host implements OpenHost {
  readonly results: Results
  private readonly ledger: Ledger
  private readonly wall: SteadyWall
  private readonly asleep: Asleep
  private readonly listeners = new Set<(change: HostChange) => void>()
  /** The world that was stopped, so that a message about another one can be told. */
  private epoch: string | undefined
  /** Why nothing goes on: a bug of the core, with the command that met it, or another build. */
  private stopped: HostCrashed | HostSuperseded | undefined

  /** Tells of a change once whoever asked for it has had the answer. If this tab dies between, the log has it. */
  private readonly announce: Announce = (what) =>
    void nextTurn().then(() => {
      this.tell()
      this.emit(what === 'replaced' ? { type: what, elsewhere: false } : { type: what })
    })

  constructor(private readonly options: HostOptions) {
    this.ledger = new Ledger(options.storage)
    this.wall = new SteadyWall(options.wall, options.steady ?? options.wall)
    this.asleep = new Asleep(options, this.wall, {
      goOn: async () => {
        await this.catchUp()
        await resume({ ...options, shown: undefined }, this.ledger, this.wall, false)
      },
      tell: (awayMs) => this.emit({ type: 'woke', awayMs }),
    })
    this.results = new Results(options, () => this.standing())
  }

  async open(): Promise<void> {
    const { tabs } = this.options
    tabs.listen((message) => void this.hear(message))
    await tabs.exclusively(async () => {
      const { others } = await tabs.enter()
      if (others && !tabs.shared) throw new AnotherTabOpen()
      const { anew, begin } = this.options
      if (others) this.wall.follow(await this.options.storage.lastDrift())
      await keepForeign(this.options.storage)
      if (anew) {
        if ((await hasRun(this.options.storage)) && (await this.restored()) && !this.stopped)
          await resume({ ...this.options, shown: undefined }, this.ledger, this.wall, others)
        return this.begin(anew, shownBefore(this.options, this.wall).since)
      }
      if (!(await this.restored())) {
        const fresh = await freshAsChosen(begin)
        if ('refusal' in fresh) throw new Error(fresh.refusal.detail)
        await this.begin(fresh)
      }
      if (!this.stopped) await resume(this.options, this.ledger, this.wall, others)
    })
    this.tell()
  }

  async seen(): Promise<void> {
    await this.asleep.over()
    await this.options.storage.see(this.wall.now(), this.wall.drift)
  }

  async ahead(aheadMs: number): Promise<Ahead> {
    await this.catchUp()
    return ahead(this, this.ledger.head, this.now(), aheadMs)
  }

  /** Reads what is stored; false when there is nothing that this build can read: then it is set aside. */
  private async restored(): Promise<boolean> {
    try {
      return (await this.ledger.catchUp()) !== 'empty'
    } catch (error) {
      if (error instanceof StoredUnreadable) await this.options.storage.setAside(error.message)
      else this.crash(error, undefined)
      return !(error instanceof StoredUnreadable)
    }
  }

  async read(): Promise<Reading> {
    await this.asleep.over()
    await this.catchUp()
    const { world, progress } = this.now()
    return { world, progress, speed: this.ledger.head.clock.speed }
  }

  dispatch(command: Command): Promise<Outcome> {
    return this.dispatchFor('', command, this.announce)
  }

  async dispatchFor(requestId: string, command: Command, announce: Announce): Promise<Outcome> {
    assert(isCommand(command), 'what the host was given is no command')
    await this.asleep.over()
    const outcome = await this.options.tabs.exclusively(async () => {
      await this.catchUp()
      const before = requestId && (await this.options.storage.recordOf(requestId))
      if (before) return this.ledger.outcomeOf(before)
      const replica = this.now()
      const atDoor = refusedAtDoor(replica, command)
      if (atDoor) return atDoor
      await openBookFor(replica.world, command)
      const { head } = this.ledger
      const record: LogRecord = { serial: head.serial + 1, at: replica.world.now, command, requestId }
      const after = this.guarded(() => given(replica, command), record)
      const kept = { ...record, command: asLogged(replica.world, command, after.outcome) }
      await this.results.keepBefore(kept.command, { head, replica })
      await this.ledger.append({ ...head, serial: record.serial }, [kept], after.replica)
      return after.outcome
    })
    announce('changed')
    return outcome
  }

  async startScenario(choice: ScenarioChoice, announce = this.announce): Promise<HostRefusal | null> {
    return this.beginAnew(() => freshAsChosen(choice), announce)
  }

  async importLog(log: CommandLog, isOwn = false, announce = this.announce): Promise<HostRefusal | null> {
    return this.beginAnew(() => freshFromLog(log, this.options.storage, isOwn), announce)
  }

  private async beginAnew(
    make: () => Fresh | HostRefusal | Promise<Fresh | HostRefusal>,
    announce: Announce,
  ): Promise<HostRefusal | null> {
    if (this.stopped instanceof HostSuperseded) throw this.stopped
    const fresh = await make()
    if ('refusal' in fresh) return fresh
    await this.options.tabs.exclusively(() => this.begin(fresh))
    announce('replaced')
    return null
  }

  async past(announce = this.announce): Promise<Past> {
    const { pastOf } = await import('./past/past-of')
    const standing = () => this.asleep.over().then(() => this.standing())
    const begin = (fresh: Fresh) => this.begin(fresh)
    return pastOf({ ...this.options, results: this.results, standing, begin, announce })
  }

  private async begin({ origin, speed, records, replica, places, goesOn }: Fresh, since = this.wall.now()) {
    const { build, unique } = this.options
    if (!goesOn && !this.stopped && this.ledger.epoch !== undefined) await this.results.keepNow()
    const clock: Clock = { anchor: replica.world.now, wallAnchor: since, speed }
    const serial = records.length
    const head: Head = { ...origin, shape: WORLD_SHAPE, build, epoch: unique(), serial, clock }
    // What stopped the lab is in it, or was met in it: whoever wants it gone says so.
    if (this.stopped) await this.options.storage.setAside(this.stopped.message)
    await this.ledger.replace(head, records, replica, places)
    this.stopped = undefined
  }

  private async standing(): Promise<{ head: Head; replica: Replica }> {
    await this.catchUp()
    return { head: this.ledger.head, replica: this.now() }
  }

  async changeClock(change: ClockChange, announce = this.announce): Promise<void> {
    await this.asleep.over()
    await this.options.tabs.exclusively(async () => {
      await this.catchUp()
      const { head } = this.ledger
      const { world } = this.now()
      const until = jumpTarget(change, world)
      const jump = () => jumpRecord(this.ledger.at(until), world.now, head.serial + 1)
      const { replica, records } = this.guarded(jump, undefined)
      const clock = clockAfter(change, head.clock, this.wall.now(), until)
      await this.ledger.append({ ...head, clock, serial: head.serial + records.length }, records, replica)
    })
    announce('changed')
  }

  async events(since: number): Promise<{ latest: number; events: readonly NumberedEvent[] }> {
    await this.asleep.over()
    const { events, eventsTotal } = (await this.standing()).replica
    return { latest: eventsTotal, events: events.filter((event) => event.serial > since) }
  }

  async exportLog(): Promise<CommandLog> {
    await this.asleep.over()
    const { exportedLog } = await import('./log-file')
    return exportedLog(this.options.storage, this.stopped, this.wall.now())
  }

  async kept(): Promise<Kept> {
    return { trouble: this.options.storage.trouble ?? null, aside: await this.options.storage.aside() }
  }

  async forgetAside(epoch: string, announce = this.announce): Promise<void> {
    await this.options.storage.forgetAside(epoch)
    announce('changed')
  }

  onChange(listener: (change: HostChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  forRequest(requestId: string): RequestHost {
    return onBehalfOf(this, requestId, this.announce)
  }

  /** Takes in what other tabs wrote; throws when this one may not go on. */
  private async catchUp(): Promise<void> {
    if (this.stopped) throw this.stopped
    const news = await this.ledger.catchUp().catch((error: unknown) => {
      throw this.crash(error, undefined)
    })
    const { shape, build } = this.ledger.head
    if (shape !== WORLD_SHAPE || build !== this.options.build) throw this.supersede()
    if (news === 'replaced') this.emit({ type: 'replaced', elsewhere: true })
    if (news === 'changed') this.emit({ type: 'changed' })
  }

  private now(): Replica {
    return this.guarded(() => this.ledger.at(worldTime(this.ledger.head.clock, this.wall.now())), undefined)
  }

  private guarded<T>(work: () => T, record: LogRecord | undefined): T {
    try {
      return work()
    } catch (error) {
      throw this.crash(error, record)
    }
  }

  private crash(error: unknown, record: LogRecord | undefined): HostCrashed {
    const crashed = new HostCrashed(error, record)
    this.epoch = this.ledger.epoch
    this.stopped = crashed
    this.emit({ type: 'crashed', error })
    return crashed
  }

  private supersede(): HostSuperseded {
    const superseded = new HostSuperseded()
    this.stopped = superseded
    this.emit({ type: 'superseded' })
    return superseded
  }

  private async hear(message: TabMessage): Promise<void> {
    if (this.stopped instanceof HostSuperseded) return
    if (message.shape !== WORLD_SHAPE || message.build !== this.options.build) {
      this.supersede()
      return
    }
    // Another tab may have begun another world since this one stopped.
    if (this.stopped && message.epoch !== this.epoch) this.stopped = undefined
    await this.catchUp().catch(() => undefined)
  }

  private tell(): void {
    if (this.stopped) return
    this.options.tabs.tell({ shape: WORLD_SHAPE, build: this.options.build, epoch: this.ledger.head.epoch })
  }

  private emit(change: HostChange): void {
    for (const listener of this.listeners) listener(change)
  }
}
