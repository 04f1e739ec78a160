import type { DnsRecord } from '#contract/wire/dns'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { recordsOf, serviceIn } from '../../machine/dns/records'
import { dnsNameOf } from '../../machine/network/read'
import { clusterNameOf } from '../../machine/peers/read'

/** The SRV records of one service, view and priority. */
export type ServiceGroup = {
  readonly view: DnsRecord['view']
  readonly name: string
  readonly records: readonly DnsRecord[]
}

/** The SRV records in the groups within which the weights share the askers out. */
export function serviceGroups(records: readonly DnsRecord[]): ServiceGroup[] {
  const services = records.filter(({ type }) => type === 'SRV')
  const keyOf = (record: DnsRecord) => `${record.view} ${record.name} ${serviceIn(record).priority}`
  return [...new Set(services.map(keyOf))].flatMap((key) => {
    const group = services.filter((record) => keyOf(record) === key)
    return group.slice(0, 1).map(({ view, name }) => ({ view, name, records: group }))
  })
}

type UnequalGroup = Pick<ServiceGroup, 'view' | 'name'> & {
  /** Of two groups with the same key one is the other, whatever its weights are. */
  readonly key: string
  readonly text: string
}

/** The peers of one cluster that a service gives unequal weights, with what each has in words (SRV-19, R-30). */
export function unequalWeights(world: World): UnequalGroup[] {
  return serviceGroups(recordsOf(world.network)).flatMap(({ view, name, records: group }) => {
    const peers = group
      .map(serviceIn)
      .flatMap((service) => clustersAt(world, service.target).map((cluster) => ({ ...service, cluster })))
    return [...new Set(peers.map(({ cluster }) => cluster))].flatMap((cluster) => {
      const services = peers.filter((peer) => peer.cluster === cluster)
      const [first] = services
      if (!first || services.every(({ weight }) => weight === first.weight)) return []
      const words = services.map(({ target, weight }) => `${target} ${weight}`).join(', ')
      const key = [view, name, first.priority, cluster].join(' ')
      return [{ view, name, key, text: `The SRV records of ${name} have unequal weights: ${words}.` }]
    })
  })
}

/** The Cluster name of the Expressway that has this name, blank for none; nothing where no Expressway has it. */
const clustersAt = (world: World, target: string): string[] =>
  expresswaysOf(world)
    .filter((expressway) => dnsNameOf(expressway) === target.toLowerCase())
    .map(clusterNameOf)
