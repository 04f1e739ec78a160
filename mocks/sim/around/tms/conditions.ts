import { faultsThat } from '../../ground/faults/felt'
import { refuse } from '../../ground/refusals'
import type { Decision } from '../../ground/stage'
import type { TmsServer } from '../../ground/state/tms'
import type { Expressway, World } from '../../ground/world'
import { lookUp, lookupFailure } from '../../machine/dns/read'
import { isCutOffFromServers, nameOf } from '../../machine/network/read'
import { textSetting } from '../../machine/settings/read'
import { trustsTms } from './trust'

const tmsOutages = faultsThat('silences-tms')
declare module '../../ground/faults/felt' {
  interface Askers {
    'silences-tms': typeof tmsOutages
  }
}

/** True while nobody reaches Cisco TMS, and it reaches nobody. */
export const isTmsDown = (world: World): boolean => tmsOutages.in(world).length > 0

/** Cisco TMS, where one can work with it; or why one cannot. */
export function tmsThere(world: World): { readonly tms: TmsServer } | NonNullable<Decision> {
  const { tms } = world
  if (!tms)
    return refuse(
      'not-found',
      'Cisco TMS is not used in this world. A world that has it is in the catalogue.',
    )
  return isTmsDown(world) ? refuse('unreachable', 'Cisco TMS cannot be reached.') : { tms }
}

type Ask = (world: World, expressway: Expressway) => string | undefined

const field = (expressway: Expressway, key: string) => textSetting(expressway, `external-manager.${key}`)

const unresolved: Ask = (world, expressway) => {
  const found = lookUp(world, expressway, field(expressway, 'address'))
  return 'failure' in found ? `The address cannot be looked up: ${lookupFailure(found)}.` : undefined
}

const silent: Ask = (world, expressway) => {
  const address = field(expressway, 'address')
  const found = lookUp(world, expressway, address)
  const isTms = 'addresses' in found && found.addresses.includes(world.network.tms.address)
  return isTms ? undefined : `No external manager answers at ${address}.`
}

/** A machine that is kept away from the others does not get as far as TMS either. */
const cutOff: Ask = (world, expressway) =>
  isTmsDown(world) || isCutOffFromServers(world, expressway)
    ? `There is no path from ${nameOf(expressway)} to the external manager.`
    : undefined

/** TMS-06 */
export const wrongPath: Ask = (world, expressway) =>
  field(expressway, 'path').replace(/^\//, '') === world.network.tms.path
    ? undefined
    : 'The external manager has no such path: its answer was 404.'

/** TMS-07 */
export const untrusted: Ask = (world, expressway) => {
  const verified =
    field(expressway, 'protocol') === 'HTTPS' && field(expressway, 'certificateVerificationMode') === 'On'
  return verified && !trustsTms(world, expressway)
    ? `The certificate of the external manager is signed by an authority that is not in the trusted CA list of ${nameOf(expressway)}.`
    : undefined
}

/** What the connection needs, in the order in which it is tried; each gives its own reason for a failure. */
const conditions: readonly Ask[] = [unresolved, silent, cutOff, wrongPath, untrusted]

/** Why the external manager cannot be used from there, or nothing when it can (TMS-05 to TMS-08). */
export function managerFailure(world: World, expressway: Expressway): string | undefined {
  for (const condition of conditions) {
    const reason = condition(world, expressway)
    if (reason !== undefined) return reason
  }
  return undefined
}
