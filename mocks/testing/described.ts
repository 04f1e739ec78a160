import * as v from 'valibot'
import { problemSchema, problemUrn } from '#contract/problem'
import { MOMENT, REQUEST_ID, WHAT_IF } from '#contract/wire/headers'
import { whatIfSchema } from '#contract/wire/what-if'
import { ALWAYS, problemKinds } from '../http/described/causes'
import type { Operation } from '../http/described/operation'
import { operations } from '../http/described/operations'

const partsOf = (path: string) => path.split('/')

/** Operations by method and number of parts: what is asked is compared with a handful of them. */
const known = new Map<string, { readonly parts: readonly string[]; readonly operation: Operation }[]>()
for (const operation of operations) {
  const parts = partsOf(operation.path)
  const key = `${operation.method} ${parts.length}`
  known.set(key, [...(known.get(key) ?? []), { parts, operation }])
}

/** The operation that a request asks for, as the description has it: the first that fits, as the handlers are asked. */
function operationOf({ method, url }: Request): Operation | undefined {
  const asked = partsOf(new URL(url).pathname.replace(/^.*?\/api\//, ''))
  const fits = (parts: readonly string[]) =>
    parts.every((part, index) => part.startsWith('{') || part === asked[index])
  return known.get(`${method} ${asked.length}`)?.find(({ parts }) => fits(parts))?.operation
}

/** The names of the requests that each lab has been asked. */
const asked = new WeakMap<object, Set<string>>()

/** Whether that lab has been asked under that name before: then its answer is given once more, whatever that was about. */
function isAgain(request: Request, lab: object): boolean {
  const id = request.headers.get(REQUEST_ID)?.slice(0, 100)
  if (!id) return false
  const names = asked.get(lab) ?? new Set()
  asked.set(lab, names)
  const again = names.has(id)
  names.add(id)
  return again
}

/** What of an answer of a lab the description does not say; nothing where it says all. */
export async function undescribed(
  request: Request,
  response: Response,
  lab: object,
): Promise<readonly string[]> {
  if (isAgain(request, lab)) return []
  const operation = operationOf(request)
  const isProblem = response.headers.get('content-type') === 'application/problem+json'
  // Nobody answers there, or what a name in the path stands for is not there.
  const isWhatIf = request.headers.has(WHAT_IF)
  if (!operation) return response.ok && !isWhatIf ? ['no operation is described'] : []
  if (!isProblem && response.headers.get('content-type') === 'text/xml')
    return operation.answers[response.status] === 'text/xml' ? [] : ['an answer in XML is not described']
  const json: unknown = await response.clone().json()
  if (isProblem) return wrongProblem(operation, request, response.status, json)
  const answer = isWhatIf ? whatIfSchema : operation.answers[response.status]
  if (!answer || answer === 'text/xml') return [`the status ${response.status} is not described`]
  return [...wrongRevision(operation, isWhatIf, response), ...wrongJson(answer, json)]
}

/** What might be has no revision: nothing was saved. */
function wrongRevision({ hasRevision }: Operation, isWhatIf: boolean, { headers }: Response): string[] {
  if (headers.has('etag') === (hasRevision && !isWhatIf)) return []
  return [headers.has('etag') ? 'its ETag is not described' : 'the ETag that is described lacks']
}

function wrongProblem(operation: Operation, request: Request, status: number, json: unknown): string[] {
  const { type } = v.parse(problemSchema, json)
  const kind = problemKinds.find((one) => problemUrn(one.type) === type)
  if (!kind) return [`no problem of the type ${type} is described`]
  if (kind.status !== status) return [`a problem of the type ${type} travels with ${status}`]
  // The past and what might be refuse for reasons of their own.
  const isApart = request.headers.has(MOMENT) || request.headers.has(WHAT_IF)
  const isKnown = isApart || [...ALWAYS, ...operation.problems].includes(kind.type)
  return isKnown ? [] : [`the problem ${kind.type} is not described`]
}

function wrongJson(schema: v.GenericSchema, json: unknown): string[] {
  const read = v.safeParse(schema, json)
  if (!read.success)
    return read.issues.slice(0, 3).map((issue) => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`)
  return left(json, read.output, '').slice(0, 3)
}

/** What stands in an answer, and not in what the schema makes of it. */
function left(json: unknown, read: unknown, path: string): string[] {
  if (typeof json !== 'object' || json === null || typeof read !== 'object' || read === null) return []
  const there = new Map(Object.entries(read))
  return Object.entries(json).flatMap(([key, value]) => {
    const at = path === '' ? key : `${path}.${key}`
    return there.has(key) ? left(value, there.get(key), at) : [`${at} is not described`]
  })
}
