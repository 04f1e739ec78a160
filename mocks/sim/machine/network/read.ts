import { faultsThat, isBetween } from '../../ground/faults/felt'
import { remembered, rememberedIn } from '../../ground/remembered'
import type { Expressway, ExpresswayId, World } from '../../ground/world'
import { textInForce, textSetting } from '../settings/read'

const pathCuts = faultsThat('cuts-path')
/** Out of reach of everybody, the operator and the time servers included. */
const networkCuts = faultsThat('takes-off-network')
/** What is no Expressway does not answer this one. */
const serverCuts = faultsThat('cuts-off-servers')
const longRoundTrips = faultsThat('lengthens-round-trip')
declare module '../../ground/faults/felt' {
  interface Askers {
    'cuts-path': typeof pathCuts
    'takes-off-network': typeof networkCuts
    'cuts-off-servers': typeof serverCuts
    'lengthens-round-trip': typeof longRoundTrips
  }
}

/** An interface of a machine and the addresses at which it answers now. */
export type Interface = {
  name: 'LAN 1' | 'LAN 2'
  ipv4: string
  ipv4Mask: string
  ipv6: string
  nat: boolean
  /** The public address that a static NAT shows for it; empty without one. */
  publicAddress: string
}

const lanFields = ([1, 2] as const).map((number) => ({
  name: number === 1 ? ('LAN 1' as const) : ('LAN 2' as const),
  ipv4: `ip.lan${number}Ipv4Address`,
  ipv4Mask: `ip.lan${number}Ipv4SubnetMask`,
  ipv6: `ip.lan${number}Ipv6Address`,
  nat: `ip.lan${number}StaticNatMode`,
  publicAddress: `ip.lan${number}StaticNatAddress`,
}))

/** The interfaces in use, LAN 1 first. Addresses are those in force since the last restart. */
export const interfacesOf = remembered((expressway: Expressway): readonly Interface[] => {
  const inUse = textInForce(expressway, 'ip.useDualNetworkInterfaces') === 'Yes' ? 2 : 1
  return lanFields.slice(0, inUse).map(({ name, ipv4, ipv6, ...fields }) => {
    const nat = textInForce(expressway, fields.nat) === 'On'
    return {
      name,
      ipv4: textInForce(expressway, ipv4),
      ipv4Mask: textInForce(expressway, fields.ipv4Mask),
      ipv6: textInForce(expressway, ipv6),
      nat,
      publicAddress: nat ? textInForce(expressway, fields.publicAddress) : '',
    }
  })
})

/** The IPv4 address of LAN 1. */
export function addressOf(expressway: Expressway): string {
  return textInForce(expressway, 'ip.lan1Ipv4Address')
}

/** The IPv4 address of LAN 1 as saved: after a restart the machine answers there (ADR-04). */
export function savedAddressOf(expressway: Expressway): string {
  return textSetting(expressway, 'ip.lan1Ipv4Address')
}

/** System host name and domain name, joined (CRE-29); empty when either is missing. */
export function fqdnOf(expressway: Expressway): string {
  const host = textSetting(expressway, 'dns.systemHostName')
  const domain = textSetting(expressway, 'dns.domainName')
  return host && domain ? `${host}.${domain}` : ''
}

/** The same as DNS has it: names are the same there in any case, and kept in lower case. */
export const dnsNameOf = (expressway: Expressway): string => fqdnOf(expressway).toLowerCase()

/** What one calls the system: its System name, else its FQDN, else its address. */
export function nameOf(expressway: Expressway): string {
  return textSetting(expressway, 'administration.systemName') || fqdnOf(expressway) || addressOf(expressway)
}

/** A machine, and the interface of it that has an address. */
type Owner = { readonly expressway: Expressway; readonly lan: Interface }

/** Who has each IP address, in the order of the scenario. */
const addressBook = remembered((expressways: World['expressways']): ReadonlyMap<string, readonly Owner[]> => {
  const book = new Map<string, Owner[]>()
  for (const expressway of Object.values(expressways)) {
    for (const lan of interfacesOf(expressway)) {
      const others = [lan.ipv6.toLowerCase(), lan.publicAddress].filter((address) => address !== '')
      for (const address of new Set([lan.ipv4, ...others])) {
        const owners = book.get(address)
        if (owners) owners.push({ expressway, lan })
        else book.set(address, [{ expressway, lan }])
      }
    }
  }
  return book
})

/**
 * Everyone with that IP address, and on which interface; more than one is a conflict (PRE-07). A unit that is off or
 * cut off comes last: its replacement, restored from its backup, answers in its place.
 */
export function ownersOf(world: World, address: string): readonly Owner[] {
  const owners = addressBook(world.expressways).get(address.toLowerCase()) ?? []
  if (owners.length < 2) return owners
  return [
    ...owners.filter(({ expressway }) => isPresent(world, expressway)),
    ...owners.filter(({ expressway }) => !isPresent(world, expressway)),
  ]
}

/** True for a machine with power, on the network; one that restarts is only away for a moment. */
export function isPresent(world: World, expressway: Expressway): boolean {
  return expressway.power.state !== 'off' && onNetwork(world, expressway.id)
}

/**
 * The host part of a URL for this Expressway: the name that DNS has for it, else its address. A unit whose address
 * another has taken is at neither, and goes by its id.
 */
export const hostOf = rememberedIn((world, expressway): string => {
  const address = addressOf(expressway)
  if (!isPresent(world, expressway) && ownersOf(world, address)[0]?.expressway.id !== expressway.id)
    return expressway.id
  const own = interfacesOf(expressway).flatMap((lan) => [lan.ipv4, lan.publicAddress])
  const named = Object.entries(world.network.hosts).find(([, addresses]) =>
    addresses.some((known) => own.includes(known)),
  )
  // One without an address has no other name either.
  return named ? named[0] : address || expressway.id
})

/** The fault that cuts the path between two machines, or one of them from everything; null when it is open. */
export function cutBetween(world: World, one: ExpresswayId, other: ExpresswayId): string | null {
  const cut = pathCuts
    .in(world)
    .find((fault) =>
      'between' in fault
        ? isBetween(fault, one, other)
        : fault.expressway === one || fault.expressway === other,
    )
  return cut ? cut.id : null
}

/** True when the operator's browser can reach the machine's network interface. */
export function onNetwork(world: World, id: ExpresswayId): boolean {
  return !networkCuts.in(world).some((fault) => fault.expressway === id)
}

/** True while nothing but the operator answers the machine, and no server. */
export function isCutOffFromServers(world: World, { id }: Expressway): boolean {
  return serverCuts.in(world).some((fault) => fault.expressway === id)
}

/** Round trip between two machines in milliseconds; a fault may lengthen it. */
export function roundTripMs(world: World, one: ExpresswayId, other: ExpresswayId): number {
  const long = longRoundTrips.in(world).find((fault) => isBetween(fault, one, other))
  return long?.milliseconds ?? world.network.roundTripMs
}
