import { HttpResponse } from 'msw'
import * as v from 'valibot'
import { isNestedTooDeep } from '#contract/nesting'
import { type Problem, type ProblemType, problemTypes, problemUrn } from '#contract/problem'
import type { Refusal } from '../sim/ground/index'
import { textUpTo } from './text-up-to'

/** What a problem may say beside its title and detail. */
export type ProblemExtras = Partial<Pick<Problem, 'title' | 'errors' | 'guide' | 'known' | 'browserError'>>

/** A problem answer of that kind: `detail` says what was wrong, where, and what to do. */
export function problem(type: ProblemType, detail: string, extras: ProblemExtras = {}): Response {
  const body: Problem = {
    type: problemUrn(type),
    ...problemTypes[type],
    detail,
    errors: [],
    guide: [],
    ...extras,
  }
  return problemResponse(body)
}

/** What is said of a failure of the lab itself, which is a problem and no refusal. */
export const bugOfTheLab = { status: 500, title: 'This is a bug of the lab' } as const

/** A problem as it travels. */
export function problemResponse(body: Problem, headers: Record<string, string> = {}): Response {
  return HttpResponse.json(body, {
    status: body.status,
    headers: { ...headers, 'content-type': 'application/problem+json' },
  })
}

/** The "no" of the simulated machine, as it travels. */
export function refused(refusal: Refusal, known?: readonly string[]): Response {
  const { kind, title, detail, errors, guide } = refusal
  return problem(kind, detail, { title, errors, guide, ...(known && { known: [...known] }) })
}

/** A good answer. `etag` is the revision of what was read; `status` is 200 unless said otherwise. */
export function answer(json: unknown, options: { etag?: number; status?: number } = {}): Response {
  const headers: Record<string, string> = { 'cache-control': 'no-store' }
  if (options.etag !== undefined) headers['etag'] = `"${options.etag}"`
  return new HttpResponse(JSON.stringify(json), {
    status: options.status ?? 200,
    headers: { ...headers, 'content-type': 'application/json' },
  })
}

/** Thrown where a request cannot be gone on with; `answerTo` sends the response that it carries. */
export class Halted extends Error {
  constructor(readonly response: Response) {
    super('The request was answered early.')
  }
}

/** A backup file is the largest thing that a console sends. */
const BODY_LENGTH_MAX = 4_000_000

/**
 * The body of a request, as the schema says. Halts with 400 when it is no JSON, too long or of another shape,
 * naming the fields that are wrong.
 */
export async function parsed<S extends v.GenericSchema>(
  schema: S,
  request: Request,
  lengthMax = BODY_LENGTH_MAX,
): Promise<v.InferOutput<S>> {
  const text = await textUpTo(request, lengthMax)
  if (text === undefined)
    throw new Halted(problem('malformed', `The body is longer than ${lengthMax} characters.`))
  return conforming(schema, jsonOf(text))
}

/** A value of that shape. Halts with 400 otherwise. */
export function conforming<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  const errors = result.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message }))
  throw new Halted(problem('malformed', 'The body does not have the expected shape.', { errors }))
}

function jsonOf(text: string): unknown {
  const json = readJson(text)
  if (isNestedTooDeep(json)) throw new Halted(problem('malformed', 'The body is nested too deep.'))
  return json
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Halted(problem('malformed', 'The body is not JSON.'))
  }
}

/** The revision that `If-Match` names; `null` for `*` or no header: overwrite. Halts with 400 for anything else. */
export function ifMatch(request: Request): number | null {
  const header = request.headers.get('if-match')
  if (header === null || header === '*') return null
  const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(header)?.[1]
  if (revision === undefined)
    throw new Halted(problem('malformed', 'If-Match is neither * nor a revision in quotes.'))
  return Number(revision)
}
