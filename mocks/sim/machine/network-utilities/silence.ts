import type { Expressway, World } from '../../ground/world'
import { pingAnswer } from './ping'

/** Why nothing is heard from an address that somebody has configured; nothing where something answers there. */
export function silenceAt(world: World, expressway: Expressway, address: string): string | undefined {
  if (address === '') return 'no address is configured'
  const { milliseconds, message } = pingAnswer(world, expressway, address)
  return milliseconds === null ? message : undefined
}
