import type { FieldDefinition, SectionDefinition } from '#contract/settings/field'
import { KEPT_WHEN_BLANK } from '#contract/settings/help'
import { isAskedOnly, isSecret } from '#contract/settings/validate'

/** The sections of an item that exists already: what is secret is never shown, and stays as it is when left blank. */
export function sectionsForEdit(sections: readonly SectionDefinition[]): readonly SectionDefinition[] {
  return sections.map((section) => ({ ...section, fields: section.fields.map(fieldForEdit) }))
}

function fieldForEdit(field: FieldDefinition): FieldDefinition {
  return isSecret(field) && !isAskedOnly(field)
    ? { ...field, mandatory: false, help: `${field.help} ${KEPT_WHEN_BLANK}` }
    : field
}
