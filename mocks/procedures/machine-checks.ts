import type { Expressway } from '../sim/ground/index'
import { pages } from './pages'
import type { Context, Need } from './procedure'
import { everyOther, inRole } from './vocabulary/cast'
import { doesNotList, noPeersSaved } from './vocabulary/clustering'
import {
  dnsAnswers,
  ethernetIsValid,
  hostNameIsOwn,
  ipIsValid,
  namesResolve,
  synchronized,
} from './vocabulary/machine'
import { seen, seenMenu } from './vocabulary/marks'

/** What one machine must fulfil: the same checks in create and in add (CRE-16 to CRE-24, ADD-17 to ADD-23). */
export type Check = (context: Context, expressway: Expressway) => Need[]

/** The checks, made on the Expressway in that role. */
export const onRole =
  (role: string, ...checks: readonly Check[]) =>
  (context: Context): Need[] =>
    checks.flatMap((check) => check(context, inRole(context, role)))

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
    // A machine that is off shows no page.
    .filter((other) => other.power.state === 'up')
    .flatMap((other) => [seen(context, other, pages.clustering), doesNotList(context, other, expressway)])

// One page that is built for each of the menus that have to be looked at; any other page will do too.
const menuPages = [
  ['system', pages.dns],
  ['configuration', pages.callRouting],
  ['applications', 'applications/conference-factory'],
] as const

/** A page of each of the System, Configuration and Applications menus was looked at since the step (CRE-50, ADD-61). */
export function menusSeen(context: Context, expressway: Expressway, since: string): Need[] {
  return menuPages.map(([menu]) => seenMenu(context, expressway, menu, since))
}

/** A page of the first menu that was not looked at since the step. */
export function unseenMenuPage(context: Context, expressway: Expressway, since: string): string {
  const [, page] = menuPages.find(([menu]) => !seenMenu(context, expressway, menu, since).met) ?? menuPages[0]
  return page
}
