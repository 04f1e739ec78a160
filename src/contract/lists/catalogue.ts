import { administratorAccounts } from './administrator-accounts'
import { automatedDetectionExemptions } from './automated-detection-exemptions'
import {
  b2buaTranscoderPolicyRules,
  b2buaTranscoders,
  b2buaTrustedHosts,
  b2buaTurnServers,
} from './b2bua-lists'
import { links, pipes } from './bandwidth-lists'
import { callPolicyRules } from './call-policy-rules'
import { defaultZoneAccessRules } from './default-zone-access-rules'
import { domains } from './domains'
import { findMeAccounts } from './findme-accounts'
import { firewallRules } from './firewall-rules'
import type { ListDefinition } from './list'
import { localAuthenticationDatabase } from './local-authentication-database'
import { policyServices } from './policy-services'
import { allowList, denyList } from './registration-lists'
import { searchRules } from './search-rules'
import { staticRoutes } from './static-routes'
import { subzoneMembershipRules } from './subzone-membership-rules'
import { subzones } from './subzones'
import { transforms } from './transforms'
import { administratorGroups, findMeGroups } from './user-groups'
import { zones } from './zones'

/** Every list page, in the order of the menu. To add a list is to add a line. */
export const listDefinitions: readonly ListDefinition[] = [
  staticRoutes,
  firewallRules,
  automatedDetectionExemptions,
  allowList,
  denyList,
  localAuthenticationDatabase,
  subzones,
  subzoneMembershipRules,
  zones,
  defaultZoneAccessRules,
  domains,
  transforms,
  searchRules,
  policyServices,
  links,
  pipes,
  callPolicyRules,
  b2buaTrustedHosts,
  b2buaTranscoderPolicyRules,
  b2buaTranscoders,
  b2buaTurnServers,
  administratorAccounts,
  administratorGroups,
  findMeAccounts,
  findMeGroups,
]

const listsById = new Map(listDefinitions.map((list) => [list.id, list]))

/** The list with that id, or nothing. */
export function listDefinition(id: string): ListDefinition | undefined {
  return listsById.get(id)
}
