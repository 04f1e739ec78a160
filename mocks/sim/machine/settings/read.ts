import { catalogueField, catalogueFields, type FieldId, fieldIdOf } from '#contract/settings/catalogue'
import type {
  FieldDefinition,
  PageValues,
  RestartReason,
  SettingsPageDefinition,
  SettingValue,
} from '#contract/settings/field'
import { PEERS_MAX } from '#contract/settings/system/clustering'
import { fieldsOf } from '#contract/settings/validate'
import { Bug, present } from '../../ground/assert'
import { remembered } from '../../ground/remembered'
import type { Expressway } from '../../ground/world'

const factoryValues: ReadonlyMap<FieldId, SettingValue> = new Map(
  catalogueFields.map(({ id, field }) => [id, field.default]),
)

/**
 * The saved value of a field: `clustering.clusterName`. The field must be in the catalogue. What was never saved has
 * its factory value.
 */
export function setting(expressway: Expressway, id: FieldId): SettingValue {
  const value = expressway.settings[id] ?? factoryValues.get(id)
  // Asked thousands of times a save: the message is made only when it is needed.
  if (value === undefined) throw new Bug(notInCatalogue(id))
  return value
}

/** The saved value of a text or choice. */
export function textSetting(expressway: Expressway, id: FieldId): string {
  const value = setting(expressway, id)
  if (typeof value !== 'string') throw new Bug(`${id} is not text`)
  return value
}

/** The saved value of a number. */
export function numberSetting(expressway: Expressway, id: FieldId): number {
  const value = setting(expressway, id)
  if (typeof value !== 'number') throw new Bug(`${id} is not a number`)
  return value
}

/** The value in force: the saved one, unless it waits for a restart. */
export function inForce(expressway: Expressway, id: FieldId): SettingValue {
  return expressway.awaitingRestart[id] ?? setting(expressway, id)
}

/** Why a change from the value in force waits for a restart; nothing when it is at once. */
export function restartFor(field: FieldDefinition, old: SettingValue): RestartReason | undefined {
  return typeof field.restart === 'object' ? field.restart[String(old)] : field.restart
}

/** The value in force, as text. */
export function textInForce(expressway: Expressway, id: FieldId): string {
  return String(inForce(expressway, id))
}

/** The saved values of a page by field key. */
export function valuesOf(expressway: Expressway, page: SettingsPageDefinition): PageValues {
  return Object.fromEntries(
    fieldsOf(page).map((field) => [field.key, setting(expressway, fieldIdOf(page.id, field.key))]),
  )
}

/** The values of a page that are in force, by field key. */
export function valuesInForce(expressway: Expressway, page: SettingsPageDefinition): PageValues {
  return Object.fromEntries(
    fieldsOf(page).map((field) => [field.key, inForce(expressway, fieldIdOf(page.id, field.key))]),
  )
}

/** How often a page or list has been saved: what its ETag says. */
export function revisionOf(expressway: Expressway, id: string): number {
  return expressway.revisions[id] ?? 0
}

/** The ids of the Peer N address fields, in order. */
export const peerRowIds: readonly FieldId[] = Array.from(
  { length: PEERS_MAX },
  (_, index) => `clustering.peer${index + 1}Address`,
)

/** The six Peer N address fields, blank ones included, in order. */
export const peerRows = remembered((expressway: Expressway): readonly string[] =>
  peerRowIds.map((id) => textSetting(expressway, id)),
)

/** True when any Peer N address is filled. */
export function hasPeers(expressway: Expressway): boolean {
  return peerRows(expressway).some((address) => address !== '')
}

/** Page and definition of a field. */
export function entryOf(id: FieldId) {
  return present(catalogueField(id), notInCatalogue(id))
}

const notInCatalogue = (id: FieldId) => `${id} is not in the settings catalogue`

/** The label of a field, for logs and reasons. */
export function labelOf(id: FieldId): string {
  return entryOf(id).field.label
}
