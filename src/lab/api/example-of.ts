import type { JsonSchema, OpenApi } from '#contract/wire/openapi'
import { resolved } from './rows'

type Named = OpenApi['components']['schemas']

/** What a schema takes, made of the least that it asks for. */
export function exampleOf(schema: JsonSchema, named: Named, depth = 0): unknown {
  const real = resolved(schema, named)
  if (real.default !== undefined) return real.default
  if (real.const !== undefined) return real.const
  if (real.enum) return real.enum[0]
  const [choice] = real.anyOf ?? real.oneOf ?? []
  if (choice) return exampleOf(choice, named, depth + 1)
  // A schema that holds itself would go on for ever.
  if (depth > 8) return null
  switch (real.type) {
    case 'object':
      return Object.fromEntries(
        (real.required ?? []).map((key) => [key, exampleOf(real.properties?.[key] ?? {}, named, depth + 1)]),
      )
    case 'array':
      return (real.prefixItems ?? []).map((item) => exampleOf(item, named, depth + 1))
    case 'number':
    case 'integer':
      return real.minimum ?? 0
    case 'boolean':
      return false
    case 'string':
      return 'x'.repeat(real.minLength ?? 0)
    default:
      return null
  }
}
