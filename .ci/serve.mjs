// Serves the built lab: `node .ci/serve.mjs [--port N]`. Playwright and `npm start` use it.
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { ensureBuilt } from './lib/build.mjs'
import { root } from './lib/root.mjs'

const dist = join(root, 'dist')

/**
 * Serves `dist` under the base path that it was built for. Every other path gets the page, dots or not:
 * the address of a simulated machine is part of it (`/expe1.example.com/login`).
 */
export function serve({ port, base = process.env['BASE'] ?? '/' }) {
  const files = sirv(dist, { dev: true, etag: true })
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (!pathname.startsWith(base)) return notFound(response)
    request.url = request.url.slice(base.length - 1)
    const isAsset = pathname.startsWith(`${base}assets/`) || !['GET', 'HEAD'].includes(request.method)
    files(request, response, () => (isAsset ? notFound(response) : page(response)))
  })
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, () => done({ server, url: `http://localhost:${server.address().port}${base}` }))
  })
}

function page(response) {
  response.writeHead(200, { 'content-type': 'text/html;charset=utf-8', 'cache-control': 'no-cache' })
  createReadStream(join(dist, 'index.html')).pipe(response)
}

function notFound(response) {
  response.writeHead(404, { 'content-type': 'text/plain' })
  response.end('Not found')
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } })
  await ensureBuilt()
  const { url } = await serve({ port: Number(values.port) })
  console.log(url)
}
