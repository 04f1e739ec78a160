import type { Expressway, World } from '../../ground/world'
import { textSetting } from '../settings/read'

const MOBILE = 'Mobile and Remote Access'
const BUSINESS = 'Business to business calling'

/** True where the world, the service setup or Unified Communications says that clients outside come in through it. */
export function servesMobileAccess({ network }: World, expressway: Expressway): boolean {
  return (
    network.uses?.includes('mobile-access') === true ||
    expressway.selectedServices.includes(MOBILE) ||
    textSetting(expressway, 'unified-communications.mode') === MOBILE
  )
}

/** True where the world or its service setup says that it calls other businesses (PRE-32). */
export function isForBusinesses({ network }: World, expressway: Expressway): boolean {
  return network.uses?.includes('business-calls') === true || expressway.selectedServices.includes(BUSINESS)
}

/** True where it calls other businesses: as is said, or as long as nothing else is said of what it does (PRE-30). */
export function callsBusinesses(world: World, expressway: Expressway): boolean {
  return isForBusinesses(world, expressway) || !servesMobileAccess(world, expressway)
}
