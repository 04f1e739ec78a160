import { activeDirectoryService } from './active-directory-service'
import { administration } from './administration'
import { advancedSecurity } from './advanced-security'
import { callRouting } from './call-routing'
import { clustering } from './clustering'
import { dns } from './dns'
import { ethernet } from './ethernet'
import { externalManager } from './external-manager'
import type { FieldDefinition, SettingsPageDefinition, SettingValue } from './field'
import { h323 } from './h323'
import { interworking } from './interworking'
import { ip } from './ip'
import { language } from './language'
import { logging } from './logging'
import { maintenanceMode } from './maintenance-mode'
import { microsoftInteroperability } from './microsoft-interoperability'
import { passwordSecurity } from './password-security'
import { qualityOfService } from './quality-of-service'
import { sip } from './sip'
import { snmp } from './snmp'
import { time } from './time'
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
  qualityOfService,
  h323,
  sip,
  interworking,
  activeDirectoryService,
  callRouting,
  microsoftInteroperability,
  passwordSecurity,
  logging,
  advancedSecurity,
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

/** What every field holds on a factory-fresh system. */
export function factorySettings(): Record<FieldId, SettingValue> {
  return Object.fromEntries(catalogueFields.map(({ id, field }) => [id, field.default]))
}
