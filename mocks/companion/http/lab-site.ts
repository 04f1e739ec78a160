import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { HostChange, WorldHost } from '../../host/world-host'
import { limits } from '../limits'
import { type Answer, carried } from './carried'
import { isFromOwnPage } from './own-pages'

/** What serves the files of the lab. */
export type Files = (request: IncomingMessage, response: ServerResponse) => void

type LabSite = {
  readonly host: Pick<WorldHost, 'onChange'>
  readonly answer: Answer
  /** Told what goes wrong. */
  readonly say: (sentence: string) => void
  /** Absent: there is no lab to be seen here, only its interface. */
  readonly files: Files | undefined
  /** Where the lab lies: with a slash at both ends. */
  readonly base: string
  /** By which names somebody may come; absent where the lab is open to a network, which has names of its own for it. */
  readonly names: readonly string[] | undefined
}

/**
 * The lab itself at a port: its files, the interface of its machines and of itself below `api/`, and what has changed, as
 * a stream of events. Pages of other sites that a browser has open get nothing: they would be let in by the address alone.
 */
export function labSite({ host, answer, say, files, base, names }: LabSite): RequestListener {
  const carry = carried(answer, say)
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    const isInterface = path.startsWith(`${base}api/`)
    if (!isNamed(request, names) || !isOwn(request, isInterface))
      return refuse(response, 403, 'This lab answers to its own pages and names alone.')
    if (path === `${base}api/lab/changes`) return tellChanges(host, response)
    if (isInterface) return carry(request, response)
    if (files) return files(request, response)
    return refuse(response, 404, 'Only the interface of the lab is served here.')
  }
}

/** Whether it was meant for this lab. */
function isNamed({ headers }: IncomingMessage, names: LabSite['names']): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
  return !names || names.includes(name.toLowerCase())
}

/** Whether it comes from no page of another site (nor from this one by another name). A link to a page of the lab may. */
const isOwn = ({ headers }: IncomingMessage, isInterface: boolean): boolean =>
  isFromOwnPage(
    { origin: headers.origin, site: isInterface ? [headers['sec-fetch-site']].flat()[0] : undefined },
    `http://${headers.host}`,
  )

/** What changes are told to. */
type Told = {
  readonly writableLength: number
  writeHead(status: number, headers: Readonly<Record<string, string>>): unknown
  write(text: string): boolean
  on(event: 'close', listener: () => void): unknown
  destroy(): unknown
}

/** Tells of changes for as long as somebody listens: a page that takes none any more is let go, and comes again. */
export function tellChanges(host: Pick<WorldHost, 'onChange'>, response: Told): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  response.write('retry: 1000\n\n')
  const stop = host.onChange((change) => {
    if (response.writableLength > limits.changesBytesMax) response.destroy()
    else response.write(`data: ${toldOf(change)}\n\n`)
  })
  response.on('close', stop)
}

/** `crashed` and the like are for whoever looks at the process; a page asks and is answered. */
const toldOf = ({ type }: HostChange) => (type === 'replaced' ? type : 'changed')

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${text}\n`)
}
