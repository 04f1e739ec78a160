import type { SettingValue } from '#contract/settings/field'
import { DOMAIN, type Plan } from './build'

const MEMBERS = [1, 2, 3]

const mobileAccess: Record<string, SettingValue> = {
  'unified-communications.mode': 'Mobile and Remote Access',
  'unified-communications.singleSignOn': 'Exclusive',
}

/** Four Expressway-Cs, three of them a cluster with single sign-on for mobile and remote access (REP-17). */
export const withSingleSignOn: Omit<Plan, 'id'> = {
  machines: [...MEMBERS, 4].map((number) => ({
    number,
    product: 'Expressway-C',
    ...(MEMBERS.includes(number) && { settings: mobileAccess }),
  })),
  members: MEMBERS,
  identityProvider: `idp.${DOMAIN}`,
}
