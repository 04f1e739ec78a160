import type { AdvancedSecurity } from '#contract/wire/protection'
import type { Expressway } from '../../ground/world'
import { textInForce } from '../settings/read'

/** Maintenance > Advanced security: the modes in force, and whether a system reset is due. */
export function advancedSecurityStatus(expressway: Expressway): AdvancedSecurity {
  return {
    accountSecurity: textInForce(expressway, 'advanced-security.advancedAccountSecurityMode'),
    fips: textInForce(expressway, 'advanced-security.fipsMode'),
    resetRequired: expressway.restartReasons.includes('reset-fips'),
  }
}
