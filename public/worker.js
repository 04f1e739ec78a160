// The service worker of the lab: the library's, as it came, and before it what becomes of files and pages.

/** Where a page is kept for when the host cannot be reached. The origin may have other labs. */
const KEPT = `sixpeer:${self.registration.scope}`
/** Every address of the lab is answered with this page. */
const PAGE = self.registration.scope
const LIST = new URL('files.json', self.registration.scope).href

/**
 * Whatever is not asked of the machines the browser fetches by itself, without waking the worker; for a page it asks
 * both, so that one comes where the host gives none.
 */
async function letFilesPass(event) {
  const api = new URL('api/*', self.registration.scope)
  const isApi = {
    urlPattern: {
      protocol: api.protocol,
      hostname: api.hostname,
      port: api.port,
      pathname: api.pathname,
    },
  }
  try {
    await event.addRoutes([
      { condition: { requestMode: 'navigate' }, source: 'race-network-and-fetch-handler' },
      { condition: { not: isApi }, source: 'network' },
    ])
  } catch {
    // A browser without such rules asks the worker, which lets files pass.
  }
}

/** The page from the host, or as it was kept. */
async function pageOrKept(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept = await caches.match(PAGE, { cacheName: KEPT })
    if (kept === undefined) throw error
    return kept
  }
}

/**
 * Has the browser keep all that the lab consists of: the files, which never change under their names, among what it
 * keeps by itself, and then the page that names them. What stands there already is fetched once and not again.
 */
async function keepFiles() {
  const cache = await caches.open(KEPT)
  const list = await fetch(LIST, { cache: 'no-cache' })
  if (!list.ok) return
  const text = await list.clone().text()
  const before = await cache.match(LIST)
  if ((await before?.text()) === text) return
  const page = await fetch(PAGE, { cache: 'no-cache' })
  if (!page.ok) return
  for (const file of JSON.parse(text)) {
    const answer = await fetch(new URL(file, self.registration.scope))
    if (!answer.ok) return
    // What is not read to its end is not kept.
    await answer.arrayBuffer()
  }
  await cache.put(PAGE, page)
  await cache.put(LIST, list)
}

self.addEventListener('install', (event) => {
  if ('addRoutes' in event) event.waitUntil(letFilesPass(event))
})

self.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(pageOrKept(event.request))
})

self.addEventListener('message', (event) => {
  // A host that goes away meanwhile is asked again by the next page.
  if (event.data === 'keep-files') event.waitUntil(keepFiles().catch(() => undefined))
})

importScripts('mockServiceWorker.js')
