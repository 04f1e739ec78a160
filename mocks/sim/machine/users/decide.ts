import type { CommandOf } from '../../ground/command'
import type { Refusal } from '../../ground/event'
import { logEvent } from '../../ground/logs/log'
import { refuse } from '../../ground/refusals'
import { type Decision, expresswayOf, nextSerial, type Stage } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import { BROWSER_ADDRESS } from '../../ground/state/protection'
import { type SessionKind, sessionKindNames } from '../../ground/state/users'
import type { Expressway, World } from '../../ground/world'
import { asksDirectory, directoryFailure } from '../directory/read'
import { banOfBrowser, banText } from '../protection/read'
import { countFailure } from '../protection/update'
import { identityOfCredentials, isAccount, isAlive } from './read'
import { serialConsoleRefusal } from './serial-console'
import { sshRefusal } from './ssh'

/** Why nobody gets in that way at all. */
const entranceRefusals: Readonly<
  Record<SessionKind, (world: World, expressway: Expressway) => Refusal | undefined>
> = {
  web: () => undefined,
  ssh: (_, expressway) => sshRefusal(expressway),
  serial: serialConsoleRefusal,
}

/** Signs in on the console or the command line (ADD-48). A failure is logged and does not say which half was wrong. */
export function decideSignIn(stage: Stage, command: CommandOf<'sign-in'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const shut = entranceRefusals[command.kind](stage.world, expressway)
  if (shut) return { refusal: shut }
  const { phase } = expressway.factoryReset ?? {}
  if (phase === 'clearing' || phase === 'wizard') {
    return refuse('conflict', 'The Install Wizard comes first.', { guide: ['FRS-15'] })
  }
  const ban = command.kind === 'web' ? banOfBrowser(stage.world, expressway) : undefined
  if (ban) return refuse('forbidden', banText(stage.world, ban), { guide: ['PSI-26'] })
  const identity = identityOfCredentials(stage.world, expressway, command)
  if (!identity) return noteFailure(stage, expressway, command)
  const sessionId = `session-${nextSerial(stage)}`
  // The lab's browser keeps one session for each Expressway: signing in again replaces it.
  if (command.kind === 'web') expressway.sessions = expressway.sessions.filter(({ kind }) => kind !== 'web')
  expressway.sessions.push({
    id: sessionId,
    kind: command.kind,
    user: command.username,
    access: identity.access,
    ...(identity.source === 'directory' ? { source: identity.source } : {}),
    since: stage.world.now,
    ...(command.lasts && { lasts: command.lasts }),
    lastActiveAt: stage.world.now,
  })
  if (expressway.sessions.length > keptAtMost.sessions) {
    expressway.sessions = expressway.sessions.filter((session) => isAlive(stage.world, expressway, session))
  }
  logEvent(stage, expressway, {
    event: 'Admin Session Start',
    detail: `${sessionKindNames[command.kind]} session of ${command.username}`,
    user: command.username,
    tone: 'good',
  })
  stage.events.push({ type: 'signed-in', expressway: expressway.id, sessionId })
  return undefined
}

/** The serial console has no address. */
function whence(kind: SessionKind): string {
  const name = sessionKindNames[kind]
  return kind === 'serial' ? name : `${name}, from ${BROWSER_ADDRESS}`
}

/** The sign-in page does not tell that the directory could not be asked; the log does. */
function directorySilence(world: World, expressway: Expressway, kind: SessionKind): string {
  if (kind !== 'web' || !asksDirectory(expressway)) return ''
  const reason = directoryFailure(world, expressway)
  return reason === undefined ? '' : `; the directory cannot be asked: ${reason}`
}

/**
 * A failed attempt is answered as a refusal, and yet has happened: it is logged and counts towards a ban (PSI-26). Whatever
 * is typed as a name and is none may be a password, and is written nowhere.
 */
function noteFailure(stage: Stage, expressway: Expressway, command: CommandOf<'sign-in'>): undefined {
  const isKnown = isAccount(stage.world, expressway, command.username)
  logEvent(stage, expressway, {
    event: 'Admin Session Login Failure',
    detail: `${whence(command.kind)}${isKnown ? '' : '; a name that no account has'}${directorySilence(stage.world, expressway, command.kind)}`,
    user: isKnown ? command.username : '',
    tone: 'bad',
  })
  const ban = command.kind === 'web' ? countFailure(stage, expressway) : undefined
  const { refusal } = ban
    ? refuse('forbidden', banText(stage.world, ban), { guide: ['PSI-26'] })
    : refuse('signed-out', 'The username or the password is not right. Check both and try again.')
  stage.events.push({ type: 'refused', command: command.type, refusal })
  return undefined
}

export function decideSignOut(stage: Stage, command: CommandOf<'sign-out'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const session = expressway.sessions.find(({ id }) => id === command.sessionId)
  if (session) {
    expressway.sessions = expressway.sessions.filter(({ id }) => id !== command.sessionId)
    logEvent(stage, expressway, {
      event: 'Admin Session Finish',
      detail: `Session of ${session.user}`,
      user: session.user,
    })
  }
  stage.events.push({ type: 'signed-out', expressway: expressway.id })
  return undefined
}

/** A session that is used does not time out. */
export function decideUseSession(stage: Stage, command: CommandOf<'use-session'>): Decision {
  const { sessions } = expresswayOf(stage.world, command.expressway)
  const session = sessions.find(({ id }) => id === command.sessionId)
  if (session) session.lastActiveAt = stage.world.now
  return undefined
}
