import { http } from 'msw'
import { setupWorker } from 'msw/browser'
import { trustWorker } from './trusted-worker'

/** How long the worker may take to start before the page answers by itself. */
const WORKER_START_MS = 4_000

/**
 * Who stays so long may want the lab when its host cannot be reached: by then nobody waits for a page. Whoever had a
 * quick look, as tests have, has not fetched the whole lab for it.
 */
const KEEP_FILES_AFTER_MS = 60_000

/** Starts the worker and tells whether this page's requests go through it. */
export async function workerControls(
  base: string,
  answer: (request: Request) => Promise<Response>,
): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    const registrations = await navigator.serviceWorker.getRegistrations()
    // The library would reload an uncontrolled page, as a hard reload leaves it; answering in the page is quicker.
    if (registrations.length > 0 && !navigator.serviceWorker.controller) return false
    const api = new URL(`${base}api/`, location.origin).href
    const worker = setupWorker(http.all(`${api}*`, ({ request }) => answer(request)))
    const address = `${base}worker.js`
    trustWorker(address)
    const start = worker.start({
      quiet: true,
      onUnhandledFrame: 'bypass',
      serviceWorker: { url: address, options: { scope: base } },
    })
    await Promise.race([start, afterStartTime()])
    setTimeout(() => navigator.serviceWorker.controller?.postMessage('keep-files'), KEEP_FILES_AFTER_MS)
    return navigator.serviceWorker.controller !== null
  } catch {
    return false
  }
}

const afterStartTime = () =>
  new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The worker did not start in time.')), WORKER_START_MS)
  })
