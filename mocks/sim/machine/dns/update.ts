import type { DnsRecord, NameQuestion } from '#contract/wire/dns'
import { keptAtMost } from '../../ground/state/bounds'
import type { DnsState } from '../../ground/state/dns'
import type { Network } from '../../ground/state/network'
import type { World } from '../../ground/world'
import { isAddress, serviceIn, usualView } from './records'
import { addressesIn, type Resolved, resolve } from './resolve'

/** Puts these records in the place of all, and has hosts and services say the same of the usual view. */
export function putRecords(network: Network, records: readonly DnsRecord[]): void {
  network.records = [...records]
  const view = usualView(network)
  const seen = records.filter((record) => record.view === view)
  const named = (those: readonly DnsRecord[]) => [...new Set(those.map(({ name }) => name))]
  const hosts = named(seen.filter((record) => isAddress(record) || record.type === 'CNAME'))
    .map((name) => [name, addressesIn(network, view, name)] as const)
    .filter(([, addresses]) => addresses.length > 0)
  network.hosts = Object.fromEntries(hosts)
  const services = seen.filter(({ type }) => type === 'SRV')
  network.services = Object.fromEntries(
    named(services).map((name) => [name, services.filter((record) => record.name === name).map(serviceIn)]),
  )
}

/** What a name server says to whoever keeps nothing. It counts the question, and gives another record first the next time. */
export function askServer(
  world: World,
  server: string,
  asked: Pick<NameQuestion, 'view' | 'name' | 'type'>,
): { status: Resolved['status']; answers: DnsRecord[] } {
  const dns = dnsStateOf(world)
  countQuestion(dns, server)
  const key = `${asked.view} ${asked.name} ${asked.type}`
  const turn = dns.turns[key] ?? 0
  const { status, answers } = resolve(world.network, asked, turn)
  if (answers.length > 1) {
    // The name that was asked for last stands last; those for which nobody has asked for long begin anew.
    delete dns.turns[key]
    dns.turns[key] = turn + 1
    for (const oldest of Object.keys(dns.turns).slice(0, -keptAtMost.dnsTurns)) delete dns.turns[oldest]
  }
  // What is kept is the asker's own, whatever becomes of the zone.
  return { status, answers: answers.map((record) => ({ ...record })) }
}

/** What goes on at the name servers of a world, from the first question on. */
export function dnsStateOf(world: World): DnsState {
  world.dns ??= { queries: {}, turns: {}, kept: [] }
  return world.dns
}

/** Counts a question at its server. */
export function countQuestion(dns: DnsState, server: string): void {
  dns.queries[server] = (dns.queries[server] ?? 0) + 1
}
