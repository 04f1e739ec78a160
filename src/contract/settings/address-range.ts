import ipaddr from 'ipaddr.js'
import { isIpv4, isIpv6 } from './formats'

/** The first and the last address of a network: `10.20.0.0 - 10.20.255.255`; blank for what is no network. */
export function addressRange(address: string, prefixLength: number): string {
  const version = isIpv4(address) ? ipaddr.IPv4 : isIpv6(address) ? ipaddr.IPv6 : undefined
  if (!version?.isValidCIDR(`${address}/${prefixLength}`)) return ''
  const network = `${address}/${prefixLength}`
  const [first, last] = [version.networkAddressFromCIDR(network), version.broadcastAddressFromCIDR(network)]
  return `${first.toString()} - ${last.toString()}`
}
