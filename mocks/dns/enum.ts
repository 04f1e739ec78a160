import type { DnsView } from '#contract/wire/dns'
import type { World } from '../sim/ground/index'
import { inOrder, resolve, rewritten } from '../sim/machine/index'

/** The name under which an ENUM number stands: its digits backwards, each a label, and the suffix (NAP-07). */
export function enumName(number: string, suffix: string): string {
  return number.replaceAll(/\D/g, '').split('').toReversed().concat(suffix).join('.')
}

/** A URI that ENUM gives for a number, and how it is called. */
export type EnumUri = { readonly protocol: string; readonly uri: string }

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
    return protocol !== undefined && uri !== null ? [{ protocol, uri }] : []
  })
}
