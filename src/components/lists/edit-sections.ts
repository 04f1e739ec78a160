import type { FieldDefinition, SectionDefinition } from '#contract/settings/field'

/** The sections of an item that exists already: what is secret is never shown, and stays as it is when left blank. */
export function sectionsForEdit(sections: readonly SectionDefinition[]): readonly SectionDefinition[] {
  return sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) =>
      isSecret(field)
        ? { ...field, mandatory: false, help: `${field.help} Left blank, it stays as it is.` }
        : field,
    ),
  }))
}

/** True for a password: it travels to the appliance and never back. */
export function isSecret(field: FieldDefinition): boolean {
  return field.kind === 'text' && field.format === 'secret'
}
