import type { FieldId } from '#contract/settings/catalogue'
import type { RestartReason, SettingValue } from '#contract/settings/field'
import type { Expressway } from '../../ground/world'
import { entryOf, restartFor } from '../settings/read'

/** Why a field that held that value before waits; undefined where it does not. */
export const reasonOf = (id: FieldId, old: SettingValue) => restartFor(entryOf(id).field, old)

/** The fields that wait for that reason. */
export const awaitedFields = ({ awaitingRestart }: Expressway, reason: RestartReason): FieldId[] =>
  Object.entries(awaitingRestart).flatMap(([id, old]) => (reasonOf(id, old) === reason ? [id] : []))
