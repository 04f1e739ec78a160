import { WHAT_IF } from '#contract/wire/headers'
import { type Asking, type Interposed, type Next, passed, refusalAs } from '../api/interpose'
import type { State, ViewParts } from '../api/view-parts'
import { emptied, lengthened } from './changed'

/** What the frame of a console asks: without it no page is drawn in it. */
const isOfFrame = ({ path, machine }: Asking) =>
  machine !== null && /^[^/]+\/(?:status\/frame|session)$/.test(path)
const isPageRead = (asking: Asking) => asking.isRead && !isOfFrame(asking)

/** What becomes of a request, and of its answer, in each state. No page knows of it. */
const states: Readonly<Record<State, Interposed>> = {
  loading: (asking, next) => (isPageRead(asking) ? never(asking.request.signal) : next(asking.request)),

  error: (asking, next) =>
    isPageRead(asking)
      ? Promise.resolve(refusalAs('conflict', 'The system cannot answer this at present. Try again later.'))
      : next(asking.request),

  empty: (asking, next) => (isPageRead(asking) ? changed(asking, next, emptied) : next(asking.request)),

  long: (asking, next) => (asking.isRead ? changed(asking, next, lengthened) : next(asking.request)),

  // As the machine answers an account that may read alone.
  'read-only': (asking, next) => {
    if (isOfFrame(asking)) return changed(asking, next, readOnly)
    if (asking.isRead || asking.machine === null) return next(asking.request)
    return Promise.resolve(
      refusalAs('forbidden', 'The access level of this account is Read-only, which does not permit this.'),
    )
  },

  // The machine is asked what it would say of a save that is damaged on its way, and nothing is saved.
  refused: (asking, next) =>
    asking.isRead || isOfFrame(asking) || asking.machine === null
      ? next(asking.request)
      : refusedSave(asking.request, next),
}

/** What stands between a page and its machines where it is to be shown like that. */
export function answersIn({ state, latencyMs = 0 }: ViewParts): Interposed {
  const change = state && states[state]
  return async (asking, next) => {
    if (latencyMs > 0) await passed(latencyMs, asking.request.signal)
    return change ? change(asking, next) : next(asking.request)
  }
}

/** No answer, for as long as somebody waits for it. */
function never(signal: AbortSignal): Promise<Response> {
  return new Promise((_, reject) => {
    if (signal.aborted) return reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}

/** A good answer of JSON with its content changed; any other as it is. */
async function changed(
  { request, path }: Asking,
  next: Next,
  change: (answer: unknown, path: string) => unknown,
): Promise<Response> {
  const response = await next(request)
  if (!response.ok || !response.headers.get('content-type')?.startsWith('application/json')) return response
  const { status, headers } = response
  return new Response(JSON.stringify(change(await response.json(), path)), { status, headers })
}

const readOnly = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'access' in answer
    ? { ...answer, access: 'Read-only' }
    : answer

/** A text that no field of a machine takes. */
const DAMAGED = '\u0007'.repeat(2_000)

async function refusedSave(request: Request, next: Next): Promise<Response> {
  const asked = await damaged(request)
  const answer = asked && (await (await next(asked)).json())
  const { detail = 'Not saved.', errors = [] } = answer?.refusal ?? {}
  return refusalAs('invalid', detail, { errors })
}

async function damaged(request: Request): Promise<Request | undefined> {
  const body: unknown = await request.json().catch(() => undefined)
  if (typeof body !== 'object' || body === null || !('values' in body)) return undefined
  const values = Object.keys(body.values ?? {}).map((key) => [key, DAMAGED] as const)
  const headers = new Headers(request.headers)
  headers.set(WHAT_IF, 'yes')
  return new Request(request.url, {
    method: request.method,
    headers,
    body: JSON.stringify({ ...body, values: Object.fromEntries(values) }),
    signal: request.signal,
  })
}
