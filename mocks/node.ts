import type { Shown } from '#contract/wire/stored-world'
import type { Fresh } from './host/fresh'
import { openHost } from './host/host'
import type { OpenHost } from './host/host-options'
import { MemoryStorage } from './host/memory-storage'
import { memoryTabs } from './host/memory-tabs'
import type { KeptLog } from './host/past/kept-log'
import type { ResultStore } from './host/results/result-store'
import type { Recorded, Shelf } from './host/results/shelf'
import type { Storage } from './host/storage'
import type { Tabs } from './host/tabs'
import type { ScenarioChoice } from './host/world-host'
import { answerer } from './http/server'
import { watched } from './http/watched'

export type NodeHostOptions = {
  /** What to begin with; paused unless it says otherwise, so that only the test moves time. */
  readonly begin?: ScenarioChoice
  /** What takes the place of whatever is stored. */
  readonly anew?: Fresh
  /** What a page has shown of the world before. */
  readonly shown?: Shown | undefined
  readonly wall?: () => number
  readonly steady?: () => number
  readonly sleeps?: boolean
  readonly storage?: Storage
  readonly tabs?: Tabs
  readonly results?: ResultStore
  readonly attempts?: Shelf<Recorded>
  readonly branches?: Shelf<KeptLog>
  readonly build?: string
}

export type NodeHost = {
  readonly host: OpenHost
  /** Answers as the lab does in a browser, `http://lab.test/api/…`. */
  readonly answer: (request: Request) => Promise<Response>
}

let epochs = 0

/** A lab without a browser: the same handlers, a store in memory, a clock of one's own. */
export async function createNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const host = await openHost({
    storage: options.storage ?? new MemoryStorage(),
    tabs: options.tabs ?? memoryTabs()(),
    results: options.results,
    attempts: options.attempts,
    branches: options.branches,
    wall: options.wall ?? (() => 0),
    steady: options.steady,
    sleeps: options.sleeps ?? false,
    build: options.build ?? 'node',
    anew: options.anew,
    shown: options.shown,
    begin: options.begin ?? { id: 'standalone-pair', clock: 'paused' },
    unique: () => {
      epochs += 1
      return `epoch ${epochs}`
    },
  })
  return { host, answer: watched(answerer(host)) }
}
