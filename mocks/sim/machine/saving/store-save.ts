import { fieldIdOf } from '#contract/settings/catalogue'
import type { PageValues, SettingsPageDefinition } from '#contract/settings/field'
import { fieldsOf, isSecret } from '#contract/settings/validate'
import { logConfiguration } from '../../ground/logs/log'
import type { Save, Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { storeSettings } from '../pending-changes/update'
import { revisionOf, valuesOf } from '../settings/read'
import { markChanged } from '../sharing/update'

/** Stores what a save changes, marks it for the copies of a cluster, and writes it into the Configuration Log. */
export function storeSave(stage: Stage, save: Save, mayWait: boolean): void {
  const { expressway, page, before, after, changed, by } = save
  storeSettings(
    expressway,
    Object.fromEntries(
      changed.map((field) => [fieldIdOf(page.id, field.key), after[field.key] ?? field.default]),
    ),
    mayWait,
  )
  for (const field of changed) {
    const value = after[field.key] ?? field.default
    const id = fieldIdOf(page.id, field.key)
    if (field.scope === 'cluster') markChanged(stage, expressway, id)
    logConfiguration(stage, expressway, {
      event: 'System Configuration Changed',
      detail: isSecret(field)
        ? `${page.title}: ${field.label} changed`
        : `${page.title}: ${field.label} - changed from: '${before[field.key]}' to: '${value}'`,
      user: by,
    })
  }
  if (changed.length > 0) expressway.revisions[page.id] = revisionOf(expressway, page.id) + 1
}

/** Writes fields of a page from outside the console, as a management system does: nobody is asked, and no page answers. */
export function writeSettings(
  stage: Stage,
  expressway: Expressway,
  page: SettingsPageDefinition,
  values: PageValues,
  by: string,
): void {
  const before = valuesOf(expressway, page)
  const after = { ...before, ...values }
  const changed = fieldsOf(page).filter((field) => before[field.key] !== after[field.key])
  storeSave(stage, { expressway, page, before, after, changed, by }, true)
}
