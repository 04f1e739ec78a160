import { notBehind, resumed } from './clock'
import type { HostOptions } from './host-options'
import type { Ledger } from './ledger'
import type { SteadyWall } from './steady-wall'

/** The least world time that a world goes on from, and since when by the wall clock. */
type Since = { readonly now: number; readonly since: number }

/** What the page has shown of the world, and when by the wall clock; else a world goes on from this moment. */
export function shownBefore({ shown }: Pick<HostOptions, 'shown'>, wall: SteadyWall): Since {
  return { now: shown?.now ?? 0, since: shown ? wall.at(shown.steadyMs) : wall.now() }
}

/** Lets the clock go on from where the last tab left it, and takes over from another build. */
export async function resume(
  options: HostOptions,
  ledger: Ledger,
  wall: SteadyWall,
  others: boolean,
): Promise<void> {
  const [{ head }, replica] = [ledger, ledger.at(0)]
  const lastSeen = (await options.storage.lastSeen()) ?? head.clock.wallAnchor
  const { now, since } = shownBefore(options, wall)
  const clock = others ? head.clock : resumed(head.clock, lastSeen, since, replica.world.now)
  await ledger.append({ ...head, build: options.build, clock: notBehind(clock, since, now) }, [], replica)
}
