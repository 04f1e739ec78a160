import type { CommandOf } from '../../ground/command'
import { type Decision, expresswaysOf, type Stage } from '../../ground/stage'
import { isAlive } from './read'

/**
 * The lab's clock was put forward. In strict the time between counts as idle for no session that was alive before it: a
 * wait that the guide asks for would sign everybody out. In realistic, and in an exam, it counts like every other wait.
 */
export function decideJumpClock({ world }: Stage, { from }: CommandOf<'jump-clock'>): Decision {
  if (world.profile !== 'strict' || world.run?.mode === 'exam' || from >= world.now) return undefined
  for (const expressway of expresswaysOf(world)) {
    for (const session of expressway.sessions) {
      if (!isAlive({ ...world, now: from }, expressway, session)) continue
      session.lastActiveAt = Math.min(world.now, session.lastActiveAt + world.now - from)
    }
  }
  return undefined
}
