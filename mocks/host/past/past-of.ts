import type { Fresh } from '../fresh'
import type { HostOptions } from '../host-options'
import type { Announce } from '../on-behalf-of'
import type { Results } from '../results/results'
import { MemoryShelf, type Shelf } from '../results/shelf'
import type { Storage } from '../storage'
import type { KeptLog } from './kept-log'
import { Past, type PastOptions } from './past'

/** What the host lends to its past. */
type Lent = Pick<HostOptions, 'storage' | 'branches' | 'tabs' | 'unique' | 'wall'> & {
  readonly results: Results
  readonly standing: PastOptions['standing']
  /** Begins another world; the lock is held. */
  readonly begin: (fresh: Fresh) => Promise<void>
  readonly announce: Announce
}

/** Where nothing keeps branches they live as long as the store of the world in this process. */
const held = new WeakMap<Storage, Shelf<KeptLog>>()

/** The past of a host. */
export function pastOf({
  storage,
  branches,
  results,
  tabs,
  unique,
  wall,
  standing,
  begin,
  announce,
}: Lent): Past {
  const shelf = branches ?? held.get(storage) ?? new MemoryShelf<KeptLog>()
  held.set(storage, shelf)
  return new Past({
    storage,
    branches: shelf,
    logOfResult: async (id) => (await results.one(id))?.run,
    standing,
    unique,
    wall,
    fork: async (make) => {
      const no = await tabs.exclusively(async () => {
        const fresh = await make()
        if ('refusal' in fresh) return fresh
        await begin(fresh)
        return null
      })
      if (!no) announce('replaced')
      return no
    },
  })
}
