import type { DnsRecord } from '#contract/wire/dns'
import type { ServiceRecord } from '../../ground/state/network'
import { serviceIn } from './records'

/**
 * The servers of a service in the order in which one asker tries them: by priority, the smaller number first; among
 * equal ones by lot, each as often as its weight says (SRV-02, R-30). `draw` gives a whole number from 0 up to and with its
 * argument.
 * A service of which the only target is a dot is not offered.
 */
export function servicesInOrder(
  records: readonly DnsRecord[],
  draw: (sum: number) => number,
): ServiceRecord[] {
  const services = records.filter(({ type }) => type === 'SRV').map(serviceIn)
  const priorities = [...new Set(services.map(({ priority }) => priority))].toSorted((a, b) => a - b)
  return priorities
    .flatMap((priority) =>
      drawn(
        services.filter((service) => service.priority === priority),
        draw,
      ),
    )
    .filter(({ target }) => target !== '.')
}

function drawn(group: readonly ServiceRecord[], draw: (sum: number) => number): ServiceRecord[] {
  const left = [...group]
  const order: ServiceRecord[] = []
  while (left.length > 0) {
    const total = left.reduce((sum, { weight }) => sum + weight, 0)
    // Every unit of weight is one lot. A lot of none would fall to the first, and make equal weights unequal.
    const lot = total === 0 ? 0 : draw(total - 1) + 1
    let sum = 0
    const index = left.findIndex(({ weight }) => (sum += weight) >= lot)
    order.push(...left.splice(Math.max(index, 0), 1))
  }
  return order
}
