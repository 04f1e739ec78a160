import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

/** Answers a request; `Response.error()` where the connection is to be dropped. */
export type Answer = (request: Request) => Promise<Response>

/** What the handlers see as the address of whatever port a request came to. */
export const ORIGIN = 'http://machines.test'

/**
 * Carries the requests of a Node server to handlers that know requests and responses as a browser has them. A handler that
 * throws has a bug: that is said to whoever runs the machines, and the client is answered.
 */
export function carried(answer: Answer, say: (sentence: string) => void): RequestListener {
  return (incoming, outgoing) => {
    void carry(answer, incoming, outgoing).catch((error: unknown) => {
      // Whoever has gone in the middle of something hears no more of it, and has shown no bug.
      if (incoming.socket.destroyed || outgoing.headersSent) return void outgoing.destroy()
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
      say(`${incoming.method} ${incoming.url} could not be answered. This is a bug: ${what}`)
      outgoing.setHeader('connection', 'close')
      return send(outgoing, new Response('The system failed to answer.\n', { status: 500, headers: PLAIN }))
    })
  }
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' }

async function carry(answer: Answer, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const request = requestOf(incoming)
  if (!request) return send(outgoing, new Response('Bad request', { status: 400 }))
  const response = await answer(request)
  if (response.type === 'error') return void outgoing.destroy()
  // What was not read is not waited for.
  if (!incoming.complete) outgoing.setHeader('connection', 'close')
  return send(outgoing, response)
}

function requestOf(incoming: IncomingMessage): Request | undefined {
  const { method = 'GET', url = '/' } = incoming
  try {
    const headers = new Headers()
    for (const [name, value] of Object.entries(incoming.headersDistinct)) {
      for (const one of value ?? []) headers.append(name, one)
    }
    const hasBody = method !== 'GET' && method !== 'HEAD'
    const init = { method, headers, ...(hasBody && { body: bodyOf(incoming), duplex: 'half' }) }
    return url.startsWith('/') ? new Request(`${ORIGIN}${url}`, init) : undefined
  } catch {
    // A method or header that none may have.
    return undefined
  }
}

/** The body as it comes: a handler that has had enough reads no more of it. */
function bodyOf(incoming: IncomingMessage): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false })
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
  })
}

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') outgoing.setHeader(name, value)
  }
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.setHeader('content-length', body.length)
  outgoing.writeHead(response.status)
  outgoing.end(body)
}
