import { ANSWERED_BY, MOMENT, REQUEST_ID } from '#contract/wire/headers'
import { viewedMoment } from '#contract/wire/moment'
import { asAnswer, quiet } from './quiet'
import { uniqueText } from './unique'

type Answer = (request: Request) => Promise<Response>

/** Carries requests of this page to the machines; the second one is the browser's own `fetch`. */
export type Carry = (request: Request, native: typeof fetch) => Promise<Response>

/**
 * Carries everything under `{base}api/` to the handlers, whoever asks in this page.
 * Requests go through the service worker once it stands, so that they show in the browser's network panel; until then,
 * and where it does not control the page (hard reload, plain HTTP, blocked, stopped), the handlers answer in the page,
 * and nobody notices. The worker starts when the page has nothing better to do: no picture waits for it.
 */
export function carryRequests(base: string, answer: Answer, hasWorker: boolean): Carry {
  let controlled = false
  const start = async () => {
    await quiet(QUIET_MS_MAX)
    const { workerControls } = await import('./worker')
    controlled = await workerControls(base, answer)
  }
  // A worker that does not come is none: the page answers by itself.
  if (hasWorker) void start().catch(() => undefined)
  return async (input, native) => {
    const request = identified(input)
    if (!controlled) return asAnswer(() => inPage(answer, request))
    const again = request.clone()
    const response = await native(request).catch((error: unknown) => {
      if (request.signal.aborted) throw error
    })
    if (response?.headers.has(ANSWERED_BY)) return response
    controlled = navigator.serviceWorker.controller !== null
    return asAnswer(() => inPage(answer, again))
  }
}

/** The request under an id of its own, so that it may be asked again, and of the moment that this tab looks at. */
function identified(request: Request): Request {
  if (request.headers.has(REQUEST_ID)) return request
  const headers = new Headers(request.headers)
  headers.set(REQUEST_ID, uniqueText())
  const moment = viewedMoment()
  if (moment !== null) headers.set(MOMENT, moment)
  // The machines know sessions of their own: to look through the browser's cookies for each handler takes longest.
  return new Request(request, { headers, credentials: 'omit' })
}

async function inPage(answer: Answer, request: Request): Promise<Response> {
  request.signal.throwIfAborted()
  const response = await answer(request)
  request.signal.throwIfAborted()
  return response
}

/** A page that is busy for that long starts the worker all the same. */
const QUIET_MS_MAX = 1_000
