import { present } from '../sim/assert'
import { advance, nextDue } from '../sim/advance'
import { apply } from '../sim/apply'
import type { WorldEvent } from '../sim/event'
import type { Outcome } from '../sim/outcome'
import type { World } from '../sim/world'
import { follow, type Progress } from './follow'
import type { Act } from './solution'

/** A world with the procedure that runs in it, as the host keeps them. */
export type Played = {
  readonly world: World
  readonly progress: Progress | null
  readonly events: readonly WorldEvent[]
}

/** Does one thing after another, from due event to due event like the host. A refusal is an event like others. */
export function play(played: Played, acts: readonly Act[]): Played {
  return acts.reduce(
    (at, act) => ('type' in act ? after(at, apply(at.world, act)) : waited(at, untilOf(at, act))),
    played,
  )
}

function untilOf({ world }: Played, act: Exclude<Act, { type: string }>): number {
  return 'advanceMs' in act ? world.now + act.advanceMs : present(nextDue(world), 'nothing falls due').at
}

function after({ progress, events }: Played, outcome: Outcome): Played {
  return { world: outcome.world, progress: follow(progress, outcome), events: [...events, ...outcome.events] }
}

function waited(played: Played, until: number): Played {
  let at = played
  for (;;) {
    const due = nextDue(at.world)
    if (!due || due.at > until) break
    const outcome = advance(at.world, Math.max(due.at, at.world.now))
    if (outcome.world === at.world) break
    at = after(at, outcome)
  }
  const last = advance(at.world, until)
  return { world: last.world, progress: at.progress, events: [...at.events, ...last.events] }
}
