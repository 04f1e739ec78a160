import { activeDirectoryService } from './active-directory-service'
import { administration } from './administration'
import { networkLogConfiguration, supportLogConfiguration } from './advanced-logging'
import { advancedSecurity } from './advanced-security'
import { automatedDetection } from './automated-detection'
import { bandwidth } from './bandwidth'
import { callPolicy } from './call-policy'
import { callRouting } from './call-routing'
import { certificateBasedAuthentication } from './certificate-based-authentication'
import { clustering } from './clustering'
import { conferenceFactory } from './conference-factory'
import { crlManagement } from './crl-management'
import { dialPlan } from './dial-plan'
import { dns } from './dns'
import { ethernet } from './ethernet'
import { externalManager } from './external-manager'
import type { FieldDefinition, SettingsPageDefinition } from './field'
import { findMe } from './findme'
import { h323 } from './h323'
import { h350DirectoryService } from './h350-directory-service'
import { incidentReporting } from './incident-reporting'
import { interworking } from './interworking'
import { ip } from './ip'
import { language } from './language'
import { ldapConfiguration } from './ldap-configuration'
import { defaultSubzone, traversalSubzone } from './local-zone'
import { logging } from './logging'
import { loginPage } from './login-page'
import { maintenanceMode } from './maintenance-mode'
import { microsoftInteroperability } from './microsoft-interoperability'
import { outboundConnectionCredentials } from './outbound-connection-credentials'
import { passwordSecurity } from './password-security'
import { presence } from './presence'
import { qualityOfService } from './quality-of-service'
import { registrationConfiguration } from './registration-configuration'
import { sip } from './sip'
import { snmp } from './snmp'
import { time } from './time'
import { tmsProvisioningExtensionServices } from './tms-provisioning-extension-services'
import { locallyRegisteredEndpoints, traversalPorts, turn } from './traversal'
import { unifiedCommunications } from './unified-communications'
import { fieldsOf } from './validate'

/** Every settings page, in the order of the menu. To add a page is to add a line. */
export const settingsPages: readonly SettingsPageDefinition[] = [
  administration,
  ethernet,
  ip,
  dns,
  time,
  snmp,
  clustering,
  externalManager,
  tmsProvisioningExtensionServices,
  qualityOfService,
  loginPage,
  automatedDetection,
  h323,
  sip,
  interworking,
  registrationConfiguration,
  outboundConnectionCredentials,
  activeDirectoryService,
  h350DirectoryService,
  callRouting,
  defaultSubzone,
  traversalSubzone,
  unifiedCommunications,
  traversalPorts,
  turn,
  locallyRegisteredEndpoints,
  dialPlan,
  bandwidth,
  callPolicy,
  conferenceFactory,
  presence,
  microsoftInteroperability,
  findMe,
  passwordSecurity,
  ldapConfiguration,
  logging,
  crlManagement,
  certificateBasedAuthentication,
  advancedSecurity,
  incidentReporting,
  networkLogConfiguration,
  supportLogConfiguration,
  maintenanceMode,
  language,
]

const pagesById = new Map(settingsPages.map((page) => [page.id, page]))

/** The page with that id, or nothing. */
export function settingsPage(id: string): SettingsPageDefinition | undefined {
  return pagesById.get(id)
}

/** A field anywhere in the catalogue: `clustering.peer1Address`. */
export type FieldId = string

export type CatalogueField = {
  readonly id: FieldId
  readonly page: SettingsPageDefinition
  readonly field: FieldDefinition
}

export const fieldIdOf = (pageId: string, key: string): FieldId => `${pageId}.${key}`

/** Every field of every page. */
export const catalogueFields: readonly CatalogueField[] = settingsPages.flatMap((page) =>
  fieldsOf(page).map((field) => ({ id: fieldIdOf(page.id, field.key), page, field })),
)

const fieldsById = new Map(catalogueFields.map((entry) => [entry.id, entry]))

/** The field with that id, or nothing. */
export function catalogueField(id: FieldId): CatalogueField | undefined {
  return fieldsById.get(id)
}
