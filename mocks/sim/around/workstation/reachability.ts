import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { shortName } from '#contract/short-name'
import { BROWSER_ADDRESS } from '../../ground/state/protection'
import type { Expressway, World } from '../../ground/world'
import { usualAddresses } from '../../machine/dns/read'
import { blockingRule } from '../../machine/firewall/read'
import { onNetwork, ownersOf } from '../../machine/network/read'
import { serverAnswers } from '../../machine/network-utilities/read'
import { textInForce } from '../../machine/settings/read'

/**
 * The IP addresses at which the operator's browser looks for a host. The pages of the lab are at the names of its zones,
 * whichever name server answers; a program of the workstation asks one, and comes with an address.
 */
function addressesFor(world: World, host: string): string[] {
  if (isIpv4(host) || isIpv6(host)) return [host]
  return usualAddresses(world, host.toLowerCase().replace(/\.$/, ''))
}

/** Milliseconds until the workstation has an answer from an address; null where none comes. */
export function pingFromWorkstation(world: World, address: string): number | null {
  const found = connection(world, address)
  const isThere = 'expressway' in found || found.browserError === REFUSED
  return isThere ? world.network.roundTripMs : null
}

/** The Expressway that answers at what one types in a browser: an FQDN or an address. Whether it is up is not asked. */
export function expresswayAt(world: World, host: string): Expressway | undefined {
  return addressesFor(world, host).flatMap((address) => ownersOf(world, address))[0]?.expressway
}

/** The same, by the stable id as well: for scripts and faults. */
export function expresswayNamed(world: World, name: string): Expressway | undefined {
  return Object.hasOwn(world.expressways, name) ? world.expressways[name] : expresswayAt(world, name)
}

/**
 * The machine beside which one stands, by name, address or id. A serial line leads to a machine and not to a name: one
 * that was cleared is found by the label that it had.
 */
export function expresswayBeside(world: World, name: string): Expressway | undefined {
  const id = shortName(name)
  const { expressways } = world
  return expresswayNamed(world, name) ?? (Object.hasOwn(expressways, id) ? expressways[id] : undefined)
}

const REFUSED = 'ERR_CONNECTION_REFUSED'

type Found = { expressway: Expressway } | { browserError: string }

/** What a connection to a host finds: the machine, or why there is none. Which service answers is not asked. */
function connection(world: World, host: string): Found {
  const addresses = addressesFor(world, host)
  if (addresses.length === 0) return { browserError: 'ERR_NAME_NOT_RESOLVED' }
  const expressway = expresswayAt(world, host)
  // The other servers of a world offer nothing to whoever comes from the workstation.
  if (!expressway) {
    const isThere = addresses.some((address) => serverAnswers(world, address))
    return { browserError: isThere ? REFUSED : 'ERR_ADDRESS_UNREACHABLE' }
  }
  return expressway.power.state === 'up' && onNetwork(world, expressway.id)
    ? { expressway }
    : { browserError: 'ERR_CONNECTION_TIMED_OUT' }
}

const WEB_PORT = 443
const SSH_PORT = 22

/** The same where the firewall of that machine lets the operator's computer in. Drop is silent, Reject says no. */
function throughFirewall(found: Found, port: number): Found {
  if ('browserError' in found) return found
  const rule = blockingRule(found.expressway, BROWSER_ADDRESS, port)
  if (!rule) return found
  return { browserError: rule.action === 'Drop' ? 'ERR_CONNECTION_TIMED_OUT' : REFUSED }
}

/** What an SSH client finds at a host. Whether the service is on is asked at sign-in. */
export function sshReachability(world: World, host: string): Found {
  return throughFirewall(connection(world, host), SSH_PORT)
}

/** What a program that speaks TLS finds at a port beside that of the web interface. Which service answers is not asked. */
export const tlsReachability = (world: World, host: string, port: number): Found =>
  port === WEB_PORT ? reachability(world, host) : throughFirewall(connection(world, host), port)

/** What a browser finds at a host: the console, or the error that it would show, which tells no more (PSI-24). */
export function reachability(world: World, host: string): Found {
  const found = throughFirewall(connection(world, host), WEB_PORT)
  if ('browserError' in found) return found
  return textInForce(found.expressway, 'administration.webInterface') === 'On'
    ? found
    : { browserError: REFUSED }
}
