import * as v from 'valibot'
import { problemSchema, type Problem } from '#contract/problem'

/** The header that every answer of a simulated machine carries; a static host's index.html does not. */
export const ANSWERED_BY = 'x-answered-by'

/** A refusal in the appliance's own words, thrown by `call` so that queries and forms can show it. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title)
  }
}

/** Nobody answered: the worker that carries requests is gone, or another tab died with the request. */
class Unanswered extends Error {}

type Transport = (request: Request) => Promise<Response>

let transport: Transport = (request) => fetch(request)

/** Chooses how requests travel: by `fetch` through the worker, or straight to the handlers in this page. */
export function useTransport(chosen: Transport): void {
  transport = chosen
}

const TRIES = 4

export type Call<S extends v.GenericSchema> = {
  readonly path: string
  readonly answer: S
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly body?: unknown
  readonly ifMatch?: string
  readonly signal?: AbortSignal
}

/**
 * Asks a simulated machine. `path` is below `{base}api/`.
 * Gives the parsed answer; throws `Refused` for a problem answer.
 */
export async function call<S extends v.GenericSchema>(request: Call<S>): Promise<v.InferOutput<S>> {
  const response = await answered(request)
  if (response.ok) return v.parse(request.answer, await response.json())
  throw new Refused(v.parse(problemSchema, await response.json()))
}

async function answered<S extends v.GenericSchema>(request: Call<S>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await transport(requestFor(request))
      if (response.headers.has(ANSWERED_BY)) return response
      throw new Unanswered('The simulated machines did not answer.')
    } catch (error) {
      if (request.signal?.aborted || attempt === TRIES) throw error
    }
  }
}

function requestFor<S extends v.GenericSchema>({ path, method = 'GET', body, ifMatch, signal }: Call<S>): Request {
  const headers = new Headers({ accept: 'application/json' })
  if (body !== undefined) headers.set('content-type', 'application/json')
  if (ifMatch !== undefined) headers.set('if-match', ifMatch)
  const url = new URL(`${import.meta.env.BASE_URL}api/${path}`, globalThis.location.origin)
  return new Request(url, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    signal,
  })
}
