import { type JsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { wordsOf } from './field-schema'
import { namedSchemas } from './named-schemas'

/** Where a named schema stands in the description. */
const placeOf = (name: string) => `#/components/schemas/${name}`

/** JSON schemas of all these, and the named ones to which they refer. */
export function jsonSchemasOf(schemas: readonly v.GenericSchema[]) {
  // Each stands in an object of its own: a schema that is defined itself would be referred to wherever it is used.
  const wrapped = schemas.map((it, index) => [`@${index}`, v.object({ it })] as const)
  const all = toJsonSchemaDefs(
    { ...namedSchemas, ...Object.fromEntries(wrapped) },
    {
      target: 'draft-2020-12',
      typeMode: 'input',
      // What no JSON schema can say, such as that a page has to be in the menu, is judged by the handlers.
      errorMode: 'ignore',
      overrideSchema: ({ valibotSchema, jsonSchema }) => {
        const words = wordsOf(valibotSchema)
        return words && { ...jsonSchema, ...words }
      },
      overrideRef: ({ referenceId }) => placeOf(referenceId),
    },
  )
  const found = new Map(
    schemas.map((schema, index) => [schema, all[`@${index}`]?.properties?.['it']] as const),
  )
  return {
    named: Object.fromEntries(Object.keys(namedSchemas).map((name) => [name, all[name]])),
    of: (schema: v.GenericSchema) => found.get(schema) ?? ({} satisfies JsonSchema),
  }
}
