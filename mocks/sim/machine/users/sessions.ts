import { counted } from '#contract/counted'
import type { AdministratorSessions } from '#contract/wire/protection'
import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { chance } from '../../ground/random'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { BROWSER_ADDRESS } from '../../ground/state/protection'
import { sessionKindNames } from '../../ground/state/users'
import type { Expressway, World } from '../../ground/world'
import { isAlive } from './read'

/** The high port that the browser or terminal of a session calls from. */
const sourcePort = ({ seed }: World, sessionId: string) => 49_152 + chance(16_384, seed, 'port', sessionId)

/** Users > Active administrator sessions: who is signed in on this system. */
export function administratorSessions(world: World, expressway: Expressway): AdministratorSessions {
  return {
    rows: expressway.sessions
      .filter((session) => isAlive(world, expressway, session))
      .map(({ id, user, kind, access, since, lastActiveAt }) => ({
        id,
        user,
        access,
        type: sessionKindNames[kind],
        // The serial console is beside the machine.
        address: kind === 'serial' ? '' : BROWSER_ADDRESS,
        port: kind === 'serial' ? null : sourcePort(world, id),
        since,
        lastActiveAt,
      })),
  }
}

/** Ends sessions of others, or one's own: whoever has it is signed out at the next thing that they do. */
export function decideTerminateSessions(stage: Stage, command: CommandOf<'terminate-sessions'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const ended = expressway.sessions.filter(({ id }) => command.ids.includes(id))
  expressway.sessions = expressway.sessions.filter(({ id }) => !command.ids.includes(id))
  for (const { user } of ended) {
    logEvent(stage, expressway, {
      event: 'Admin Session Finish',
      detail: `Session of ${user} terminated`,
      user: command.by,
    })
  }
  const changed = ended.length
  const message = `${counted(changed, 'session')} terminated`
  return done(stage, command, message, changed)
}
