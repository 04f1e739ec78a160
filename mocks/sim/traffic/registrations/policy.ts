import type { Expressway, World } from '../../ground/world'
import { turnsAway } from '../patterns/read'
import { aliasesOf, describedDevices } from './read'

/** The numbers of the devices that the policy turns away, ascending. */
export function refusedDevices(world: World, expressway: Expressway): number[] {
  const isTurnedAway = turnsAway(expressway)
  if (!isTurnedAway) return []
  const devices = Array.from({ length: expressway.registrations.devices }, (_, device) => device)
  return describedDevices(world, expressway, devices)
    .filter((registration) => isTurnedAway(aliasesOf(registration).map(({ alias }) => alias)))
    .map(({ device }) => device)
}
