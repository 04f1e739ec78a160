import { isIpv4, isIpv6 } from '#contract/settings/formats'
import type { DnsAnswer, DnsQuestion } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { answeringDnsServers, dnsServersOf, qualified, servicesOf } from '../dns/read'

type Row = DnsAnswer['rows'][number]

/** Every record of the world lives as long (SRV-17). */
const TTL_SECONDS = 86_400

/** The services that a plain domain is asked for (console facts, 3.17). */
const servicePrefixes = [
  '_h323ls._udp',
  '_h323rs._udp',
  '_h323cs._tcp',
  '_sips._tcp',
  '_sip._tcp',
  '_sip._udp',
  '_collab-edge._tls',
  '_cisco-uds._tcp',
  '_turn._udp',
] as const

type Reader = (world: World, expressway: Expressway, name: string) => Row[]

const row = (queryType: string, name: string, type: string, response: string): Row => ({
  queryType,
  name,
  ttl: TTL_SECONDS,
  class: 'IN',
  type,
  response,
})

const addressesOf = ({ network }: World, name: string): readonly string[] =>
  Object.hasOwn(network.hosts, name) ? (network.hosts[name] ?? []) : []

/** `_service._protocol.domain` asks for that service; anything else for all that the console knows. */
const ownersFor = (name: string) =>
  /^_[^.]+\._[^.]+\./.test(name) ? [name] : servicePrefixes.map((prefix) => `${prefix}.${name}`)

const readers: Record<Exclude<DnsQuestion['type'], 'All'>, Reader> = {
  A: (world, _expressway, name) =>
    addressesOf(world, name)
      .filter(isIpv4)
      .map((address) => row('A', name, 'A', address)),
  AAAA: (world, _expressway, name) =>
    addressesOf(world, name)
      .filter(isIpv6)
      .map((address) => row('AAAA', name, 'AAAA', address)),
  SRV: (world, expressway, name) =>
    ownersFor(name).flatMap((owner) =>
      servicesOf(world, expressway, owner).map(({ priority, weight, port, target }) =>
        row('SRV', owner, 'SRV', `${priority} ${weight} ${port} ${target}`),
      ),
    ),
  // Nothing in this world is found by a naming authority pointer.
  NAPTR: () => [],
}

/** An address typed as Host is looked up backwards. */
function reverseRows({ network }: World, address: string): Row[] {
  return Object.entries(network.hosts)
    .filter(([, addresses]) => addresses.includes(address))
    .map(([name]) => row('PTR', address, 'PTR', name))
}

function rowsFor(world: World, expressway: Expressway, name: string, type: DnsQuestion['type']): Row[] {
  if (isIpv4(name) || isIpv6(name)) return type === 'All' ? reverseRows(world, name) : []
  if (type !== 'All') return readers[type](world, expressway, name)
  return Object.values(readers).flatMap((read) => read(world, expressway, name))
}

/** Asks this system's own DNS servers, or some of them, as Maintenance > Tools does (SRV-20). */
export function queryDns(world: World, expressway: Expressway, question: DnsQuestion): DnsAnswer {
  const host = question.host.trim().toLowerCase().replace(/\.$/, '')
  const asked = dnsServersOf(expressway).filter(
    (server) => question.servers.length === 0 || question.servers.includes(server),
  )
  const none = (message: string): DnsAnswer => ({ rows: [], server: null, message })
  if (asked.length === 0) return none('No DNS server is configured on this system for this lookup.')
  const [server] = answeringDnsServers(world, expressway).filter((address) => asked.includes(address))
  if (server === undefined) return none(`None of the DNS servers answers: ${asked.join(', ')}.`)
  // A name without a dot is tried with the domain of the system first.
  const names = [...new Set([qualified(expressway, host).toLowerCase(), host])]
  for (const name of names) {
    const rows = rowsFor(world, expressway, name, question.type)
    if (rows.length > 0) return { rows, server, message: '' }
  }
  return { rows: [], server, message: `${names.join(' and ')}: no record of that type.` }
}
