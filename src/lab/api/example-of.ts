import type { OpenApi } from '#contract/wire/openapi'
import { resolved } from './rows'

type Named = OpenApi['components']['schemas']

/** What a schema takes, made of the least that it asks for. */
export function exampleOf(schema: unknown, named: Named, depth = 0): unknown {
  const real = resolved(schema, named)
  if (real.default !== undefined) return real.default
  if (real.const !== undefined) return real.const
  if (real.enum) return real.enum[0]
  // A schema that holds itself, or is a choice of itself, would go on for ever.
  if (depth > 8) return null
  const below = (inner: unknown) => exampleOf(inner, named, depth + 1)
  const [choice] = real.anyOf ?? real.oneOf ?? []
  if (choice !== undefined) return below(choice)
  if (real.type === 'object')
    return Object.fromEntries((real.required ?? []).map((key) => [key, below(real.properties?.[key] ?? {})]))
  if (real.type === 'array') return (real.prefixItems ?? []).map(below)
  if (real.type === 'number' || real.type === 'integer') return real.minimum ?? 0
  if (real.type === 'boolean') return false
  return real.type === 'string' ? 'x'.repeat(real.minLength ?? 0) : null
}
