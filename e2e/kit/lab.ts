import type { Page } from '@playwright/test'
import type { FaultClaim, FaultRequest } from '#contract/wire/faults'
import type { CallMedia, Events, Profile, TestCallAnswer, WorldSummary } from '#contract/wire/lab'
import type { Mode, Procedures, Run } from '#contract/wire/procedures'
import type { TmsChange } from '#contract/wire/tms'
import type { Why } from '#contract/wire/why'
import { ask } from './ask'
import { openLab, untilReady } from './problems'

export type Start = {
  profile?: Profile
  seed?: number
  /** The console page to go on to: `/expe1.example.com/system/clustering`. */
  open?: string
  /** Who is signed in everywhere; null leaves every console at its sign-in page. */
  signin?: string | null
  /** Whether sessions run out with world time, as those of a person do. */
  sessions?: 'expire'
}

export type Duration = { days?: number; hours?: number; minutes?: number; seconds?: number }

/** More than fall due while a machine restarts. */
const EVENTS_MAX = 1000

/** The lab, driven over its own HTTP control: time and faults need no clicks. */
export class Lab {
  constructor(private readonly page: Page) {}

  /** Starts a fresh world with the clock paused and goes on to `open`. */
  async load(scenario: string, start: Start = {}): Promise<void> {
    const { profile = 'strict', seed = 1, open, signin = 'admin', sessions } = start
    const search = new URLSearchParams({ scenario, seed: String(seed), profile, clock: 'paused' })
    if (signin !== null) search.set('signin', signin)
    if (open !== undefined) search.set('open', open)
    if (sessions !== undefined) search.set('sessions', sessions)
    await openLab(this.page, `./?${search}`)
    // The page is drawn before the world stands; what another tab opens belongs to that world only then.
    await untilReady(this.page)
  }

  /** Lets world time pass at once. */
  async advance(duration: Duration): Promise<WorldSummary> {
    return this.ask('clock', 'POST', { advanceMs: milliseconds(duration) })
  }

  /** Jumps to the next thing that falls due. */
  async toNextEvent(): Promise<WorldSummary> {
    return this.ask('clock', 'POST', { toNextEvent: true })
  }

  async world(): Promise<WorldSummary> {
    return this.ask('world')
  }

  /** What the lab knows of one Expressway: power, state, alarms, numbers. */
  async machine(name: string): Promise<WorldSummary['expressways'][number]> {
    const { expressways } = await this.world()
    const found = expressways.find(({ id }) => id === name)
    if (found === undefined) throw new Error(`No ${name} among ${expressways.map(({ id }) => id).join(', ')}`)
    return found
  }

  /** Breaks the world; gives the id of the fault, for `mend`. */
  async fault(fault: FaultRequest): Promise<string> {
    const { id } = await this.ask<{ id: string }>('faults', 'POST', fault)
    return id
  }

  async mend(id: string): Promise<void> {
    await this.ask(`faults/${id}`, 'DELETE')
  }

  /** Mends whatever is broken on purpose; `meanwhile` breaks something else before. */
  async mendAll({ meanwhile }: { meanwhile?: FaultRequest } = {}): Promise<void> {
    const { faults } = await this.world()
    if (meanwhile) await this.fault(meanwhile)
    for (const { id } of faults) await this.mend(id)
  }

  /** Somebody is told what is broken, and mends it. */
  async haveMended(claim: FaultClaim): Promise<void> {
    await this.ask('faults/mend', 'POST', claim)
  }

  /** Waits in world time until a machine answers again, from one thing that falls due to the next. */
  async waitUntilBack(name: string): Promise<void> {
    for (let left = EVENTS_MAX; (await this.machine(name)).power !== 'up'; left -= 1) {
      const { nextEvent } = await this.world()
      if (nextEvent === null || left === 0) throw new Error(`${name} does not come back by itself.`)
      await this.toNextEvent()
    }
  }

  /** Changes the addresses of a name in DNS; none takes it out. */
  async setDnsRecord(name: string, addresses: readonly string[]): Promise<void> {
    await this.ask('dns', 'POST', { name, addresses })
  }

  /** Places a test call from an endpoint of that machine, by one of the zones; gives what came of it. */
  async placeCall(call: {
    host: string
    destination: string
    zones?: readonly string[]
    media?: CallMedia
  }): Promise<TestCallAnswer> {
    return this.ask('calls', 'POST', call)
  }

  /** Does something in Cisco TMS. */
  async inTms(change: TmsChange): Promise<void> {
    await ask(this.page, 'tms', 'POST', change)
  }

  /** Gives the identity provider the text of a file of metadata that an Expressway exported. */
  async importSamlMetadata(metadata: string): Promise<void> {
    await this.ask('identity-provider', 'POST', { metadata })
  }

  /** The chain of conditions behind an alarm or behind the word of a peer row. */
  async why(question: { host: string; row?: number; alarm?: string }): Promise<Why> {
    const search = new URLSearchParams({ host: question.host })
    if (question.row !== undefined) search.set('row', String(question.row))
    if (question.alarm !== undefined) search.set('alarm', question.alarm)
    return this.ask(`why?${search}`)
  }

  /** Begins to practise a procedure; roles by the first part of a name: `{ primary: 'expe1' }`. */
  async startProcedure(id: string, roles: Record<string, string>, how: { mode?: Mode } = {}): Promise<void> {
    await this.ask(`procedures/${id}/start`, 'POST', { roles, ...how })
  }

  /** Everything that can be practised. */
  async procedures(): Promise<Procedures['procedures']> {
    const { procedures } = await this.ask<Procedures>('procedures')
    return procedures
  }

  /** How far the procedure has come that runs, if one does. */
  async runIfAny(): Promise<Run> {
    return this.ask<Run>('run')
  }

  /** How far the procedure has come that runs. */
  async run(): Promise<NonNullable<Run>> {
    const run = await this.runIfAny()
    if (run === null) throw new Error('No procedure runs.')
    return run
  }

  /** The option keys that were made for one unit. */
  async keysFor(name: string): Promise<readonly string[]> {
    const { keys } = await this.ask<{ keys: { key: string }[] }>(`keys?host=${name}`)
    return keys.map(({ key }) => key)
  }

  async events(since = 0): Promise<Events['events']> {
    const { events } = await this.ask<Events>(`events?since=${since}`)
    return events
  }

  private ask<Answer>(path: string, method?: string, body?: unknown): Promise<Answer> {
    return ask(this.page, `lab/${path}`, method, body)
  }
}

function milliseconds({ days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): number {
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
}
