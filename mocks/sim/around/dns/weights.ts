import type { DnsRecord } from '#contract/wire/dns'
import { serviceIn } from '../../machine/dns/records'

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

type UnequalGroup = Pick<ServiceGroup, 'view' | 'name'> & { readonly text: string }

/** The groups of unequal weights, with what each weighs in words (SRV-19, R-30). */
export function unequalWeights(records: readonly DnsRecord[]): UnequalGroup[] {
  return serviceGroups(records).flatMap((group) => {
    const services = group.records.map(serviceIn)
    if (new Set(services.map(({ weight }) => weight)).size < 2) return []
    const words = services.map(({ target, weight }) => `${target} ${weight}`).join(', ')
    return [
      {
        view: group.view,
        name: group.name,
        text: `The SRV records of ${group.name} have unequal weights: ${words}.`,
      },
    ]
  })
}
