import { chance } from '../../ground/random'
import type { Expressway, World } from '../../ground/world'

const HOUR_MS = 3_600_000

/** A clock that no server keeps right gains or loses from one second to one and a half in an hour. */
const DRIFT_MS_AN_HOUR = { least: 1_000, range: 500 } as const

/** Peers that verify certificates do so by clocks that are further out than this no more. */
export const CLOCK_OUT_MS_MAX = 10_000

/** What the clock of a machine gains in an hour without a server; negative where it loses. */
function driftAnHour({ seed }: World, { id }: Expressway): number {
  const { least, range } = DRIFT_MS_AN_HOUR
  const drift = least + chance(range, seed, id, 'drift')
  return chance(2, seed, id, 'drifts') === 0 ? drift : -drift
}

/** How far the clock of a machine is ahead of the right time; negative where it is behind, 0 while it follows a server. */
function clockOutMs(world: World, expressway: Expressway): number {
  const { source, since } = expressway.time
  if (source !== null) return 0
  return Math.trunc((driftAnHour(world, expressway) * (world.now - since)) / HOUR_MS)
}

/** From when on the clock of a machine is too far out, if nothing changes; null while it follows a server. */
export function clockOutAt(world: World, expressway: Expressway): number | null {
  const { source, since } = expressway.time
  if (source !== null) return null
  return since + Math.ceil(((CLOCK_OUT_MS_MAX + 1) * HOUR_MS) / Math.abs(driftAnHour(world, expressway)))
}

/** True once it is. */
export function isClockOut(world: World, expressway: Expressway): boolean {
  return Math.abs(clockOutMs(world, expressway)) > CLOCK_OUT_MS_MAX
}

/** What a machine takes for the time. */
export const clockOf = (world: World, expressway: Expressway): number =>
  world.now + clockOutMs(world, expressway)

/** How far out a clock is, in words: "is 12 seconds fast". */
export function clockWords(world: World, expressway: Expressway): string {
  const outMs = clockOutMs(world, expressway)
  const seconds = Math.trunc(Math.abs(outMs) / 1000)
  if (seconds === 0) return 'is right'
  return `is ${seconds} ${seconds === 1 ? 'second' : 'seconds'} ${outMs > 0 ? 'fast' : 'slow'}`
}
