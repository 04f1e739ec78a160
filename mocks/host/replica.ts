import { follow } from '../procedures/engine/follower'
import type { Progress } from '../procedures/engine/progress'
import { advance, nextDueAt } from '../sim/advance'
import { apply } from '../sim/apply'
import type { Command, Outcome, World, WorldEvent } from '../sim/ground/index'
import { type LogRecord, outcomeOfLogged } from './logged-command'

export type NumberedEvent = { readonly serial: number; readonly at: number; readonly event: WorldEvent }

/** A world and what was folded out of its history. Plain JSON; the same log gives the same replica. */
export type Replica = {
  readonly world: World
  readonly progress: Progress | null
  /** How many commands and due events made it: what a replay from the start costs, in whatever steps one goes. */
  readonly work: number
  /** How many events there were since the world began. */
  readonly eventsTotal: number
  /** The last of them. */
  readonly events: readonly NumberedEvent[]
}

/** A report asks for what is new; nobody is this far behind. */
const EVENTS_KEPT = 2_000

/** Where a world begins. */
export function replicaOf(world: World): Replica {
  return { world, progress: null, work: 0, eventsTotal: 0, events: [] }
}

/** The replica at that moment of world time; the same whether it gets there in one step or in many. */
export function advanced(replica: Replica, until: number): Replica {
  let at = replica
  for (;;) {
    const due = nextDueAt(at.world)
    if (due === null || due > until) break
    const next = advance(at.world, Math.max(due, at.world.now))
    // Nothing moved: leave the rest to one last step rather than go round for ever.
    if (next.world === at.world) break
    at = folded(at, next)
  }
  if (until <= at.world.now) return at
  // Only due events are folded, never the moment at which somebody happened to look: replay must not depend on it.
  const last = advance(at.world, until)
  return { ...withEvents(at, last), world: last.world }
}

/** A replica after a command, and what came of it. */
type Applied = { replica: Replica; outcome: Outcome }

/** Applies a command that somebody gives now. */
export function given(replica: Replica, command: Command): Applied {
  const outcome = apply(replica.world, command)
  return { replica: folded(replica, outcome), outcome }
}

/** Applies a command of the log at its time. */
export function applied(replica: Replica, record: LogRecord): Applied {
  const before = advanced(replica, record.at)
  const outcome = outcomeOfLogged(before.world, record.command)
  return { replica: folded(before, outcome), outcome }
}

/** The procedure that runs has its own names for some mistakes, and the world keeps those. */
function folded(replica: Replica, applied: Outcome): Replica {
  const { outcome, progress } = follow(replica.progress, applied)
  return { ...withEvents(replica, outcome), world: outcome.world, work: replica.work + 1, progress }
}

function withEvents(replica: Replica, { world, events }: Outcome): Replica {
  if (events.length === 0) return replica
  const numbered = events.map((event, index) => ({
    serial: replica.eventsTotal + index + 1,
    at: world.now,
    event: withoutFiles(event),
  }))
  return {
    ...replica,
    eventsTotal: replica.eventsTotal + events.length,
    events: [...replica.events, ...numbered].slice(-EVENTS_KEPT),
  }
}

/** Files went to whoever asked for them, and are as large as a world: what is kept says that there was one. */
function withoutFiles(event: WorldEvent): WorldEvent {
  if (event.type === 'backup-created') return { ...event, backup: null }
  return 'files' in event ? { ...event, files: [] } : event
}
