import type { FieldId } from '#contract/settings/catalogue'
import { catalogueField } from '#contract/settings/catalogue'
import type { RestartReason, SettingValue } from '#contract/settings/field'
import { present } from '../../ground/assert'
import type { Expressway } from '../../ground/world'
import { restartFor } from '../settings/read'

/** The definition of a field that is known to be in the catalogue. */
export const entryOf = (id: FieldId) => present(catalogueField(id), `${id} is not in the settings catalogue`)

/** Why a field that held that value before waits; undefined where it does not. */
export const reasonOf = (id: FieldId, old: SettingValue) => restartFor(entryOf(id).field, old)

/** The fields that wait for that reason. */
export const awaitedFields = ({ awaitingRestart }: Expressway, reason: RestartReason): FieldId[] =>
  Object.entries(awaitingRestart).flatMap(([id, old]) => (reasonOf(id, old) === reason ? [id] : []))
