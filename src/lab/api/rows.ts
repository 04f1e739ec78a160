import { type JsonSchema, type OpenApi, readJsonSchema } from '#contract/wire/openapi'

/** A line of a schema as the page shows it. */
export type SchemaRow = {
  /** Where it stands, as one writes it: `machines[].host`. */
  readonly place: string
  /** What it is, in a few words. */
  readonly type: string
  readonly isRequired: boolean
  readonly about: string
}

type Named = OpenApi['components']['schemas']

/** So deep and so many lines are shown of one schema; whoever wants all of it has the document. */
const DEPTH_MAX = 5
const ROWS_MAX = 200
const WORDS_MAX = 12

export const nameIn = (reference: string) => reference.slice(reference.lastIndexOf('/') + 1)

/** The schema that is meant, where another one stands for it. */
export function resolved(schema: unknown, named: Named): JsonSchema {
  const own = readJsonSchema(schema)
  return own.$ref === undefined ? own : readJsonSchema(named[nameIn(own.$ref)])
}

const shown = (value: unknown) => (typeof value === 'string' ? value || '(blank)' : JSON.stringify(value))

function listed(values: readonly unknown[]): string {
  const words = values.slice(0, WORDS_MAX).map(shown)
  return `${words.join(' | ')}${values.length > WORDS_MAX ? ` | and ${values.length - WORDS_MAX} more` : ''}`
}

function rangeOf({ minimum, maximum, minLength, maxLength }: JsonSchema): string {
  if (minimum !== undefined || maximum !== undefined) return ` from ${minimum ?? '…'} to ${maximum ?? '…'}`
  if (maxLength !== undefined) return ` of at most ${maxLength} characters`
  return minLength === undefined ? '' : ` of at least ${minLength} characters`
}

/** What a schema is, in a few words. */
export function typeOf(given: unknown): string {
  const schema = readJsonSchema(given)
  if (schema.$ref !== undefined) return nameIn(schema.$ref)
  if (schema.const !== undefined) return shown(schema.const)
  if (schema.enum) return listed(schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return [...new Set(choices.map(typeOf))].slice(0, WORDS_MAX).join(' or ')
  if (schema.type === 'array') {
    return schema.items === undefined ? 'list' : `list of ${typeOf(schema.items)}`
  }
  return `${schema.type ?? 'anything'}${rangeOf(schema)}`
}

/** The lines of a schema, outermost first; a schema with a name is opened where it first stands. */
export function rowsOf(schema: unknown, named: Named): SchemaRow[] {
  return below(schema, named, { place: '', depth: 0, open: new Set() }).slice(0, ROWS_MAX)
}

type At = { readonly place: string; readonly depth: number; readonly open: ReadonlySet<string> }

function below(given: unknown, named: Named, at: At): SchemaRow[] {
  const schema = readJsonSchema(given)
  if (at.depth > DEPTH_MAX || (schema.$ref !== undefined && at.open.has(schema.$ref))) return []
  const open = schema.$ref === undefined ? at.open : new Set([...at.open, schema.$ref])
  const real = resolved(schema, named)
  const inside = { ...at, open }
  if (real.items !== undefined) return below(real.items, named, { ...inside, place: `${at.place}[]` })
  const choices = real.anyOf ?? real.oneOf
  if (choices) return choicesOf(choices, named, inside)
  const own = Object.entries(real.properties ?? {}).flatMap(([key, value]) => {
    const place = at.place === '' ? key : `${at.place}.${key}`
    const isRequired = real.required?.includes(key) ?? false
    const { title, description } = readJsonSchema(value)
    const about = [title, description].filter(Boolean).join(': ')
    return [
      { place, type: typeOf(value), isRequired, about },
      ...below(value, named, { place, depth: at.depth + 1, open }),
    ]
  })
  const { additionalProperties: rest } = real
  if (typeof rest !== 'object' || rest === null) return own
  const place = `${at.place === '' ? '' : `${at.place}.`}…`
  const any = { place, type: typeOf(rest), isRequired: false, about: 'Whatever names there are' }
  return [...own, any, ...below(rest, named, { place, depth: at.depth + 1, open })]
}

/** A line for each choice that says something of itself, and what is below it. */
function choicesOf(choices: readonly unknown[], named: Named, at: At): SchemaRow[] {
  const real = choices.filter((choice) => readJsonSchema(choice).type !== 'null')
  if (real.length === 1) return below(real[0], named, at)
  return real.flatMap((choice, index) => {
    const rows = below(choice, named, at)
    const first = {
      place: at.place || 'it',
      type: `choice ${index + 1} of ${real.length}`,
      isRequired: false,
    }
    return rows.length === 0 ? [] : [{ ...first, about: '' }, ...rows]
  })
}
