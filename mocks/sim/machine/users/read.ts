import type { TerminalKind, WebSession } from '../../ground/state/users'
import type { Expressway, World } from '../../ground/world'
import { numberSetting } from '../settings/read'

/** True until the session has been idle for longer than Session time out; 0 never ends one, nor one that lasts. */
export function isAlive(world: World, expressway: Expressway, session: WebSession): boolean {
  if (session.lasts) return true
  const minutes = numberSetting(expressway, 'administration.sessionTimeOut')
  return minutes === 0 || world.now - session.lastActiveAt < minutes * 60_000
}

/** The session of the lab's browser on this Expressway, or nothing when it is signed out or timed out. */
export function webSession(world: World, expressway: Expressway): WebSession | undefined {
  return expressway.sessions.find((session) => session.kind === 'web' && isAlive(world, expressway, session))
}

/** The command line session of that kind with that id, or nothing. */
export function terminalSession(
  world: World,
  expressway: Expressway,
  kind: TerminalKind,
  id: string,
): WebSession | undefined {
  return expressway.sessions.find(
    (session) => session.kind === kind && session.id === id && isAlive(world, expressway, session),
  )
}
