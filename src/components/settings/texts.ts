import type { FieldDefinition, PageValues, SettingValue } from '#contract/settings/field'
import { isVisible } from '#contract/settings/validate'

/** What stands in the fields of a form, by field key: always text, so that nothing typed is lost. */
export type Texts = Record<string, string>

/** The saved values as the fields show them. */
export function textsOf(fields: readonly FieldDefinition[], values: PageValues): Texts {
  return Object.fromEntries(fields.map((field) => [field.key, String(values[field.key] ?? field.default)]))
}

/** What is typed as the values that travel; text in a number field stays text, and is refused as such. */
export function valuesOf(fields: readonly FieldDefinition[], texts: Texts): PageValues {
  return Object.fromEntries(fields.map((field) => [field.key, valueOf(field, texts[field.key] ?? '')]))
}

/** The same, but for fields that another choice hides: what was left in them is not sent. */
export function visibleValuesOf(fields: readonly FieldDefinition[], texts: Texts): PageValues {
  const values = valuesOf(fields, texts)
  return valuesOf(
    fields.filter((field) => isVisible(field, values)),
    texts,
  )
}

function valueOf(field: FieldDefinition, text: string): SettingValue {
  const typed = text.trim()
  if (field.kind === 'number') return /^-?\d{1,15}$/.test(typed) ? Number(typed) : typed
  // A password may begin or end with a space; nothing else means to.
  return field.kind === 'text' && field.format === 'secret' ? text : typed
}
