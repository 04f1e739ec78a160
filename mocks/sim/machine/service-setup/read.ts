import type { Expressway } from '../../ground/world'
import { textSetting } from '../settings/read'

const MOBILE = 'Mobile and Remote Access'

/** True where the service setup or Unified Communications says that clients outside come in through it. */
export function servesMobileAccess(expressway: Expressway): boolean {
  return (
    expressway.selectedServices.includes(MOBILE) ||
    textSetting(expressway, 'unified-communications.mode') === MOBILE
  )
}

/** True where it calls other businesses: as selected, or as long as it does nothing else that is said (PRE-30). */
export function callsBusinesses(expressway: Expressway): boolean {
  return (
    expressway.selectedServices.includes('Business to business calling') || !servesMobileAccess(expressway)
  )
}
