import type { DnsRecord } from '#contract/wire/dns'
import type { Network } from '../../ground/state/network'
import { isAddress, serviceIn, usualView } from './records'
import { addressesIn } from './resolve'

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
