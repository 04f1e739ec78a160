import type { Expressway, World } from '../../ground/world'
import { turnsOfSpan } from './read'

/** The most devices that were registered at a time since the last restart. */
export function peakRegistrationsOf(world: World, expressway: Expressway): number {
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
