import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { reverseName } from '#contract/wire/dns'
import { faultsThat } from '../../ground/faults/felt'
import { remembered } from '../../ground/remembered'
import type { ServiceRecord } from '../../ground/state/network'
import type { Expressway, World } from '../../ground/world'
import { ownersOf } from '../network/read'
import { textSetting } from '../settings/read'
import { usualView } from './records'
import { resolve } from './resolve'

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

/** The configured servers that answer (CRE-20); the default ones unless others are named. */
export function answeringDnsServers(
  world: World,
  expressway: Expressway,
  servers = dnsServersOf(expressway),
): readonly string[] {
  const { dnsServers, isolated } = world.network
  // Whoever is isolated reaches no internal server: nobody lets its unsolicited requests in (ISO-03).
  const reached = dnsServers.filter(({ view }) => !isolated || view !== 'internal')
  return answeringOf(
    world,
    servers.filter((address) => reached.some((server) => server.address === address)),
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

/** Looks a name up as this Expressway does: by its own servers. An IP address is its own answer. */
export function lookUp(world: World, expressway: Expressway, address: string): Lookup {
  if (isIpv4(address) || isIpv6(address)) return { addresses: [address], name: address }
  const name = qualified(expressway, address).toLowerCase()
  const servers = serversFor(expressway, name)
  if (servers.length === 0) return { failure: 'no-server', name }
  if (serverAsked(world, expressway, name) === undefined) return { failure: 'no-answer', name }
  const { hosts } = world.network
  // A name may be one that every object has, such as constructor.
  const addresses = Object.hasOwn(hosts, name) ? hosts[name] : undefined
  return addresses ? { addresses, name } : { failure: 'no-such-name', name }
}

/** The Expressway at which an address typed on this one arrives, or nothing. */
export function machineAt(world: World, from: Expressway, address: string): Expressway | undefined {
  const found = lookUp(world, from, address)
  if ('failure' in found) return undefined
  return found.addresses.flatMap((ip) => ownersOf(world, ip))[0]?.expressway
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
export function lookupEvidence(
  row: { readonly index: number; readonly address: string },
  found: FailedLookup,
) {
  const what = found.name === row.address.toLowerCase() ? reasons[found.failure] : lookupFailure(found)
  return `Row ${row.index} says ${row.address}, but ${what}.`
}

/** The SRV records of an owner name such as `_sips._tcp.example.com`, as this system's own servers give them. */
export function servicesOf(world: World, expressway: Expressway, owner: string): readonly ServiceRecord[] {
  if (answeringDnsServers(world, expressway).length === 0) return []
  const name = owner.toLowerCase()
  return Object.hasOwn(world.network.services, name) ? (world.network.services[name] ?? []) : []
}
