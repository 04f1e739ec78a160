import { HOUR_MS } from '#contract/spans'
import type { World } from '../../ground/world'

/** How much of the traffic of a day's busiest hours goes on in each hour, from midnight on. */
const WORKING_DAY = [
  0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.3, 0.6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.6, 0.6, 0.3, 0.3, 0.1, 0.1,
] as const

/** Less than this share is a period of low activity (UPG-02). */
const LOW = 0.4

const hourOf = (at: number) => Math.floor(at / HOUR_MS) % WORKING_DAY.length

/** The share of the traffic that goes on at that moment; all of it where the world makes no difference of the hours. */
export function loadAt({ network }: Pick<World, 'network'>, at: number): number {
  return network.load === 'working-day' ? (WORKING_DAY[hourOf(at)] ?? 1) : 1
}

/** What the world says of the hour for a maintenance window; undefined where it makes no difference of the hours. */
export function activityNow(world: World): { readonly isLow: boolean; readonly words: string } | undefined {
  if (world.network.load === undefined) return undefined
  const share = loadAt(world, world.now)
  const low = WORKING_DAY.flatMap((each, hour) => (each < LOW ? [hour] : []))
  const evening = low.find((hour) => hour > 12) ?? 0
  const morning = (low.findLast((hour) => hour < 12) ?? 0) + 1
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
  return {
    isLow: share < LOW,
    words: `${Math.round(share * 100)} % of the calls of the busiest hours go on now. Activity is low from ${clock(evening)} to ${clock(morning)}.`,
  }
}
