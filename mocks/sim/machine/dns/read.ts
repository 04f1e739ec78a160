import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { DNS_VIEWS, type DnsView, reverseName } from '#contract/wire/dns'
import { faultsThat } from '../../ground/faults/felt'
import { remembered } from '../../ground/remembered'
import { expresswaysOf } from '../../ground/stage'
import { PUBLIC_NAME_SERVER } from '../../ground/state/dns'
import type { ServiceRecord } from '../../ground/state/network'
import type { Expressway, World } from '../../ground/world'
import { dnsNameOf, isCutOffFromServers, ownersOf } from '../network/read'
import { textSetting } from '../settings/read'
import { serviceIn, usualView } from './records'
import { addressesIn, resolve } from './resolve'

const silentDnsServers = faultsThat('silences-dns-server')
declare module '../../ground/faults/felt' {
  interface Askers {
    'silences-dns-server': typeof silentDnsServers
  }
}

/** What a lookup gives: addresses, or why there are none. */
export type Lookup =
  | { addresses: string[]; name: string }
  | { failure: 'no-server' | 'no-answer' | 'no-such-name'; name: string }

const serverFields = [1, 2, 3, 4, 5].map((index) => `dns.server${index}Address`)

/** The servers configured on this Expressway, blank ones left out. */
export const dnsServersOf = remembered((expressway: Expressway): readonly string[] =>
  serverFields.map((id) => textSetting(expressway, id)).filter((address) => address !== ''),
)

const perDomainFields = [1, 2, 3, 4, 5].map((index) => ({
  address: `dns.perDomain${index}Address`,
  domains: [`dns.perDomain${index}Domain1`, `dns.perDomain${index}Domain2`],
}))

/** The servers configured for single domains, blank ones left out. */
const perDomainServersOf = remembered((expressway: Expressway) =>
  perDomainFields
    .map(({ address, domains }) => ({
      address: textSetting(expressway, address),
      domains: domains
        .map((id) => textSetting(expressway, id).toLowerCase())
        .filter((domain) => domain !== ''),
    }))
    .filter(({ address }) => address !== ''),
)

/** The servers that are asked for a name: those of its domain where there are any, else the default ones. */
function serversFor(expressway: Expressway, name: string): readonly string[] {
  const own = perDomainServersOf(expressway)
    .filter(({ domains }) => domains.some((domain) => name === domain || name.endsWith(`.${domain}`)))
    .map(({ address }) => address)
  return own.length > 0 ? own : dnsServersOf(expressway)
}

/** The name servers of a view. Outside there is always one. */
export function serversOf({ network }: World, view: DnsView): string[] {
  const found = network.dnsServers
    .filter((server) => (server.view ?? usualView(network)) === view)
    .map(({ address }) => address)
  return view === 'public' && found.length === 0 ? [PUBLIC_NAME_SERVER] : found
}

/** Every name server of a world. */
export const allServersOf = (world: World): string[] => DNS_VIEWS.flatMap((view) => serversOf(world, view))

/** What a name server sees. */
export const viewOf = (world: World, server: string): DnsView =>
  serversOf(world, 'public').includes(server) ? 'public' : 'internal'

/** The configured servers that answer (CRE-20); the default ones unless others are named. */
export function answeringDnsServers(
  world: World,
  expressway: Expressway,
  servers = dnsServersOf(expressway),
): readonly string[] {
  return isCutOffFromServers(world, expressway) ? [] : serversThere(world, servers)
}

/** Those of the servers that answer whoever has a way to them. */
function serversThere(world: World, servers: readonly string[]): readonly string[] {
  // Whoever is isolated reaches no internal server: nobody lets its unsolicited requests in (ISO-03).
  const reached = world.network.isolated ? serversOf(world, 'public') : allServersOf(world)
  return answeringOf(
    world,
    servers.filter((address) => reached.includes(address)),
  )
}

/** Those of the servers that are not silent. */
export function answeringOf(world: World, servers: readonly string[]): readonly string[] {
  return servers.filter((address) => !silentDnsServers.in(world).some(({ server }) => server === address))
}

/** The server that is asked for a name: the first of those for it that answers; nothing where none does. */
export const serverAsked = (world: World, expressway: Expressway, name: string): string | undefined =>
  answeringDnsServers(world, expressway, serversFor(expressway, name))[0]

