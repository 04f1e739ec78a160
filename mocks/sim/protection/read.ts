import type { BlockedAddresses } from '#contract/wire/protection'
import { contactsOf } from '../clustering/read'
import { nameOf } from '../network/read'
import { textSetting } from '../settings/read'
import type { Expressway, World } from '../world'
import { type Ban, BROWSER_ADDRESS } from './state'

export const isProtected = (expressway: Expressway) =>
  textSetting(expressway, 'administration.automatedProtectionService') === 'On'

/** The ban of the lab's browser that holds there now; none holds while the service is off (PSI-26). */
export function banOfBrowser(world: World, expressway: Expressway): Ban | undefined {
  if (!isProtected(expressway)) return undefined
  return expressway.protection.bans.find((ban) => ban.address === BROWSER_ADDRESS && ban.until > world.now)
}

/** Why the browser may not even try to sign in, and for how long. */
export function banText({ now }: World, { address, until }: Ban): string {
  const minutes = Math.ceil((until - now) / 60_000)
  return `Too many failed logins: this system has blocked ${address} for another ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}. Wait, or unblock the address from another peer of the cluster.`
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
