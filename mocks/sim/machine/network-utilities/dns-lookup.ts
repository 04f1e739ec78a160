import { isIpv4, isIpv6 } from '#contract/settings/formats'
import { type DnsRecord, type NameQuestion, type RecordType, reverseName } from '#contract/wire/dns'
import type { DnsAnswer, DnsQuestion } from '#contract/wire/tools'
import type { Expressway, World } from '../../ground/world'
import { answeringDnsServers, dnsServersOf, qualified, viewOf } from '../dns/read'
import { type Resolved, resolve } from '../dns/resolve'
import { askServer } from '../dns/update'

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

/** How a question reaches a name server. */
type Ask = (name: string, type: RecordType) => readonly DnsRecord[]

/** The records of that type, with the aliases that lead to them; a query of its own for each. */
function answersTo(ask: Ask, name: string, type: RecordType): Row[] {
  return ask(name, type).map((record) => ({
    queryType: type,
    name: record.name,
    ttl: record.ttl,
    class: 'IN',
    type: record.type,
    response: record.data,
  }))
}

function rowsFor(ask: Ask, name: string, type: DnsQuestion['type']): Row[] {
  // An address typed as Host is looked up backwards.
  if (isIpv4(name) || isIpv6(name))
    return type === 'All' ? answersTo(ask, reverseName(name), 'PTR').map((row) => ({ ...row, name })) : []
  if (type === 'SRV') return ownersFor(name).flatMap((owner) => answersTo(ask, owner, type))
  if (type !== 'All') return answersTo(ask, name, type)
  return (['A', 'AAAA', 'SRV', 'NAPTR'] as const).flatMap((each) => rowsFor(ask, name, each))
}

/** What this system's own DNS servers, or some of them, say to Maintenance > Tools (SRV-20). Nobody is asked by it. */
export function queryDns(world: World, expressway: Expressway, question: DnsQuestion): DnsAnswer {
  return answerBy(world, expressway, question, (asked) => resolve(world.network, asked))
}

/** Asks them: every question counts, and a name that rotates is given in turns. Changes the stage's world. */
export function lookUpDns(world: World, expressway: Expressway, question: DnsQuestion): DnsAnswer {
  return answerBy(world, expressway, question, (asked, server) => askServer(world, server, asked))
}

function answerBy(
  world: World,
  expressway: Expressway,
  question: DnsQuestion,
  asks: (asked: Omit<NameQuestion, 'asker'>, server: string) => Pick<Resolved, 'answers'>,
): DnsAnswer {
  const host = question.host.trim().toLowerCase().replace(/\.$/, '')
  const asked = dnsServersOf(expressway).filter(
    (server) => question.servers.length === 0 || question.servers.includes(server),
  )
  const none = (message: string): DnsAnswer => ({ rows: [], server: null, message })
  if (asked.length === 0) return none('No DNS server is configured on this system for this lookup.')
  const [server] = answeringDnsServers(world, expressway).filter((address) => asked.includes(address))
  if (server === undefined) return none(`None of the DNS servers answers: ${asked.join(', ')}.`)
  const view = viewOf(world, server)
  const ask: Ask = (name, type) => asks({ view, name, type }, server).answers
  // A name without a dot is tried with the domain of the system first.
  const names = [...new Set([qualified(expressway, host).toLowerCase(), host])]
  for (const name of names) {
    const rows = rowsFor(ask, name, question.type)
    if (rows.length > 0) return { rows, server, message: '' }
  }
  return { rows: [], server, message: `${names.join(' and ')}: no record of that type.` }
}
