import type { Run } from '#contract/wire/lab'
import { advance, nextDue } from '../sim/advance'
import { apply } from '../sim/apply'
import { type Outcome, present, type World, type WorldEvent } from '../sim/ground/index'
import { follow, type Progress } from './follow'
import type { Roles } from './procedure'
import { runAnswer } from './run'
import { type Act, type Leg, solutionOf } from './solution'

/** A world with the procedure that runs in it, as the host keeps them, and the solution from its start. */
export type Played = {
  readonly world: World
  readonly progress: Progress | null
  readonly events: readonly WorldEvent[]
  readonly solution: readonly Leg[]
}

/** A procedure that has just been started in a world, after what was done before it. */
export function started(world: World, procedure: string, roles: Roles, earlier: readonly Act[] = []): Played {
  const before = play({ world, progress: null, events: [], solution: [] }, earlier)
  const solution = solutionOf(procedure, before.world, roles)
  return play({ ...before, solution }, [{ type: 'start-procedure', procedure, roles }])
}

/** The same when the perfect trainee has done everything that comes before the given step. */
export function startedUpTo(step: string, ...start: Parameters<typeof started>): Played {
  const played = started(...start)
  const index = played.solution.findIndex((leg) => leg.steps.includes(step))
  return play(
    played,
    played.solution.slice(0, index).flatMap((leg) => leg.acts),
  )
}

/** What the perfect trainee does for the given steps, in the order of the guide. */
export function actsFor(played: Played, steps: readonly string[]): Act[] {
  return played.solution
    .filter((leg) => leg.steps.some((step) => steps.includes(step)))
    .flatMap((leg) => leg.acts)
}

/** The run as it travels; it must be under way. */
export function runOf(played: Played): NonNullable<Run> {
  return present(runAnswer(played.world, played.progress), 'no procedure runs')
}

/** One step of the run. */
export function stepOf(played: Played, id: string): NonNullable<Run>['steps'][number] {
  return present(
    runOf(played).steps.find((step) => step.id === id),
    `there is no step ${id}`,
  )
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

function after({ progress, events, solution }: Played, outcome: Outcome): Played {
  return {
    solution,
    world: outcome.world,
    progress: follow(progress, outcome),
    events: [...events, ...outcome.events],
  }
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
  return { ...at, world: last.world, events: [...at.events, ...last.events] }
}
