import { type Context, NOTHING_REMEMBERED } from '../../cli/context'
import { identified, readsOf } from '../../cli/index'
import type { WorldHost } from '../../host/world-host'
import type { Expressway } from '../../sim/ground/index'
import { webSession } from '../../sim/machine/index'
import type { Standing } from '../standing'

/** What the handlers of a machine's own port stand on. */
export type Machine = {
  readonly host: WorldHost
  /** The machine, brought up to now; nothing where nobody answers any more. */
  readonly at: () => Promise<Standing | undefined>
}

/** A request of somebody whom the machine knows, with all that an answer may read. */
export type Asked = Context & { readonly host: WorldHost; readonly by: string }

/** The answer of a machine that has gone meanwhile: none at all. */
export const gone = (): Response => Response.error()

/** Lets `handle` answer somebody who has said name and password, or is signed in on the console by cookie. */
export async function onMachine(
  { host, at }: Machine,
  request: Request,
  handle: (asked: Asked) => Response | Promise<Response>,
): Promise<Response> {
  const standing = await at()
  if (!standing) return gone()
  const { world, expressway } = standing
  const asker = identified(expressway, {
    authorization: request.headers.get('authorization'),
    signedInAs: signedInAs(standing, request),
  })
  if ('status' in asker) return asker.status === 401 ? challenged(asker.challenge) : said(403, asker.reason)
  const session = { id: 'interface', kind: 'ssh', user: asker.user, ...NOTHING_REMEMBERED } as const
  return handle({ host, world, expressway, session, reads: readsOf(world, expressway), by: asker.user })
}

/** The cookies by which the console knows whoever has signed in (interface facts, 3.3). */
export const SESSION_COOKIES = ['tandberg_login', 'SHARPID'] as const

/** Who is signed in on the console, by the cookie that a request carries. */
export function signedInAs({ world, expressway }: Standing, request: Request): string | null {
  const session = webSession(world, expressway)
  const cookies = request.headers.get('cookie') ?? ''
  const given = /(?:^|;\s*)tandberg_login=([^;]*)/.exec(cookies)?.[1]
  return session && given === cookieOf(expressway, session.id) ? session.user : null
}

/** The value of the cookies: another on each machine, for a browser sends them to every port of one host. */
export const cookieOf = ({ serialNumber }: Expressway, sessionId: string): string =>
  `${serialNumber}-${sessionId}`

/** An answer of one sentence. */
export const said = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

const challenged = (challenge: string) => {
  const response = said(401, 'Say who you are.')
  response.headers.set('www-authenticate', challenge)
  return response
}
