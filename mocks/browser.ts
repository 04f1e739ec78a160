import { canShare } from '#contract/wire/open-tabs'
import { type Shown, worldDatabase } from '#contract/wire/stored-world'
import { isApart } from '#contract/wire/world-apart'
import { lockedTabs, singleTab } from './host/browser-tabs'
import { carryRequests } from './host/carry-requests'
import { freshAsChosen } from './host/fresh'
import { openHost } from './host/host'
import type { OpenHost } from './host/host-options'
import { LastingShelf } from './host/results/lasting-shelf'
import { openShelfDisk } from './host/results/shelf-disk'
import { HostCrashed, StoredUnreadable } from './host/stopped'
import type { Storage } from './host/storage'
import { uniqueText } from './host/unique'
import { wakeAtDueEvents } from './host/wake'
import type { ScenarioChoice } from './host/world-host'
import { answerer } from './http/server'
import type { Lab, Stop } from './lab-of-page'

/** Where the lab lies, by what its stored world is known, and whether a service worker may answer for it. */
type Place = { readonly base: string; readonly world: string; readonly hasWorker: boolean }

/** How often a tab says that it is open; world time stands still while none is. */
const SEEN_EVERY_MS = 2_000

/**
 * Starts the simulated Expressways in this page, with a fresh world where one is chosen, else with the stored one, in
 * the store that is being opened; its clock goes on from what the page has shown of it. Rejects with `AnotherTabOpen` where only one tab can have the world and another one has it.
 * A page that a companion serves starts none: its machines are there.
 */
export async function startLab(
  { base, world, hasWorker }: Place,
  opening: Promise<Storage>,
  choice?: ScenarioChoice,
  shown?: Shown,
): Promise<Lab> {
  if (document.documentElement.dataset['machines'] !== undefined) {
    const { reachMachines } = await import('./elsewhere')
    return reachMachines(base, choice)
  }
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
        const url = new URL(`${base}api/${path}`, location.href)
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
