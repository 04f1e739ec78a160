import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { ANSWERED_BY, REQUEST_ID } from '#contract/wire/headers'
import { uniqueText } from './unique'

type Answer = (request: Request) => Promise<Response>

/** How long the worker may take to start before the page answers by itself. */
const WORKER_START_MS = 4_000

/**
 * Makes `fetch` reach the handlers for everything under `{base}api/`, whoever asks in this page.
 * Requests go through the service worker, so that they show in the browser's network panel; where it does not
 * control the page (hard reload, plain HTTP, blocked, stopped) the handlers answer in the page, and nobody notices.
 */
export async function carryRequests(base: string, answer: Answer): Promise<void> {
  const api = new URL(`${base}api/`, location.origin).href
  const native = window.fetch.bind(window)
  let controlled = false
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href)
    if (!url.href.startsWith(api)) return native(input, init)
    const request = identified(new Request(input, init))
    if (!controlled) return inPage(answer, request)
    const again = request.clone()
    const response = await native(request).catch((error: unknown) => {
      if (request.signal.aborted) throw error
    })
    if (response?.headers.has(ANSWERED_BY)) return response
    controlled = navigator.serviceWorker.controller !== null
    return inPage(answer, again)
  }
  controlled = await workerControls(base, api, answer)
}

/** The request under an id of its own, so that it may be asked again. */
function identified(request: Request): Request {
  if (request.headers.has(REQUEST_ID)) return request
  const headers = new Headers(request.headers)
  headers.set(REQUEST_ID, uniqueText())
  return new Request(request, { headers })
}

async function inPage(answer: Answer, request: Request): Promise<Response> {
  request.signal.throwIfAborted()
  const response = await answer(request)
  request.signal.throwIfAborted()
  return response
}

/** Starts the worker and tells whether this page's requests go through it. */
async function workerControls(base: string, api: string, answer: Answer): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    const registrations = await navigator.serviceWorker.getRegistrations()
    // The library would reload an uncontrolled page, as a hard reload leaves it; answering in the page is quicker.
    if (registrations.length > 0 && !navigator.serviceWorker.controller) return false
    const worker = setupWorker(http.all(`${api}*`, ({ request }) => answer(request)))
    const start = worker.start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: `${base}mockServiceWorker.js`, options: { scope: base } },
    })
    await Promise.race([start, afterStartTime()])
    return navigator.serviceWorker.controller !== null
  } catch {
    return false
  }
}

const afterStartTime = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The worker did not start in time.')), WORKER_START_MS)
  })
