import type { PathParams } from 'msw'
import type { Access } from '#contract/wire/topics'
import type { WorldHost } from '../host/world-host'
import type { Progress } from '../procedures/engine/progress'
import { expresswayBeside, reachability, sshReachability } from '../sim/around/index'
import type { Expressway, WebSession, World } from '../sim/ground/index'
import { accessRefusal, serialConsoleRefusal, webSession } from '../sim/machine/index'
import { problem, refused } from './respond'

/** The Expressway that answers at `{host}`, in the world as it is now. */
export type Reached = {
  readonly world: World
  /** How far the procedure had come that runs. */
  readonly progress: Progress | null
  readonly expressway: Expressway
  readonly session: WebSession | undefined
}

/** The same with someone signed in; `by` is the user name for the logs. */
export type SignedIn = Reached & { readonly session: WebSession; readonly by: string }

type Handle<R> = (reached: R) => Response | Promise<Response>

/** Lets `handle` answer for the Expressway at `{host}`, whoever asks. Answers 503 as a browser would when none does. */
export async function atExpressway(
  host: WorldHost,
  params: PathParams,
  handle: Handle<Reached>,
): Promise<Response> {
  const { world, progress } = await host.read()
  const name = String(params['host'])
  const reached = reachability(world, name)
  if ('browserError' in reached) return unreachable(name, reached.browserError)
  const { expressway } = reached
  return handle({ world, progress, expressway, session: webSession(world, expressway) ?? undefined })
}

/** The answer to somebody who is not signed in. */
export const signedOut = (): Response =>
  problem('signed-out', 'Log in to this system: nobody is, or the session has ended.')

/** The same over SSH, which does not need the web interface. */
export async function atSsh(host: WorldHost, params: PathParams, handle: Handle<Reached>): Promise<Response> {
  const { world, progress } = await host.read()
  const name = String(params['host'])
  const found = sshReachability(world, name)
  if ('browserError' in found) return unreachable(name, found.browserError)
  return handle({ world, progress, expressway: found.expressway, session: undefined })
}

/**
 * Lets `handle` answer for the Expressway that somebody stands beside: not reached but named, by name, address or id,
 * for one whose address another has taken goes by its id. Answers with the refusal of a serial console that is silent.
 */
export async function atSerialConsole(
  host: WorldHost,
  params: PathParams,
  handle: Handle<Reached>,
): Promise<Response> {
  const { world, progress } = await host.read()
  const name = String(params['host'])
  const expressway = expresswayBeside(world, name)
  if (!expressway) return unreachable(name, 'ERR_NAME_NOT_RESOLVED')
  const silent = serialConsoleRefusal(world, expressway)
  return silent ? refused(silent) : handle({ world, progress, expressway, session: undefined })
}

/** The same for someone signed in with that access: 401 when nobody is, 403 when the account may not. */
export function onExpressway(
  host: WorldHost,
  params: PathParams,
  access: Access,
  handle: Handle<SignedIn>,
): Promise<Response> {
  return atExpressway(host, params, ({ session, ...reached }) => {
    if (!session) return signedOut()
    const no = accessRefusal(session, access)
    return no === undefined ? handle({ ...reached, session, by: session.user }) : problem('forbidden', no)
  })
}

function unreachable(name: string, browserError: string): Response {
  return problem('unreachable', `${name} does not answer.`, {
    title: 'This site can\u2019t be reached',
    browserError,
  })
}
