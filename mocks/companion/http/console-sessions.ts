import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Expressway, WebSession, World } from '../../sim/ground/index'
import { webSession } from '../../sim/machine/index'

/** The cookies by which the console knows whoever has signed in (interface facts, 3.3). */
export const SESSION_COOKIES = ['tandberg_login', 'SHARPID'] as const

/** What a browser was given that has signed in by form: the cookie, and what its forms have to post back. */
type Given = { readonly sessionId: string; readonly cookie: string; readonly form: string }

/** Somebody who is signed in on the console, and what their forms have to post back. */
export type OnConsole = { readonly session: WebSession; readonly form: string }

/** The sessions on the consoles of machines that were begun by form. The ids of sessions follow from a seed; these do not. */
export class ConsoleSessions {
  /** By machine: each has one session of a browser. */
  private readonly given = new Map<string, Given>()

  /** Gives the cookie of a session that has just begun. */
  begin({ id }: Expressway, sessionId: string): string {
    const given = { sessionId, cookie: secret(), form: secret() }
    this.given.set(id, given)
    return given.cookie
  }

  /** Nobody is signed in by form any more: a world that is begun anew numbers its sessions as the one before did. */
  clear(): void {
    this.given.clear()
  }

  /** Whoever has sent that request, by its cookie; nobody when the session has ended. */
  of(world: World, expressway: Expressway, request: Request): OnConsole | undefined {
    const session = webSession(world, expressway)
    const given = this.given.get(expressway.id)
    const cookie = /(?:^|;\s*)tandberg_login=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1]
    if (!session || given?.sessionId !== session.id || !isSecret(cookie, given.cookie)) return undefined
    return { session, form: given.form }
  }
}

const secret = () => randomBytes(32).toString('base64url')

/** How long it takes says nothing of where they differ. */
export const isSecret = (said: string | null | undefined, known: string): boolean =>
  timingSafeEqual(digest(said ?? ''), digest(known))

const digest = (text: string) => createHash('sha256').update(text).digest()
