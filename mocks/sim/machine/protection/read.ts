import { counted } from '#contract/counted'
import { isInNetwork } from '#contract/settings/formats'
import { MINUTE_MS } from '#contract/spans'
import type { BlockedAddresses } from '#contract/wire/protection'
import { type Ban, BROWSER_ADDRESS } from '../../ground/state/protection'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../network/read'
import { contactsOf } from '../peers/read'
import { numberSetting, textSetting } from '../settings/read'

/** How many failed sign-ins, how close together, block the browser, and for how long. */
export function webLimits(expressway: Expressway): { failuresMax: number; windowMs: number; banMs: number } {
  const limit = (key: string) => numberSetting(expressway, `automated-detection.web${key}`)
  return {
    failuresMax: limit('TriggerLevel'),
    windowMs: limit('DetectionWindow') * 1000,
    banMs: limit('BlockDuration') * 1000,
  }
}

/** True where failed sign-ins of the lab's browser count: the service watches them, and no exemption names it (PSI-26). */
export function isWatched(expressway: Expressway): boolean {
  return (
    textSetting(expressway, 'administration.automatedProtectionService') === 'On' &&
    textSetting(expressway, 'automated-detection.webState') === 'On' &&
    !isExempt(expressway, BROWSER_ADDRESS)
  )
}

function isExempt(expressway: Expressway, address: string): boolean {
  return (expressway.lists['automated-detection-exemptions'] ?? []).some(({ values }) =>
    isInNetwork(address, String(values['address']), Number(values['prefixLength'])),
  )
}

/** The ban of the lab's browser that holds there now; none holds while it is not watched. */
export function banOfBrowser(world: World, expressway: Expressway): Ban | undefined {
  if (!isWatched(expressway)) return undefined
  return expressway.protection.bans.find((ban) => ban.address === BROWSER_ADDRESS && ban.until > world.now)
}

/** Why the browser may not even try to sign in, and for how long. */
export function banText({ now }: World, { address, until }: Ban): string {
  const minutes = Math.ceil((until - now) / MINUTE_MS)
  return `Too many failed logins: this system has blocked ${address} for another ${counted(minutes, 'minute')}. Wait, or unblock the address from another peer of the cluster.`
}

/** The id of a ban on the page: machine and ban. */
export const banRowId = (expressway: Expressway, ban: Ban) => `${expressway.id}.${ban.id}`

/** System > Protection > Automated detection > Blocked addresses: here and on the peers in contact. */
export function blockedAddresses(world: World, expressway: Expressway): BlockedAddresses {
  return {
    rows: [expressway, ...contactsOf(world, expressway)].flatMap((machine) =>
      machine.protection.bans.map((ban) => ({
        id: banRowId(machine, ban),
        address: ban.address,
        service: ban.service,
        since: ban.since,
        until: ban.until,
        peer: machine.id === expressway.id ? 'This system' : nameOf(machine),
      })),
    ),
  }
}
