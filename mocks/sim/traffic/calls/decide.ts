import type { CommandOf } from '../../ground/command'
import { done } from '../../ground/done'
import { logEvent } from '../../ground/logs/log'
import { type Decision, expresswayOf, type Stage } from '../../ground/stage'
import { keptAtMost } from '../../ground/state/bounds'
import { callsOf } from './read'

/** Ends exactly the chosen calls; none chosen, none ended (CRE-33). */
export function decideDisconnect(stage: Stage, command: CommandOf<'disconnect-calls'>): Decision {
  const expressway = expresswayOf(stage.world, command.expressway)
  const chosen = callsOf(stage.world, expressway).filter((call) => command.ids.includes(call.id))
  const ids = new Set(chosen.map((call) => call.id))
  const { calls } = expressway
  const at = stage.world.now
  for (const call of calls.placed) if (ids.has(call.id)) call.endsAt = at
  const cut = chosen.map(({ id }) => ({ id, at }))
  calls.disconnected = [...calls.disconnected, ...cut].slice(-keptAtMost.endedCalls)
  for (const call of chosen) {
    logEvent(stage, expressway, {
      event: 'Call Disconnected',
      detail: `${call.source} to ${call.destination}`,
      user: command.by,
    })
  }
  return done(
    stage,
    command,
    chosen.length === 0 ? 'No call was selected.' : `${chosen.length} call(s) disconnected.`,
    chosen.length,
  )
}
