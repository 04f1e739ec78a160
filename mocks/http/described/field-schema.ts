import * as v from 'valibot'
import type { FieldDefinition } from '#contract/settings/field'

type Form = { readonly sections: readonly { readonly fields: readonly FieldDefinition[] }[] }

/** What the page says of a field: its label, and its help. */
type Words = { readonly title: string; readonly description: string }

/**
 * The words of the fields, by the schema that each begins with. The schema library could carry them itself, by functions
 * that every page would fetch with it.
 */
const wordsOfFields = new WeakMap<object, Words>()

/** The words of the field that a schema was made for; nothing for any other. */
export const wordsOf = (schema: object): Words | undefined => wordsOfFields.get(schema)

/** What may be saved in a field. */
function schemaOf(field: FieldDefinition): v.GenericSchema {
  const titled = <S extends v.GenericSchema>(schema: S): S => {
    wordsOfFields.set(schema, { title: field.label, description: field.help })
    return schema
  }
  switch (field.kind) {
    case 'choice': {
      const { options, builtInOption } = field
      return titled(v.picklist(builtInOption === undefined ? options : [...options, builtInOption]))
    }
    case 'number':
      return v.pipe(titled(v.number()), v.integer(), v.minValue(field.min), v.maxValue(field.max))
    case 'text':
      return v.pipe(titled(v.string()), v.maxLength(field.maxLength))
    default:
      return field satisfies never
  }
}

/** The values of some fields by their keys: what is not named keeps its value, or is not shown. */
export function valuesSchemaOf(fields: readonly FieldDefinition[]): v.GenericSchema {
  return v.object(
    Object.fromEntries(fields.map((field) => [field.key, v.optional(schemaOf(field))] as const)),
  )
}

/** Values that a form is good enough to be tried with: the first field as a system leaves the factory. */
export function exampleOf(form: Form): Record<string, string | number> {
  const [first] = form.sections.flatMap(({ fields }) => fields)
  return first ? { [first.key]: first.default } : {}
}
