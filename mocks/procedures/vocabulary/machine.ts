import ipaddr from 'ipaddr.js'
import type { FieldId } from '#contract/settings/catalogue'
import { isIpv4 } from '#contract/settings/formats'
import { type Expressway, expresswaysOf, type World } from '../../sim/ground/index'
import {
  answeringDnsServers,
  fqdnOf,
  labelOf,
  lookUp,
  ntpServersOf,
  setting,
  textSetting,
  timeState,
} from '../../sim/machine/index'
import type { Context, Need } from '../procedure'
import { named, need } from './cast'

/** The release that the procedures are written for (INT-01). */
export const RELEASE = 'X8.9'

/** True for X8.9 and its maintenance releases. */
export function runsRelease(expressway: Expressway): boolean {
  return expressway.version === RELEASE || expressway.version.startsWith(`${RELEASE}.`)
}

/** `ver`: the software is the one that the guide is for. */
export function versionFits(context: Context, expressway: Expressway): Need {
  return need(
    runsRelease(expressway),
    `${named(context, expressway)} runs ${expressway.version}; this procedure is for ${RELEASE}.`,
  )
}

/** A field is saved with that value. */
export function saved(context: Context, expressway: Expressway, id: FieldId, value: string | number): Need {
  return need(
    setting(expressway, id) === value,
    `Set ${labelOf(id)} on ${named(context, expressway)} to ${value} and save.`,
  )
}

/** True when the gateway lies in the subnet of LAN 1 (CRE-17). */
function gatewayInSubnet(expressway: Expressway): boolean {
  const [address, mask, gateway] = ['lan1Ipv4Address', 'lan1Ipv4SubnetMask', 'ipv4Gateway'].map((key) =>
    textSetting(expressway, `ip.${key}`),
  )
  if (!address || !mask || !gateway || ![address, mask, gateway].every(isIpv4)) return false
  const prefix = ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask()
  return prefix !== null && ipaddr.IPv4.parse(gateway).match(ipaddr.IPv4.parse(address), prefix)
}

/** Address and gateway are valid. */
export function ipIsValid(context: Context, expressway: Expressway): Need {
  return need(
    gatewayInSubnet(expressway),
    `The IPv4 gateway of ${named(context, expressway)} is not in the subnet of its LAN 1 address.`,
  )
}

// A half-duplex link cannot carry media both ways at once: the page is there to catch it.
const halfDuplex = new Set<string | number>(['10half', '100half'])

/** The link speed is one that media can use (CRE-16). */
export function ethernetIsValid(context: Context, expressway: Expressway): Need {
  return need(
    !halfDuplex.has(setting(expressway, 'ethernet.lan1Speed')),
    `LAN 1 of ${named(context, expressway)} runs at half duplex.`,
  )
}

/** At least one configured DNS server answers (CRE-20). */
export function dnsAnswers(context: Context, expressway: Expressway): Need {
  return need(
    answeringDnsServers(context.world, expressway).length > 0,
    `No DNS server of ${named(context, expressway)} answers.`,
  )
}

/** NTP names without a dot that do not resolve with the Domain name (CRE-21). */
function unresolvedNames(world: World, expressway: Expressway): string[] {
  return ntpServersOf(expressway).filter(
    (name) => !name.includes('.') && !name.includes(':') && 'failure' in lookUp(world, expressway, name),
  )
}

/** Unqualified names in use resolve. */
export function namesResolve(context: Context, expressway: Expressway): Need {
  const names = unresolvedNames(context.world, expressway)
  return need(
    names.length === 0,
    `With the Domain name of ${named(context, expressway)} these do not resolve: ${names.join(', ')}.`,
  )
}

/** State on System > Time (CRE-22). */
export function synchronized(context: Context, expressway: Expressway): Need {
  const state = timeState(context.world, expressway)
  return need(
    state === 'Synchronized',
    `The time of ${named(context, expressway)} is ${state}: it needs a working NTP server.`,
  )
}

/** Own host name, unique, with a domain name beside it (CRE-28, CRE-29). */
export function hostNameIsOwn(context: Context, expressway: Expressway): Need {
  const fqdn = fqdnOf(expressway).toLowerCase()
  const shared = expresswaysOf(context.world).some(
    (other) => other.id !== expressway.id && fqdnOf(other).toLowerCase() === fqdn,
  )
  return need(
    fqdn !== '' && !shared,
    `${named(context, expressway)} needs a System host name and Domain name that no other has.`,
  )
}
