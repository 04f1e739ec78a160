import type { FieldId } from '#contract/settings/catalogue'
import type { RestartReason, SettingValue } from '#contract/settings/field'
import { isVisible } from '#contract/settings/validate'
import type { Expressway } from '../../ground/world'
import { entryOf, inForce, valuesInForce } from '../settings/read'
import { reasonOf } from './read'
import { isMetBy, type Remedy, remedyOf } from './reasons'

/** Says that something waits; its alarm stands from now on. */
export function requireRestart(expressway: Expressway, reason: RestartReason): void {
  if (!expressway.restartReasons.includes(reason)) expressway.restartReasons.push(reason)
}

/** Values by field: `clustering.peer1Address`. */
type Changes = Readonly<Record<FieldId, SettingValue>>

/**
 * Stores values that belong together. One that waits for a restart leaves the old one in force and raises the alarm
 * `mayWait` false stores them all at once.
 */
export function storeSettings(expressway: Expressway, changes: Changes, mayWait = true): void {
  const stored = Object.entries(changes).map(([id, value]) => {
    const old = inForce(expressway, id)
    return { id, value, old, reason: mayWait && acts(expressway, id) ? reasonOf(id, old) : undefined }
  })
  for (const { id, value, old, reason } of stored) {
    expressway.settings[id] = value
    if (reason !== undefined && old !== value) {
      expressway.awaitingRestart[id] = old
      requireRestart(expressway, reason)
    } else takeBack(expressway, id)
  }
  // What a change of another field has hidden acts no more, and so waits no more.
  for (const id of Object.keys(expressway.awaitingRestart)) {
    if (!acts(expressway, id)) takeBack(expressway, id)
  }
}

/** False while the field is hidden by the values that are in force: what it holds then has no effect. */
function acts(expressway: Expressway, id: FieldId): boolean {
  const { page, field } = entryOf(id)
  return field.visibleWhen === undefined || isVisible(field, valuesInForce(expressway, page))
}

/** A change that was taken back waits no more. The alarm of a restart stays until the restart all the same. */
function takeBack(expressway: Expressway, id: FieldId): void {
  const old = expressway.awaitingRestart[id]
  const reason = old === undefined ? undefined : reasonOf(id, old)
  delete expressway.awaitingRestart[id]
  if (!reason || remedyOf(reason) === 'restart' || awaitedReasons(expressway).includes(reason)) return
  expressway.restartReasons = expressway.restartReasons.filter((other) => other !== reason)
}

/** Brings into force what that remedy is large enough for, and lowers its alarms. */
export function comeIntoForce(expressway: Expressway, remedy: Remedy): void {
  for (const [id, old] of Object.entries(expressway.awaitingRestart)) {
    const reason = reasonOf(id, old)
    if (reason === undefined || isMetBy(reason, remedy)) delete expressway.awaitingRestart[id]
  }
  const standing = expressway.restartReasons.filter((reason) => !isMetBy(reason, remedy))
  expressway.restartReasons = [...new Set([...standing, ...awaitedReasons(expressway)])]
}

const awaitedReasons = ({ awaitingRestart }: Expressway) =>
  Object.entries(awaitingRestart).flatMap(([id, old]) => reasonOf(id, old) ?? [])
