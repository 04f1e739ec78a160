import * as v from 'valibot'

/**
 * A refusal, as RFC 9457 `application/problem+json`.
 * `type` is one of `problemTypes` with the prefix `urn:sixpeer:`; `guide` names the requirement rows that explain it.
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

/** The kinds of refusal and the status that each travels with. */
export const problemTypes = {
  malformed: 400,
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'changed-meanwhile': 412,
  invalid: 422,
  unreachable: 503,
} as const

export type ProblemType = keyof typeof problemTypes
