// The service worker of the lab: the library's, as it came, and before it the rule that files do not go through it.

/** Whatever is not asked of the machines the browser fetches by itself, without waking the worker. */
async function letFilesPass(event) {
  const api = new URL('api/*', self.registration.scope)
  try {
    await event.addRoutes({
      condition: {
        not: {
          urlPattern: {
            protocol: api.protocol,
            hostname: api.hostname,
            port: api.port,
            pathname: api.pathname,
          },
        },
      },
      source: 'network',
    })
  } catch {
    // A browser without such rules asks the worker, which lets files pass.
  }
}

self.addEventListener('install', (event) => {
  if ('addRoutes' in event) event.waitUntil(letFilesPass(event))
})

importScripts('mockServiceWorker.js')
