import type { ServiceRecord } from '../../ground/state/network'
import type { Expressway, World } from '../../ground/world'
import { answeringDnsServers } from './read'

/** The SRV records of an owner name such as `_sips._tcp.example.com`, as this system's own servers give them. */
export function servicesOf(world: World, expressway: Expressway, owner: string): readonly ServiceRecord[] {
  if (answeringDnsServers(world, expressway).length === 0) return []
  const name = owner.toLowerCase()
  return Object.hasOwn(world.network.services, name) ? (world.network.services[name] ?? []) : []
}
