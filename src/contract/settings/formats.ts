import ipaddr from 'ipaddr.js'
import type { TextFormat } from './field'

/** A rule for a shape of text: true when the value may be saved, and what to say when it may not. */
type Format = { readonly accepts: (value: string) => boolean; readonly message: string }

const label = /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/

/** True for dotted IPv4 with four parts; `10.1` is not an address on the console. */
export function isIpv4(value: string): boolean {
  // Most of what is asked is a name: the cheap look first, for this is asked thousands of times a save.
  return /^[\d.]+$/.test(value) && ipaddr.IPv4.isValidFourPartDecimal(value)
}

export function isIpv6(value: string): boolean {
  return value.includes(':') && !value.includes('%') && ipaddr.IPv6.isValid(value)
}

const noHosts = new Map<string, string>([
  ['unspecified', 'an unspecified address'],
  ['loopback', 'a loopback address'],
  ['multicast', 'a multicast address'],
  ['broadcast', 'a broadcast address'],
  ['linkLocal', 'a link-local address'],
  ['ipv4Mapped', 'an IPv4 address written as IPv6'],
])

/** What an IP address is in words where no other machine can have it; undefined where one can. */
export function noHostAddress(ip: string): string | undefined {
  if (!isIpv4(ip) && !isIpv6(ip)) return undefined
  const kind = noHosts.get(ipaddr.parse(ip).range())
  // What the library calls reserved holds the networks for examples as well, and those are no worse in a lab.
  return kind ?? (isInNetwork(ip, '240.0.0.0', 4) ? 'a reserved address' : undefined)
}

/** Whether an IPv4 address is the first or the last of the subnet of that interface, in words; undefined where it is neither. */
export function edgeOfSubnet(ip: string, network: string, mask: string): string | undefined {
  const bits = prefixLengthOf(mask)
  // A network of two addresses, or of one, has neither (RFC 3021).
  if (bits === null || bits > 30 || !isInSubnet(ip, network, mask)) return undefined
  const cidr = `${network}/${bits}`
  if (ip === ipaddr.IPv4.networkAddressFromCIDR(cidr).toString())
    return `the address of the network ${ip}/${bits}`
  return ip === ipaddr.IPv4.broadcastAddressFromCIDR(cidr).toString()
    ? `the broadcast address of the network of ${network}`
    : undefined
}

/** True for a name of dot-separated labels whose last label starts with a letter. */
export function isDomainName(value: string): boolean {
  const labels = value.split('.')
  const last = labels.at(-1) ?? ''
  return value.length <= 253 && labels.every((part) => label.test(part)) && /^[A-Za-z]/.test(last)
}

/** True for a domain name with at least one dot. */
export function isFqdn(value: string): boolean {
  return value.includes('.') && isDomainName(value)
}

/** The number of leading ones of an IPv4 subnet mask; null when it is no mask. */
export function prefixLengthOf(mask: string): number | null {
  return isIpv4(mask) ? ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() : null
}

/** True when the IPv4 address lies in the network of that interface address and mask. */
export function isInSubnet(address: string, network: string, mask: string): boolean {
  const bits = prefixLengthOf(mask)
  if (bits === null || !isIpv4(address) || !isIpv4(network)) return false
  return ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parse(network), bits)
}

/** True when the address lies in that network; addresses of the other IP version never do. */
export function isInNetwork(address: string, network: string, prefixLength: number): boolean {
  if (isIpv4(address) && isIpv4(network)) {
    return ipaddr.IPv4.parse(address).match(ipaddr.IPv4.parse(network), Math.min(prefixLength, 32))
  }
  return (
    isIpv6(address) &&
    isIpv6(network) &&
    ipaddr.IPv6.parse(address).match(ipaddr.IPv6.parse(network), prefixLength)
  )
}

// Control characters would be invisible on the page and in the logs.
const printable = (value: string) => !/\p{Cc}/u.test(value)

/** Every format by name. An empty value is judged by `mandatory`, not here. */
export const formats: Record<TextFormat, Format> = {
  plain: { accepts: printable, message: 'Control characters are not allowed.' },
  secret: { accepts: printable, message: 'Control characters are not allowed.' },
  path: {
    accepts: (value) => /^[\w\-./~]*$/.test(value),
    message: 'Enter a path of letters, digits, dots, hyphens and slashes.',
  },
  'time-of-day': {
    accepts: (value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
    message: 'Enter hours and minutes from 00:00 to 23:59.',
  },
  address: {
    accepts: (value) => isIpv4(value) || isIpv6(value) || isDomainName(value),
    message: 'Enter an IP address or a fully qualified domain name.',
  },
  ip: {
    accepts: (value) => isIpv4(value) || isIpv6(value),
    message: 'Enter an IP address.',
  },
  ipv4: {
    accepts: isIpv4,
    message: 'Enter an IPv4 address of four numbers from 0 to 255, such as 10.0.0.11.',
  },
  ipv6: { accepts: isIpv6, message: 'Enter an IPv6 address, such as 2001:db8::11.' },
  fqdn: {
    accepts: isFqdn,
    message: 'Enter a fully qualified domain name, such as cluster1.example.com.',
  },
  // Other names may have an underscore, as in SRV records; that of a cluster may not.
  'cluster-name': {
    accepts: (value) => isFqdn(value) && !value.includes('_'),
    message:
      'Enter a fully qualified domain name of letters, digits, hyphens and dots, such as cluster1.example.com.',
  },
  'host-name': {
    accepts: (value) => /^[A-Za-z](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/.test(value),
    message:
      'Enter a single label: letters, digits, hyphens and underscores, starting with a letter and without spaces.',
  },
  'domain-name': {
    accepts: isDomainName,
    message: 'Enter a domain name of letters, digits and hyphens, such as example.com.',
  },
}
