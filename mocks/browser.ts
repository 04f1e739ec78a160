import { lockedTabs, singleTab } from './host/browser-tabs'
import { carryRequests } from './host/carry-requests'
import { openHost } from './host/host'
import { openIndexedDbStorage } from './host/indexed-db-storage'
import { MemoryStorage } from './host/memory-storage'
import type { Storage } from './host/storage'
import { uniqueText } from './host/unique'
import { wakeAtDueEvents } from './host/wake'
import type { HostChange } from './host/world-host'
import { answerer } from './http/server'

/** What the app has of the lab: everything else goes over `fetch`. */
export type Lab = {
  /** What stopped the stored world, when it cannot be shown; null when it can. */
  crash(): Promise<string | null>
  /** Calls the listener when the world changed, was replaced, or can no longer be used in this tab. */
  onChange(listener: (change: HostChange) => void): void
}

/** How often a tab says that it is open; world time stands still while none is. */
const SEEN_EVERY_MS = 2_000

/**
 * Starts the simulated Expressways in this page: `fetch` under `{base}api/` reaches them from now on.
 * Rejects with `AnotherTabOpen` where only one tab can have the world and another one has it.
 */
export async function startLab(base: string): Promise<Lab> {
  const name = `sixpeer:${base}`
  const storage = await storageOf(name)
  const opening = openHost({
    storage,
    tabs: 'locks' in navigator ? lockedTabs(name) : singleTab(name),
    wall: () => Date.now(),
    build: new URL(import.meta.url).pathname,
    unique: uniqueText,
    begin: { id: 'standalone-pair' },
  })
  const answering = opening.then(answerer)
  // The worker starts while the world is read; a request that comes first waits for it.
  const [host] = await Promise.all([
    opening,
    carryRequests(base, async (request) => (await answering)(request)),
  ])
  keepSeen(storage)
  return {
    crash: () =>
      host.read().then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
    onChange(listener) {
      host.onChange(listener)
      wakeAtDueEvents(host, () => listener({ type: 'changed' }))
    },
  }
}

/** Where a browser keeps nothing, as some do in private windows, the lab lives as long as its tab. */
async function storageOf(name: string): Promise<Storage> {
  try {
    return await openIndexedDbStorage(name)
  } catch {
    return new MemoryStorage()
  }
}

function keepSeen(storage: Storage): void {
  const see = () => void storage.see(Date.now()).catch(() => undefined)
  see()
  setInterval(see, SEEN_EVERY_MS)
  addEventListener('pagehide', see)
}