/** Appends the Domain name to a name without a dot (CRE-21). */
export function qualified(expressway: Expressway, name: string): string {
  const domain = textSetting(expressway, 'dns.domainName')
  return name.includes('.') || domain === '' ? name : `${name}.${domain}`
}

/**
 * Where a name leads for this Expressway, by its own servers. An IP address is its own answer. While the machine is cut off,
 * its rows and certificates lead where they did: what is missing is the way, and not the name.
 */
export function lookUp(world: World, expressway: Expressway, address: string): Lookup {
  if (isIp(address)) return { addresses: [address], name: address }
  const name = qualified(expressway, address).toLowerCase()
  const servers = serversFor(expressway, name)
  if (servers.length === 0) return { failure: 'no-server', name }
  const [server] = serversThere(world, servers)
  if (server === undefined) return { failure: 'no-answer', name }
  const addresses = addressesAt(world, server, name)
  return addresses.length > 0 ? { addresses, name } : { failure: 'no-such-name', name }
}

/** What DNS says to this Expressway when it asks now: nothing while it is cut off. */
export function askFor(world: World, expressway: Expressway, address: string): Lookup {
  return isCutOffFromServers(world, expressway) && !isIp(address)
    ? { failure: 'no-answer', name: qualified(expressway, address) }
    : lookUp(world, expressway, address)
}

const isIp = (address: string) => isIpv4(address) || isIpv6(address)

/** The addresses that a server has for a name, in lower case. */
function addressesAt(world: World, server: string, name: string): string[] {
  const { network } = world
  const view = viewOf(world, server)
  return view === usualView(network) ? usualAddresses(world, name) : addressesIn(network, view, name)
}

/** Whether a name server of the usual view answers. */
export const isUsualAnswered = (world: World): boolean =>
  answeringOf(world, serversOf(world, usualView(world.network))).length > 0

/** The addresses that the usual view has for a name, in lower case. */
export function usualAddresses({ network: { hosts } }: World, name: string): string[] {
  // A name may be one that every object has, such as constructor.
  return Object.hasOwn(hosts, name) ? (hosts[name] ?? []) : []
}

/** The Expressway at which an address typed on this one arrives, or nothing. */
export function machineAt(world: World, from: Expressway, address: string): Expressway | undefined {
  const found = lookUp(world, from, address)
  return 'failure' in found ? undefined : ownersOfAny(world, found.addresses)
}

const ownersOfAny = (world: World, addresses: readonly string[]) =>
  addresses.flatMap((ip) => ownersOf(world, ip))[0]?.expressway

/** Whom an address in a list of peers means: who is found there, or whose own name it is while the name is not found. */
export function peerAt(world: World, from: Expressway, address: string): Expressway | undefined {
  const found = lookUp(world, from, address)
  return 'failure' in found
    ? [from, ...expresswaysOf(world)].find((one) => dnsNameOf(one) === found.name)
    : ownersOfAny(world, found.addresses)
}

/** Whether an address leads back to one of these names; while nobody has changed the zones it always does. */
export function leadsBack({ network }: World, address: string, names: readonly string[]): boolean {
  return (
    !network.records ||
    resolve(network, { view: usualView(network), name: reverseName(address), type: 'PTR' }).answers.some(
      ({ data }) => names.includes(data),
    )
  )
}

type FailedLookup = Extract<Lookup, { failure: string }>

const reasons = {
  'no-server': 'no DNS server is configured',
  'no-answer': 'none of the configured DNS servers answers',
  'no-such-name': 'DNS has no such name',
} as const

/** A lookup that failed, in words. */
export function lookupFailure(found: FailedLookup): string {
  return `${found.name}: ${reasons[found.failure]}`
}

/** The same of a row of peers: what stands there is named once, and the name that it was completed to only if another. */
export function lookupEvidence(row: string, address: string, found: FailedLookup) {
  const what = found.name === address.toLowerCase() ? reasons[found.failure] : lookupFailure(found)
  return `${row} says ${address}, but ${what}.`
}

/** The SRV records of an owner name such as `_sips._tcp.example.com`, as this system's own servers give them. */
export function servicesOf(world: World, expressway: Expressway, owner: string): readonly ServiceRecord[] {
  const name = owner.toLowerCase()
  const [server] = answeringDnsServers(world, expressway, serversFor(expressway, name))
  if (server === undefined) return []
  return resolve(world.network, { view: viewOf(world, server), name, type: 'SRV' })
    .answers.filter(({ type }) => type === 'SRV')
    .map(serviceIn)
}
