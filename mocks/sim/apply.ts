import { create } from 'mutative'
import { deciders } from './deciders'
import type { Command, CommandOf, Decided } from './ground/command'
import type { WorldEvent } from './ground/event'
import type { Outcome } from './ground/outcome'
import { type Decision, recordMistake, type Stage } from './ground/stage'
import type { World } from './ground/world'
import { rules } from './rules'
import { settle } from './settle'
import { roundsPlayed } from './traffic/endpoints/rounds'

/** The only way to change a world from outside. Same world and same command: same outcome, always. */
export function apply(world: World, command: Decided): Outcome {
  return outcomeOf(world, command, decided(roundsPlayed(world), command))
}

/**
 * What comes of a command that a log holds whole. Refused ones are logged as such since long, so that one which strict
 * refuses only by now was carried out on its day: it is carried out again, and written down as in realistic.
 */
export function applyLogged(world: World, command: Command): Outcome {
  const met = roundsPlayed(world)
  const first = decided(met, command)
  if (!first.decision?.wasLetThrough) return outcomeOf(world, command, first)
  const { decision, events, after } = decided({ ...met, profile: 'realistic' }, command)
  return outcomeOf(world, command, { decision, events, after: { ...after, profile: world.profile } })
}

/** What was decided about a command: the world after it has not settled yet. */
type Judged = {
  readonly decision: Decision
  readonly events: WorldEvent[]
  readonly after: World
}

function decided(world: World, command: Decided): Judged {
  const events: WorldEvent[] = []
  let decision: Decision
  const after = create(world, (draft) => {
    decision = decide({ world: draft, events, rules }, command)
  })
  return { decision, events, after }
}

function outcomeOf(world: World, { type }: Decided, { decision, events, after }: Judged): Outcome {
  return decision ? refused(world, type, decision) : { world: settle(after, events), events }
}

/** What comes of a command of that type that is refused: everything is as it was, but for the record of mistakes. */
export function refused(world: World, command: string, { refusal, mistake }: NonNullable<Decision>): Outcome {
  const events: WorldEvent[] = [{ type: 'refused', command, refusal }]
  if (!mistake) return { world, events }
  return { world: create(world, (draft) => recordMistake({ world: draft, events, rules }, mistake)), events }
}

function decide<T extends Decided['type']>(stage: Stage, command: CommandOf<T> & { type: T }): Decision {
  return deciders[command.type](stage, command)
}
