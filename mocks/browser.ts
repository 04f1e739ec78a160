import { canShare } from '#contract/wire/open-tabs'
import { type Shown, type Standing, worldDatabase } from '#contract/wire/stored-world'
import { isApart } from '#contract/wire/world-apart'
import { lockedTabs, singleTab } from './host/browser-tabs'
import { type Carry, carryRequests } from './host/carry-requests'
import { freshAsChosen } from './host/fresh'
import { openHost } from './host/host'
import type { OpenHost } from './host/host-options'
import { LastingShelf } from './host/results/lasting-shelf'
import { openShelfDisk } from './host/results/shelf-disk'
import { HostCrashed, StoredUnreadable } from './host/stopped'
import type { Storage } from './host/storage'
import { uniqueText } from './host/unique'
import { wakeAtDueEvents } from './host/wake'
import type { HostChange, HostRefusal, ScenarioChoice } from './host/world-host'
import { answerer } from './http/server'

/** Why the lab has stopped, and whether that is a matter of the storage rather than a bug. */
export type Stop = { readonly reason: string; readonly isStorage: boolean }

/** What the app has of the lab: everything else is asked for over HTTP. */
export type Lab = {
  /** Why the asked world did not begin; null when it did, or none was asked for. The stored world stands then. */
  readonly refusal: HostRefusal | null
  /** Answers a request of this page under `{base}api/`. */
  readonly carry: Carry
  /**
   * The world as it will be in so much wall time if nobody does anything until then, and what reads of it what is below
   * `{base}api/` in the page, where no network panel shows it; undefined when it was refused.
   */
  readonly ahead: (aheadMs: number) => Promise<{
    readonly standing: Standing
    readonly now: number
    readonly ask: (path: string) => Promise<unknown>
  }>
  /** What stopped the stored world, when it cannot be shown; null when it can. */
  crash(): Promise<Stop | null>
  /** What an error that the host told of is. */
  stopOf(error: unknown): Stop
  /** Calls the listener when the world changed, was replaced, or can no longer be used in this tab. */
  onChange(listener: (change: HostChange) => void): void
}

/** Where the lab lies, by what its stored world is known, and whether a service worker may answer for it. */
type Place = { readonly base: string; readonly world: string; readonly hasWorker: boolean }

/** How often a tab says that it is open; world time stands still while none is. */
const SEEN_EVERY_MS = 2_000

/**
 * Starts the simulated Expressways in this page, with a fresh world where one is chosen, else with the stored one, in
 * the store that is being opened; its clock goes on from what the page has shown of it. Rejects with `AnotherTabOpen` where only one tab can have the world and another one has it.
 */
export async function startLab(
  { base, world, hasWorker }: Place,
  opening: Promise<Storage>,
  choice?: ScenarioChoice,
  shown?: Shown,
): Promise<Lab> {
  const name = worldDatabase(world)
  // A world is made while the disk is slow.
  const fresh = choice && (await freshAsChosen(choice))
  const refusal = fresh && 'refusal' in fresh ? fresh : null
  const host = await openHost({
    storage: await opening,
    results: new LastingShelf('results', () => openShelfDisk(`${name}:results`)),
    attempts: new LastingShelf('progress', () => openShelfDisk(`${name}:attempts`)),
    branches: new LastingShelf('branches and checkpoints', () => openShelfDisk(`${name}:branches`)),
    tabs: canShare() ? lockedTabs(name) : singleTab(name),
    wall: () => Date.now(),
    steady: () => performance.now(),
    sleeps: true,
    build: new URL(import.meta.url).pathname,
    unique: uniqueText,
    begin: { id: 'standalone-pair' },
    anew: fresh && 'replica' in fresh ? fresh : undefined,
    shown: refusal ? undefined : shown,
  })
  keepSeen(host)
  const answer = answerer(host)
  return {
    refusal,
    carry: carryRequests(base, answer, hasWorker && !isApart(world)),
    async ahead(aheadMs) {
      const { standing, now, host: later } = await host.ahead(aheadMs)
      const answerLater = answerer(later)
      const ask = async (path: string) => {
        const url = new URL(`${base}api/${path}`, location.origin)
        const response = await answerLater(new Request(url, { credentials: 'omit' }))
        return response.ok ? response.json() : undefined
      }
      return { standing, now, ask }
    },
    crash: () =>
      host.read().then(
        () => null,
        (error: unknown) => stopOf(error),
      ),
    stopOf,
    onChange(listener) {
      host.onChange(listener)
      wakeAtDueEvents(host, () => listener({ type: 'changed' }))
    },
  }
}

function stopOf(error: unknown): Stop {
  const cause = error instanceof HostCrashed ? error.cause : error
  return {
    reason: cause instanceof Error ? cause.message : String(cause),
    isStorage: cause instanceof StoredUnreadable,
  }
}

function keepSeen(host: OpenHost): void {
  const see = () => void host.seen().catch(() => undefined)
  see()
  setInterval(see, SEEN_EVERY_MS)
  addEventListener('pagehide', see)
}
