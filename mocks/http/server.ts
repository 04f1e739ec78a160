import { getResponse, HttpHandler, matchRequestUrl, type RequestHandler } from 'msw'
import { problemTypes, problemUrn } from '#contract/problem'
import { ANSWERED_BY, MOMENT, REQUEST_ID, SHOWN_ON, WHAT_IF } from '#contract/wire/headers'
import { HostCrashed, HostSuperseded, StoredUnreadable } from '../host/stopped'
import type { WorldHost } from '../host/world-host'
import { applianceHandlers } from './appliance'
import { descriptionHandlers } from './described/described'
import { endpointHandlers } from './endpoints/endpoints'
import { labHandlers } from './lab/lab'
import { bugOfTheLab, Halted, problem, problemResponse } from './respond'
import { terminalHandlers } from './terminal'
import { tmsHandlers } from './tms/tms'

/**
 * All handlers, in the order asked: `lab`, `tms` and `endpoints` are reserved host words and come first.
 * The library keeps for each where in the text it was made. Nobody asks for that here, and to trace it takes twenty times
 * as long as all the rest, at every save.
 */
export function handlers(host: WorldHost): RequestHandler[] {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return [
      ...labHandlers(host),
      ...tmsHandlers(host),
      ...endpointHandlers(host),
      ...terminalHandlers(host),
      ...applianceHandlers(host),
      ...descriptionHandlers(),
    ]
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** A page asks again within seconds; this many answers are enough to remember. */
const REMEMBERED_MAX = 64

/**
 * Answers requests for one host. Never throws: bad input is a problem answer, a bug is a 500 that points to the log.
 * The answer to a request that changes something is remembered by its id, so that asking again changes nothing twice.
 */
export function answerer(host: WorldHost): (request: Request) => Promise<Response> {
  const all = handlers(host)
  const remembered = new Map<string, Promise<Response>>()
  return async (request) => {
    if (isApart(request))
      return answered(async () => {
        const { answerApart } = await import('./apart/apart')
        return answerApart(host, request, (other, asked) => handled(handlers(other), asked))
      })
    const id = request.headers.get(REQUEST_ID)?.slice(0, 100)
    if (!id || changesNothing(request)) return answered(() => handled(all, request))
    const earlier = remembered.get(id)
    if (earlier) return (await earlier).clone()
    const asked = host.forRequest(id)
    const response = answered(() => handled(handlers(asked), request))
    remembered.set(id, response)
    for (const oldest of [...remembered.keys()].slice(0, -REMEMBERED_MAX)) remembered.delete(oldest)
    const answer = (await response).clone()
    asked.answered()
    return answer
  }
}

/** A read that shows a page is a look at it, which the world remembers. */
function changesNothing({ method, headers }: Request): boolean {
  return method === 'GET' && !headers.has(SHOWN_ON)
}

/** Whether it is about another world than the one that goes on. What was, as a whole, is asked of that one. */
function isApart({ headers, url }: Request): boolean {
  return (headers.has(MOMENT) || headers.has(WHAT_IF)) && !url.includes('/api/lab/timeline')
}

async function handled(all: RequestHandler[], request: Request): Promise<Response> {
  // The library compares the address with that of every handler before it looks at the method.
  const method = request.method.toUpperCase()
  const ofItsMethod = all.filter(
    (one) => !(one instanceof HttpHandler) || one.info.method === method || one.info.method instanceof RegExp,
  )
  return (await getResponse(ofItsMethod, request)) ?? nobodyAnswers(all, request)
}

async function answered(answer: () => Promise<Response>): Promise<Response> {
  const response = await attempted(answer)
  response.headers.set(ANSWERED_BY, 'sixpeer')
  return response
}

async function attempted(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Halted) return error.response
    if (error instanceof HostSuperseded) return problem('conflict', error.message)
    const cause = error instanceof HostCrashed ? error.cause : error
    if (cause instanceof StoredUnreadable)
      return problem('conflict', cause.message, { title: 'The storage of this browser has lost something' })
    return broken(error)
  }
}

/** A bug: the lab stops here and says how to reproduce it. */
function broken(error: unknown): Response {
  const message = error instanceof Error ? error.message : String(error)
  const where = error instanceof HostCrashed ? 'The lab has stopped' : 'The lab has failed to answer'
  return problemResponse({
    type: problemUrn('bug'),
    ...bugOfTheLab,
    detail: `${where}: ${message}. GET api/lab/log gives the commands that reproduce it.`,
    errors: [],
    guide: [],
  })
}

/** No handler takes the request: 405 when one takes the path, else 404 with what exists. */
function nobodyAnswers(all: RequestHandler[], request: Request): Response {
  const url = new URL(request.url)
  const existing = all
    .filter((handler) => handler instanceof HttpHandler)
    .map(({ info }) => ({
      method: String(info.method),
      path: String(info.path),
    }))
  const methods = existing
    .filter(({ path }) => matchRequestUrl(url, path).matches)
    .map(({ method }) => method)
  if (methods.length === 0) {
    const known = existing.map(({ method, path }) => `${method} ${readable(path)}`)
    return problem('not-found', `Nothing answers at ${readable(url.pathname)}.`, { known })
  }
  const allow = methods.join(', ')
  return problemResponse(
    {
      type: problemUrn('not-found'),
      ...problemTypes['not-found'],
      status: 405,
      detail: `${request.method} is not answered here.`,
      errors: [],
      guide: [],
      known: methods,
    },
    { allow },
  )
}

/** `*\/api/:host/session` as one writes it: `api/{host}/session`. */
const readable = (path: string) => path.replace(/^.*?\/?(?=api\/)/, '').replace(/:(\w+)/g, '{$1}')
