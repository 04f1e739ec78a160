import type { AdvancedSecurity } from '#contract/wire/protection'
import { textInForce } from '../settings/read'
import type { Expressway } from '../world'

/** Maintenance > Advanced security: the modes in force, and whether a system reset is due. */
export function advancedSecurityStatus(expressway: Expressway): AdvancedSecurity {
  return {
    accountSecurity: textInForce(expressway, 'advanced-security.advancedAccountSecurityMode'),
    fips: textInForce(expressway, 'advanced-security.fipsMode'),
    resetRequired: expressway.restartReasons.includes('reset-fips'),
  }
}
