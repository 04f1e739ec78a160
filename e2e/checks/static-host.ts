import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

export type StaticHost = {
  /** Where the files lie, with a slash at the end. */
  readonly address: string
  /** Goes away, and hangs up on everybody. */
  readonly close: () => Promise<void>
}

/** A host that sends files below a path, and at any other address its page for those that it does not have. */
export async function staticHost(folder: string, base: string): Promise<StaticHost> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const inFolder = pathname.startsWith(base) ? pathname.slice(base.length) : ''
    const path = inFolder === '' ? 'index.html' : inFolder
    const found = contentOf(join(folder, path))
    const sent = found === undefined ? '404.html' : path
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': types[extname(sent)] ?? 'application/octet-stream',
      'cache-control': sent.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    response.end(found ?? contentOf(join(folder, '404.html')))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The host has no port.')
  return {
    address: `http://localhost:${address.port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
