import { WHAT_IF } from '#contract/wire/headers'
import { type ApiOperation, IF_MATCH, type Parameter } from '#contract/wire/openapi'
import type { Tried } from '../../api/openapi'

/** Headers that somebody who tries a call may want to set: looks at pages and the past have ways of their own. */
const OFFERED: ReadonlySet<string> = new Set([IF_MATCH, WHAT_IF, 'authorization'])

/** What there is to fill in of an operation, in its order. */
export const fieldsOf = ({ parameters }: ApiOperation): readonly Parameter[] =>
  parameters.filter((parameter) => parameter.in !== 'header' || OFFERED.has(parameter.name))

const filled = (values: Readonly<Record<string, string>>, name: string) => values[name] ?? ''

/** The request that was put together: blank fields are left out, and what may stand there more than once is parted by spaces. */
export function requestOf(
  {
    path,
    method,
    operation,
  }: { readonly path: string; readonly method: string; readonly operation: ApiOperation },
  values: Readonly<Record<string, string>>,
  body: string | undefined,
): Tried {
  const fields = fieldsOf(operation)
  const of = (where: Parameter['in']) =>
    fields.filter((field) => field.in === where && filled(values, field.name) !== '')
  const search = of('query').flatMap(({ name, schema }) =>
    (schema.type === 'array' ? filled(values, name).split(/\s+/) : [filled(values, name)]).map((value) => [
      name,
      value,
    ]),
  )
  const place = path
    .slice(1)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(filled(values, name)))
  const question = new URLSearchParams(search).toString()
  return {
    method: method.toUpperCase(),
    path: question === '' ? place : `${place}?${question}`,
    headers: Object.fromEntries(of('header').map(({ name }) => [name, filled(values, name)])),
    body,
  }
}

/** The fields that have to be filled in and are not. */
export function missingIn(
  operation: ApiOperation,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  return fieldsOf(operation)
    .filter(({ name, required }) => required && filled(values, name).trim() === '')
    .map(({ name }) => name)
}
