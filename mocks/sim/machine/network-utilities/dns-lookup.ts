import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { type RecordType, reverseName } from '#contract/wire/dns'
import type { DnsAnswer, DnsQuestion } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { answeringDnsServers, dnsServersOf, qualified } from '../dns/read'
import { usualView } from '../dns/records'
import { resolve } from '../dns/resolve'

type Row = DnsAnswer['rows'][number]

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

/** `_service._protocol.domain` asks for that service; anything else for all that the console knows. */
const ownersFor = (name: string) =>
  /^_[^.]+\._[^.]+\./.test(name) ? [name] : servicePrefixes.map((prefix) => `${prefix}.${name}`)

/** The records of that type, with the aliases that lead to them; a query of its own for each. */
function answersTo({ network }: World, name: string, type: RecordType): Row[] {
  return resolve(network, { view: usualView(network), name, type }).answers.map((record) => ({
    queryType: type,
    name: record.name,
    ttl: record.ttl,
    class: 'IN',
    type: record.type,
    response: record.data,
  }))
}

function rowsFor(world: World, name: string, type: DnsQuestion['type']): Row[] {
  // An address typed as Host is looked up backwards.
  if (isIpv4(name) || isIpv6(name))
    return type === 'All' ? answersTo(world, reverseName(name), 'PTR').map((row) => ({ ...row, name })) : []
  if (type === 'SRV') return ownersFor(name).flatMap((owner) => answersTo(world, owner, type))
  if (type !== 'All') return answersTo(world, name, type)
  return (['A', 'AAAA', 'SRV', 'NAPTR'] as const).flatMap((each) => rowsFor(world, name, each))
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
    const rows = rowsFor(world, name, question.type)
    if (rows.length > 0) return { rows, server, message: '' }
  }
  return { rows: [], server, message: `${names.join(' and ')}: no record of that type.` }
}
