import * as v from 'valibot'

/**
 * A refusal, as RFC 9457 `application/problem+json`.
 * `type` is the `problemUrn` of its kind; `guide` names the requirement rows that explain it.
 */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  errors: v.optional(v.array(v.object({ field: v.string(), message: v.string() })), []),
  guide: v.optional(v.array(v.string()), []),
  /** What exists instead, when a name was unknown. */
  known: v.optional(v.array(v.string())),
  /** What the browser of the time would have said, for `unreachable`. */
  browserError: v.optional(v.string()),
})

export type Problem = v.InferOutput<typeof problemSchema>

/** The kinds of refusal: the status that each travels with, and its title. */
export const problemTypes = {
  malformed: { status: 400, title: 'The request cannot be read' },
  'signed-out': { status: 401, title: 'Login required' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Not possible now' },
  'changed-meanwhile': { status: 412, title: 'The page has changed meanwhile' },
  invalid: { status: 422, title: 'Some values are not valid' },
  unreachable: { status: 503, title: 'The host does not answer' },
} as const

export type ProblemType = keyof typeof problemTypes

/** The `type` of a problem of that kind; a bug of the lab is a problem and no refusal. */
export function problemUrn(type: ProblemType | 'bug'): string {
  return `urn:sixpeer:${type}`
}
