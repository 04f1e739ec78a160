import { catalogueFields, type FieldId } from '#contract/settings/catalogue'
import type { SettingValue } from '#contract/settings/field'
import type { Expressway } from '../../ground/world'
import { inForce, restartFor } from './read'

/**
 * Puts a whole set of settings in the place of the saved ones. What waits for a restart comes into force with it.
 */
export function replaceSettings(expressway: Expressway, settings: Record<FieldId, SettingValue>): void {
  for (const { id, field } of catalogueFields) {
    const old = inForce(expressway, id)
    if (restartFor(field, old) && old !== (settings[id] ?? field.default))
      expressway.awaitingRestart[id] = old
    else delete expressway.awaitingRestart[id]
  }
  expressway.settings = settings
  outdatePages(expressway)
}

/** Whoever has a page open has to load it anew before they save it. */
export function outdatePages({ revisions }: Expressway): void {
  for (const [id, revision] of Object.entries(revisions)) revisions[id] = revision + 1
}
