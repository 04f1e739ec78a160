import type { Standing } from '#contract/wire/stored-world'
import { advanced, type Replica } from './replica'
import type { Head } from './storage'
import type { WorldHost } from './world-host'

/** The world as it will be in a moment, of which nothing is kept. */
export type Ahead = {
  readonly standing: Standing
  /** That moment of world time. */
  readonly now: number
  /** Reads the world of that moment, as often as it is asked. */
  readonly host: WorldHost
}

/** The world in so much wall time, if nobody does anything until then. */
export function ahead(host: WorldHost, head: Head, replica: Replica, aheadMs: number): Ahead {
  const { epoch, serial, clock } = head
  const { speed } = clock
  const { world, progress } = advanced(replica, replica.world.now + Math.round(aheadMs * speed))
  return {
    standing: { epoch, serial, clock },
    now: world.now,
    host: { ...host.forRequest('ahead'), read: async () => ({ world, progress, speed }) },
  }
}
