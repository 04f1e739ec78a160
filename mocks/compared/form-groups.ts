import { fieldIdOf, type SettingsPage } from '#contract/settings/catalogue'
import type { FieldDefinition } from '#contract/settings/field'
import { fieldsOf, isVisible } from '#contract/settings/validate'
import type { Expressway } from '../sim/ground/index'
import { inForce, valuesOf } from '../sim/machine/index'
import type { Compared } from './compare'
import { type Group, rowOf, type Seen, shownAs } from './row'

/** The sections of a form, a row a field, without those that none of the machines shows. */
export function formGroups(page: SettingsPage, machines: readonly Expressway[], compared: Compared): Group[] {
  return page.sections
    .map((section) => ({
      title: section.title,
      rows: fieldsOf({ sections: [section] })
        .map((field) =>
          rowOf(
            compared,
            field,
            machines.map((one) => cellOf(page, field, one)),
          ),
        )
        .filter(({ cells }) => cells.some((cell) => cell !== null)),
    }))
    .filter(({ rows }) => rows.length > 0)
}

function cellOf(page: SettingsPage, field: FieldDefinition, expressway: Expressway): Seen | null {
  const values = valuesOf(expressway, page)
  if (!isVisible(field, values)) return null
  const saved = String(values[field.key])
  const acting = String(inForce(expressway, fieldIdOf(page.id, field.key)))
  return {
    text: shownAs(field, saved),
    notInForce: acting === saved ? null : `In force: ${shownAs(field, acting) || 'blank'}`,
    path: page.path,
    field: field.key,
    by: saved,
  }
}
