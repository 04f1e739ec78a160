import * as v from 'valibot'
import { type Problem, problemSchema } from '#contract/problem'
import { ANSWERED_BY } from '#contract/wire/headers'
import { base } from '../util/place'
import { asWrite } from './writes'

/** A refusal in the appliance's own words, thrown by `call` so that queries and forms can show it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
  }
}

/** Nobody answered: the simulated machines do not run in this page. */
class Unanswered extends Error {
  constructor() {
    super('The simulated machines did not answer.')
  }
}

export type Call<S extends v.GenericSchema> = {
  readonly path: string
  readonly answer: S
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly body?: unknown
  readonly ifMatch?: string
  /** More headers. */
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * Asks a simulated machine. `path` is below `{base}api/`.
 * Gives the parsed answer; throws `Refused` for a problem answer.
 * Asking again when a request was lost is not done here: `fetch` as the lab installs it does that, once and safely.
 */
export function call<S extends v.GenericSchema>(request: Call<S>): Promise<v.InferOutput<S>> {
  const isRead = request.method === undefined || request.method === 'GET'
  return isRead ? answered(request) : asWrite(() => answered(request))
}

async function answered<S extends v.GenericSchema>(request: Call<S>): Promise<v.InferOutput<S>> {
  const response = await fetch(requestFor(request))
  if (!response.headers.has(ANSWERED_BY)) throw new Unanswered()
  // The documents of a machine are its text, and no JSON (TRB-21).
  const isXml = response.headers.get('content-type')?.startsWith('text/xml')
  if (response.ok) return v.parse(request.answer, await (isXml ? response.text() : response.json()))
  throw new Refused(v.parse(problemSchema, await response.json()))
}

function requestFor<S extends v.GenericSchema>({
  path,
  method = 'GET',
  body,
  ifMatch,
  headers: more,
  signal,
}: Call<S>): Request {
  const headers = new Headers({ ...more, accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', ifMatch)
  const url = new URL(`${base}api/${path}`, globalThis.location.href)
  return new Request(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  })
}

/** Whether the server from which the pages of the lab come can be reached. */
export async function isServerReachable(): Promise<boolean> {
  try {
    // A package and a file have no page at their base.
    const page = BEHIND_HASH ? location.pathname : base
    return (await fetch(page, { method: 'HEAD', cache: 'no-store' })).ok
  } catch {
    return false
  }
}
