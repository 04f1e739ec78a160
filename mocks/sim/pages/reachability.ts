import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { onNetwork, ownersOf } from '../network/read'
import { textInForce } from '../settings/read'
import type { Expressway, World } from '../world'

/** The IP addresses at which the operator's browser looks for a host; DNS answers by name. */
function addressesFor(world: World, host: string): string[] {
  if (isIpv4(host) || isIpv6(host)) return [host]
  const name = host.toLowerCase()
  return Object.hasOwn(world.network.hosts, name) ? (world.network.hosts[name] ?? []) : []
}

/** The Expressway that answers at what one types in a browser: an FQDN or an address. Whether it is up is not asked. */
export function expresswayAt(world: World, host: string): Expressway | undefined {
  return addressesFor(world, host).flatMap((address) => ownersOf(world, address))[0]?.expressway
}

/** The same, by the stable id as well: for scripts and faults. */
export function expresswayNamed(world: World, name: string): Expressway | undefined {
  return Object.hasOwn(world.expressways, name) ? world.expressways[name] : expresswayAt(world, name)
}

/** What a connection to a host finds: the machine, or why there is none. Which service answers is not asked. */
export function connection(
  world: World,
  host: string,
): { expressway: Expressway } | { browserError: string } {
  if (addressesFor(world, host).length === 0) return { browserError: 'ERR_NAME_NOT_RESOLVED' }
  const expressway = expresswayAt(world, host)
  if (!expressway) return { browserError: 'ERR_ADDRESS_UNREACHABLE' }
  return expressway.power.state === 'up' && onNetwork(world, expressway.id)
    ? { expressway }
    : { browserError: 'ERR_CONNECTION_TIMED_OUT' }
}

/** What a browser finds at a host: the console, or the error that it would show, which tells no more (PSI-24). */
export function reachability(
  world: World,
  host: string,
): { expressway: Expressway } | { browserError: string } {
  const found = connection(world, host)
  if ('browserError' in found) return found
  return textInForce(found.expressway, 'administration.webInterface') === 'On'
    ? found
    : { browserError: 'ERR_CONNECTION_REFUSED' }
}
