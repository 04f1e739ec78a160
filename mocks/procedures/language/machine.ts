import ipaddr from 'ipaddr.js'
import { counted } from '#contract/counted'
import type { MenuPath } from '#contract/menu'
import { pages } from '#contract/pages'
import { catalogueField, type FieldId } from '#contract/settings/catalogue'
import { isIpv4 } from '#contract/settings/formats'
import { MINUTE_MS } from '#contract/spans'
import { type Expressway, expresswaysOf, present, type World } from '../../sim/ground/index'
import {
  answeringDnsServers,
  fqdnOf,
  isRecommendedSpeed,
  labelOf,
  lookUp,
  ntpServersOf,
  setting,
  textSetting,
  timeState,
} from '../../sim/machine/index'
import { callCount, registrationCount } from '../../sim/traffic/index'
import { type Act, visit, visits, wait } from './act'
import { everyOther, isInUse, named } from './cast'
import { doesNotList, noPeersSaved } from './clustering'
import { markedSince, seen, seenMenu, wasSaved } from './marks'
import { type Context, type Need, need } from './step'

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
    {
      missing: `${named(context, expressway)} runs ${expressway.version}; this procedure is for ${RELEASE}.`,
      met: `${named(context, expressway)} runs ${expressway.version}.`,
    },
    expressway,
  )
}

/** A field is saved with that value. */
export function saved(context: Context, expressway: Expressway, id: FieldId, value: string | number): Need {
  return need(
    setting(expressway, id) === value,
    `Set ${labelOf(id)} on ${named(context, expressway)} to ${value} and save.`,
    expressway,
    present(catalogueField(id), `${id} is a setting`).page.path,
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
    {
      missing: `The IPv4 gateway of ${named(context, expressway)} is not in the subnet of its LAN 1 address.`,
      met: `The IPv4 gateway of ${named(context, expressway)} is in the subnet of its LAN 1 address.`,
    },
    expressway,
    pages.ip,
  )
}

/** The link speed is one that media can use (CRE-16). */
function ethernetIsValid(context: Context, expressway: Expressway): Need {
  const speed = textSetting(expressway, 'ethernet.lan1Speed')
  return need(
    isRecommendedSpeed(speed),
    {
      missing: `LAN 1 of ${named(context, expressway)} is set to ${speed}: a cluster wants 1000 or 100 Mb/s full duplex, or Auto.`,
      met: `LAN 1 of ${named(context, expressway)} is set to ${speed}.`,
    },
    expressway,
    pages.ethernet,
  )
}

/** What is said where every configured DNS server is silent. */
export const noDnsServerAnswers = (name: string): string => `No DNS server of ${name} answers.`

/** At least one configured DNS server answers (CRE-20). */
export function dnsAnswers(context: Context, expressway: Expressway): Need {
  return need(
    answeringDnsServers(context.world, expressway).length > 0,
    {
      missing: noDnsServerAnswers(named(context, expressway)),
      met: `A DNS server of ${named(context, expressway)} answers.`,
    },
    expressway,
    pages.dns,
  )
}

/** NTP names without a dot that do not resolve with the Domain name (CRE-21). */
function unresolvedNames(world: World, expressway: Expressway): string[] {
  return ntpServersOf(expressway).filter(
    (name) => !name.includes('.') && !name.includes(':') && 'failure' in lookUp(world, expressway, name),
  )
}

/** Unqualified names in use resolve. */
function namesResolve(context: Context, expressway: Expressway): Need {
  const names = unresolvedNames(context.world, expressway)
  return need(
    names.length === 0,
    {
      missing: `With the Domain name of ${named(context, expressway)} these do not resolve: ${names.join(', ')}.`,
      met: `The names that ${named(context, expressway)} uses resolve.`,
    },
    expressway,
    pages.dns,
  )
}

/** State on System > Time (CRE-22). */
export function synchronized(context: Context, expressway: Expressway): Need {
  const state = timeState(context.world, expressway)
  return need(
    state === 'Synchronized',
    {
      missing: `The time of ${named(context, expressway)} is ${state}: it needs a working NTP server.`,
      met: `The time of ${named(context, expressway)} is Synchronized.`,
    },
    expressway,
    pages.time,
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
    {
      missing: `${named(context, expressway)} needs a System host name and Domain name that no other has.`,
      met: `${named(context, expressway)} has a System host name and Domain name that no other has.`,
    },
    expressway,
    pages.dns,
  )
}

/** What one machine must fulfil: the same checks in create and in add (CRE-16 to CRE-24, ADD-17 to ADD-23). */
export type Check = (context: Context, expressway: Expressway) => Need[]

/** System > Network interfaces > Ethernet was looked at, and is right. */
export const ethernetChecked: Check = (context, expressway) => [
  seen(context, expressway, pages.ethernet),
  ethernetIsValid(context, expressway),
]

export const ipChecked: Check = (context, expressway) => [
  seen(context, expressway, pages.ip),
  ipIsValid(context, expressway),
]

