import { DNS_VIEWS, type DnsView } from '#contract/wire/dns'
import type { Zones } from '#contract/wire/zones'
import type { World } from '../sim/ground/index'
import { inOrder, recordsOf, resolve, rewritten } from '../sim/machine/index'

/** The name under which an ENUM number stands: its digits backwards, each a label, and the suffix (NAP-07). */
export function enumName(number: string, suffix: string): string {
  return number.replaceAll(/\D/g, '').split('').toReversed().concat(suffix).join('.')
}

/** A URI that ENUM gives for a number, how it is called, and the record that says so. */
export type EnumUri = {
  readonly protocol: string
  readonly uri: string
  readonly service: string
  readonly expression: string
}

/** The word before or behind `E2U`: both orders are about (NAP-05). */
export function enumProtocol(service: string): string | undefined {
  const [, behind, before] = /^(?:E2U\+([\w:-]+)|([\w:-]+)\+E2U)$/i.exec(service) ?? []
  return (behind ?? before)?.toLowerCase()
}

/** What a number becomes, in the order in which it is tried (NAP-02, NAP-03). */
export function enumUris(world: World, view: DnsView, number: string, suffix: string): EnumUri[] {
  const { answers } = resolve(world.network, { view, name: enumName(number, suffix), type: 'NAPTR' })
  return inOrder(answers).flatMap((record) => {
    const protocol = enumProtocol(record.service)
    // Only a terminal record gives a URI; any other names what is looked up next (NAP-04).
    const uri = record.flags === 'u' ? rewritten(record, number) : null
    const { service, regexp: expression } = record
    return protocol !== undefined && uri !== null ? [{ protocol, uri, service, expression }] : []
  })
}

/** The numbers that stand in the zones, and what each becomes. */
export function enumNumbers(world: World): Zones['numbers'] {
  return DNS_VIEWS.flatMap((view) => {
    const owners = recordsOf(world.network)
      .filter((record) => record.view === view && record.type === 'NAPTR')
      .map(({ name }) => name)
    return [...new Set(owners)].flatMap((name) => {
      const [, digits = '', suffix = ''] = /^((?:\d\.)+)(.+)$/.exec(name) ?? []
      const number = digits.replaceAll('.', '').split('').toReversed().join('')
      return number === '' ? [] : [{ view, name, number, uris: enumUris(world, view, number, suffix) }]
    })
  })
}
