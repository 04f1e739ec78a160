import * as v from 'valibot'
import type { FieldDefinition } from '#contract/settings/field'

type Form = { readonly sections: readonly { readonly fields: readonly FieldDefinition[] }[] }

/** What may be saved in a field. */
function schemaOf(field: FieldDefinition): v.GenericSchema {
  switch (field.kind) {
    case 'choice': {
      const { options, builtInOption } = field
      return v.picklist(builtInOption === undefined ? options : [...options, builtInOption])
    }
    case 'number':
      return v.pipe(v.number(), v.integer(), v.minValue(field.min), v.maxValue(field.max))
    case 'text':
      return v.pipe(v.string(), v.maxLength(field.maxLength))
    default:
      return field satisfies never
  }
}

/** The same with the label of the field and the help that its page gives. */
const titled = (field: FieldDefinition) =>
  v.pipe(schemaOf(field), v.title(field.label), v.description(field.help))

/** The values of some fields by their keys: what is not named keeps its value, or is not shown. */
export function valuesSchemaOf(fields: readonly FieldDefinition[]): v.GenericSchema {
  return v.object(Object.fromEntries(fields.map((field) => [field.key, v.optional(titled(field))] as const)))
}

/** Values that a form is good enough to be tried with: the first field as a system leaves the factory. */
export function exampleOf(form: Form): Record<string, string | number> {
  const [first] = form.sections.flatMap(({ fields }) => fields)
  return first ? { [first.key]: first.default } : {}
}