export const dnsChecked: Check = (context, expressway) => [
  seen(context, expressway, pages.dns),
  dnsAnswers(context, expressway),
  namesResolve(context, expressway),
]

/** Looks at the time, and before that waits until it is Synchronized: after a restart that takes a moment. */
export const lookAtTime = (context: Context, expressway: Expressway): Act[] => [
  ...(timeState(context.world, expressway) === 'Synchronized' ? [] : [wait(30_000)]),
  visit(expressway, pages.time),
]

export const timeChecked: Check = (context, expressway) => [
  seen(context, expressway, pages.time),
  synchronized(context, expressway),
]

export const noPeersChecked: Check = (context, expressway) => [
  seen(context, expressway, pages.clustering),
  noPeersSaved(context, expressway),
]

export const hostNameChecked: Check = (context, expressway) => [
  seen(context, expressway, pages.dns),
  hostNameIsOwn(context, expressway),
]

/** Nobody in the organisation lists the machine, and somebody has looked (CRE-13, ADD-15). */
export const listedNowhere: Check = (context, expressway) =>
  everyOther(context, expressway)
    // A machine that is off shows no page; one that restarts does when it is back.
    .filter((other) => isInUse(context.world, other))
    .flatMap((other) => [seen(context, other, pages.clustering), doesNotList(context, other, expressway)])

/** Looks at the list of everybody else who shows one. */
export const lookElsewhere = (context: Context, expressway: Expressway): Act[] =>
  everyOther(context, expressway)
    .filter((other) => other.power.state === 'up')
    .map((other) => visit(other, pages.clustering))

/** The menus that have to be looked at, and a page of each to send people to; any other page will do too. */
export const menuPages = [
  ['system', pages.dns],
  ['configuration', pages.callRouting],
  ['applications', pages.conferenceFactory],
] as const

/** A page of each of the System, Configuration and Applications menus was looked at since the step (CRE-50, ADD-61). */
export function menusSeen(context: Context, expressway: Expressway, since: string): Need[] {
  const counts = (mark: string) => markedSince(context.progress, mark, since)
  return menuPages.map(([menu, page]) => seenMenu(context, expressway, menu, page, counts))
}

/** Looks at a page of each of these menus. */
export const lookAround = visits(...menuPages.map(([, page]) => page))

/** A page of the first menu that was not looked at since the step. */
export function unseenMenuPage(context: Context, expressway: Expressway, since: string): MenuPath {
  const unseen = menusSeen(context, expressway, since).findIndex(({ met }) => !met)
  const [, page] = menuPages[unseen] ?? menuPages[0]
  return page
}

/**
 * `calls` and `regs` are zero because the machine was drained. One that is down carries nothing either,
 * which does not count: it has to be up, and in maintenance mode.
 */
export function drained(context: Context, expressway: Expressway): Need {
  const calls = callCount(context.world, expressway)
  const registrations = registrationCount(context.world, expressway)
  const closed = expressway.power.state === 'up' && textSetting(expressway, 'maintenance-mode.mode') === 'On'
  return need(
    closed && calls === 0 && registrations === 0,
    {
      missing: `${named(context, expressway)} must be drained in maintenance mode: ${counted(calls, 'call')} and ${counted(registrations, 'registration')} left.`,
      met: `${named(context, expressway)} is drained in maintenance mode.`,
    },
    expressway,
    unclearedPage(context, expressway),
  )
}

/** The half hour after which the longest everyday call and the longest registration have ended. */
const DRAIN_MS = 1_860_000

/** What is said of a machine that has been back for so long. */
export const backFor = (milliseconds: number): string =>
  `${counted(milliseconds / MINUTE_MS, 'minute')} have passed since the restart.`

/** Waits until both lists are empty, and looks at them. */
export const drain = (context: Context, expressway: Expressway): Act[] => [
  wait(DRAIN_MS),
  ...visits(pages.calls, pages.registrations)(context, expressway),
]

/** The page that still lists something: the calls first, then the registrations. */
export function unclearedPage(context: Context, expressway: Expressway): MenuPath {
  return callCount(context.world, expressway) > 0 ? pages.calls : pages.registrations
}

export const isMicrosoftEnabled = (expressway: Expressway): boolean =>
  textSetting(expressway, 'microsoft-interoperability.mode') === 'Enabled'

/** True where Microsoft interoperability is in use, or was until it was turned off here (RML-11, DIS-13). */
export function usesMicrosoft(context: Context, expressway: Expressway): boolean {
  return isMicrosoftEnabled(expressway) || wasSaved(context, expressway, pages.microsoft)
}

/** Microsoft interoperability is Disabled. */
export function microsoftDisabled(context: Context, expressway: Expressway): Need {
  return need(
    !isMicrosoftEnabled(expressway),
    `Set Microsoft Interoperability on ${named(context, expressway)} to Disabled and save.`,
    expressway,
    pages.microsoft,
  )
}
