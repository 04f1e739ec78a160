// Serves the built lab: `node .ci/serve.mjs [--port N]`. Playwright and `npm start` use it.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { base as builtFor, ensureBuilt } from './lib/build.mjs'
import { securityHeaders } from './lib/policy.mjs'
import { root } from './lib/root.mjs'

const YEAR_SECONDS = 31_536_000

/**
 * Serves `dist` (or another folder that a build made) under the base path that it was built for, compressed where the
 * browser takes it. What carries its hash in its name is kept for ever, the rest asked for anew. Every other path gets
 * the page, dots or not: the address of a simulated machine is part of it (`/expe1.example.com/login`). It listens to
 * this computer alone, unless HOST names another interface.
 */
export function serve({
  port,
  base = builtFor,
  host = process.env['HOST'] || '127.0.0.1',
  folder = join(root, 'dist'),
}) {
  const server = createServer(filesOf({ base, folder }))
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () =>
      done({ server, url: `http://${nameFor(host)}:${server.address().port}${base}` }),
    )
  })
}

/** The same for a server that has more to say. `marked` makes of the page what is sent in its place. */
export function filesOf({ base = builtFor, folder = join(root, 'dist'), marked }) {
  // It looks at the disk for each request: a build that was made anew meanwhile has other files.
  const files = sirv(folder, { dev: true, gzip: true, brotli: true, etag: true, setHeaders: keep })
  return (request, response) => {
    const pathname = pathnameOf(request)
    protect(response)
    if (pathname === undefined) return answer(response, 400, 'Not an address')
    if (!pathname.startsWith(base)) return answer(response, 404, 'Not found')
    // The interface of the machines lives in the page: whoever gets here with it has no lab open.
    if (!['GET', 'HEAD'].includes(request.method)) return answer(response, 405, 'Only files are served')
    request.url = request.url.slice(base.length - 1)
    // Files are sent whole: nobody needs a part of one, and a part that is none would stop the server.
    delete request.headers.range
    const isAsset = pathname.startsWith(`${base}assets/`)
    if (marked && (pathname === base || pathname === `${base}index.html`))
      return sendMarked(response, folder, marked)
    if (pathname === base) protect(response, pageIn(folder))
    files(request, response, () => {
      if (isAsset) return answer(response, 404, 'Not found')
      if (marked) return sendMarked(response, folder, marked)
      request.url = '/'
      protect(response, pageIn(folder))
      files(request, response, () => answer(response, 503, BEING_BUILT))
    })
  }
}

const BEING_BUILT = 'The lab is being built'

function sendMarked(response, folder, marked) {
  const page = pageIn(folder)
  if (page === undefined) return answer(response, 503, BEING_BUILT)
  protect(response, page)
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  response.end(marked(page))
}

/** The path that is asked for; nothing where the request line holds no address of this server (`//`, `http://`). */
function pathnameOf({ url }) {
  try {
    return url.startsWith('/') && !url.startsWith('//')
      ? new URL(url, 'http://localhost').pathname
      : undefined
  } catch {
    return undefined
  }
}

function protect(response, html) {
  for (const [name, value] of Object.entries(securityHeaders(html))) response.setHeader(name, value)
}

/** The page of the lab as it lies on the disk now; nothing while it is being built. */
function pageIn(folder) {
  try {
    return readFileSync(join(folder, 'index.html'), 'utf8')
  } catch {
    return undefined
  }
}

function keep(response, pathname) {
  const isHashed = pathname.startsWith('/assets/')
  response.setHeader('cache-control', isHashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache')
}

function answer(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain' })
  response.end(text)
}

/** What to type for an interface: the usual name for this computer, or the address itself. */
function nameFor(host) {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
  await ensureBuilt()
  const { url } = await serve({ port: Number(values.port) })
  console.log(url)
}
