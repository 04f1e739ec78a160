import type { Access } from '#contract/wire/topics'
import { type Context, NOTHING_REMEMBERED } from '../../cli/context'
import { identified, readsOf } from '../../cli/index'
import type { WorldHost } from '../../host/world-host'
import type { Standing } from '../standing'
import type { ConsoleSessions } from './console-sessions'

/** What the handlers of a machine's own port stand on. */
export type Machine = {
  readonly host: WorldHost
  /** The machine, brought up to now; nothing where nobody answers any more. */
  readonly at: () => Promise<Standing | undefined>
  /** Who has signed in on its console. */
  readonly sessions: ConsoleSessions
}

/** A request of somebody whom the machine knows, with all that an answer may read. */
export type Asked = Context & { readonly host: WorldHost; readonly by: string }

/** The answer of a machine that has gone meanwhile: none at all. */
export const gone = (): Response => Response.error()

/**
 * Lets `handle` answer somebody who has that access and has said name and password, or is signed in on the console by
 * cookie.
 */
export async function onMachine(
  { host, at, sessions }: Machine,
  request: Request,
  access: Access,
  handle: (asked: Asked) => Response | Promise<Response>,
): Promise<Response> {
  const standing = await at()
  if (!standing) return gone()
  const { world, expressway } = standing
  const signedIn = sessions.of(world, expressway, request)?.session ?? null
  const asking = { authorization: request.headers.get('authorization'), signedIn }
  const asker = identified(world, expressway, asking, access)
  if ('status' in asker) return asker.status === 401 ? challenged(asker.challenge) : said(403, asker.reason)
  const session = { id: 'interface', kind: 'ssh', user: asker.user, ...NOTHING_REMEMBERED } as const
  return handle({ host, world, expressway, session, reads: readsOf(world, expressway), by: asker.user })
}

/** An answer of one sentence. */
export const said = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

const challenged = (challenge: string) => {
  const response = said(401, 'Say who you are.')
  response.headers.set('www-authenticate', challenge)
  return response
}
