import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { unzipSync } from 'fflate'
import { ensureBuiltAs } from '../../.ci/lib/build.mjs'
import { type PackageFormat, packageOf } from '../../.ci/lib/lms-package.mjs'
import { brokenPage, scormPage } from './course-page'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.xml': 'application/xml',
}

const require = createRequire(import.meta.url)
/** The runtime, as a script for a page. */
const RUNTIME = require.resolve('scorm-again')

/** Where a platform has put the content of a course: nobody knows before. */
const FOLDER = '/files/course-42/content/'

type Course = {
  readonly format: PackageFormat
  readonly question: string
  readonly passMark?: number
  readonly origins?: readonly string[]
}

/**
 * A learning platform on a port of its own, with one course: it serves what is in the package, and no more, and keeps the
 * attempt that scorm-again commits.
 */
export class Platform {
  /** What was asked for that the package does not hold. */
  readonly missing: string[] = []
  /** The attempt as it was committed last. */
  attempt: unknown = null

  private constructor(
    private readonly server: Server,
    private readonly files: Readonly<Record<string, Uint8Array>>,
  ) {
    server.on('request', (request, response) => void this.answer(request, response))
  }

  static async withCourse({ format, question, passMark = 80, origins = [] }: Course): Promise<Platform> {
    const folder = await ensureBuiltAs('lms')
    const exercises = [{ question, title: 'An exercise', passMark }]
    const zip = packageOf({ folder, format, title: 'A course', exercises, origins })
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return new Platform(server, unzipSync(zip))
  }

  get origin(): string {
    const address = this.server.address()
    if (typeof address !== 'object' || address === null) throw new Error('The platform has ended.')
    return `http://localhost:${address.port}`
  }

  /** The page of the course, in which the exercise is a frame. */
  get course(): string {
    return `${this.origin}/course.html`
  }

  /** The page of the exercise by itself. */
  get exercise(): string {
    return `${this.origin}${FOLDER}exercise-1.html`
  }

  /** The page of a platform that answers as that script has it. */
  broken(script: string): string {
    return `${this.origin}/broken.html?${new URLSearchParams({ script })}`
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.origin)
    if (pathname === '/course.html') return send(response, '.html', scormPage(FOLDER))
    if (pathname === '/broken.html')
      return send(response, '.html', brokenPage(`${FOLDER}exercise-1.html`, searchParams.get('script') ?? ''))
    if (pathname === '/scorm-again.js') return send(response, '.js', readFileSync(RUNTIME))
    if (pathname === '/attempt') {
      if (request.method === 'POST') this.attempt = JSON.parse(await bodyOf(request))
      const answer = request.method === 'POST' ? { result: true, errorCode: 0 } : this.attempt
      return send(response, '.json', JSON.stringify(answer))
    }
    const file = pathname.startsWith(FOLDER) ? this.files[pathname.slice(FOLDER.length)] : undefined
    if (file) return send(response, extname(pathname), file)
    this.missing.push(`${request.method} ${pathname}`)
    response.writeHead(404).end()
  }
}

function send(response: ServerResponse, extension: string, content: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': TYPES[extension] ?? 'application/json' }).end(content)
}

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString()
}
