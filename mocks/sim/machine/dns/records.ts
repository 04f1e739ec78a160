import { isIpv4 } from '#contract/settings/formats'
import { type DnsRecord, type DnsView, type RecordType, reverseName } from '#contract/wire/dns'
import { USUAL_TTL_SECONDS } from '../../ground/state/dns'
import type { Network, ServiceRecord } from '../../ground/state/network'

/** The view that the Expressways see: hosts and services are of it. */
export const usualView = ({ isolated }: Network): DnsView => (isolated ? 'public' : 'internal')

/** Every record of both views. Without a change of them they follow from hosts and services (decision 0029). */
export function recordsOf(network: Network): readonly DnsRecord[] {
  if (network.records) return network.records
  const view = usualView(network)
  const record = (name: string, type: RecordType, data: string): DnsRecord => ({
    view,
    name,
    type,
    ttl: USUAL_TTL_SECONDS,
    data,
  })
  return [
    ...Object.entries(network.hosts).flatMap(([name, addresses]) => [
      ...addresses.map((address) => record(name, isIpv4(address) ? 'A' : 'AAAA', address)),
      ...addresses.map((address) => record(reverseName(address), 'PTR', name)),
    ]),
    ...Object.entries(network.services).flatMap(([name, services]) =>
      services.map(({ priority, weight, port, target }) =>
        record(name, 'SRV', `${priority} ${weight} ${port} ${target}`),
      ),
    ),
  ]
}

/** What an SRV record says (SRV-05). */
export function serviceIn({ data }: DnsRecord): ServiceRecord {
  const [priority = '', weight = '', port = '', target = ''] = data.split(' ')
  return { priority: Number(priority), weight: Number(weight), port: Number(port), target }
}

export const isAddress = ({ type }: DnsRecord): boolean => type === 'A' || type === 'AAAA'
