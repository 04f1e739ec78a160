import type { Expressway, World } from '../../ground/world'
import { endpointsAt } from '../endpoints/read'
import { turnsOfSpan } from './read'

/** The most that were registered at a time since the last restart, with the endpoints that are now. */
export const peakRegistrationsOf = (world: World, expressway: Expressway): number =>
  peakDevicesOf(world, expressway) + endpointsAt(world, expressway).length

/** The same of those that are computed. */
export function peakDevicesOf(world: World, expressway: Expressway): number {
  if (expressway.power.state !== 'up') return 0
  const { registered, turns } = turnsOfSpan(world, expressway)
  let running = registered
  let most = Math.max(running, expressway.registrations.peakBefore ?? 0)
  for (const { by } of turns) {
    running += by
    most = Math.max(most, running)
  }
  return most
}
