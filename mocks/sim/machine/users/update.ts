import { eachMachine } from '../../ground/each-machine'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, type Stage } from '../../ground/stage'
import type { Expressway } from '../../ground/world'
import { mayUse } from './read'

/** Whoever loses a local account loses what was opened with it: deleted, disabled, or without access that way any more. */
export const updateSessions = eachMachine({
  restsOn: (_world, expressway) => [expressway],
  update: (stage, _world, expressway) => {
    const lost = expressway.sessions.filter(
      ({ user, kind, source }) => source !== 'directory' && !mayUse(expressway, user, kind),
    )
    if (lost.length === 0) return
    const changing = expresswayOf(stage.world, expressway.id)
    changing.sessions = changing.sessions.filter(({ id }) => lost.every((session) => session.id !== id))
    for (const { user } of lost) {
      logEvent(stage, changing, {
        event: 'Admin Session Finish',
        detail: `Session of ${user} ended: the account may not sign in any more`,
        user,
      })
    }
  },
})

/** A machine goes down: whoever is signed in is so no more. */
export function endSessions(_stage: Stage, expressway: Expressway): void {
  expressway.sessions = []
}
