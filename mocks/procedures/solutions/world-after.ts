import { advance, nextDue } from '../../sim/advance'
import { apply } from '../../sim/apply'
import { present } from '../../sim/assert'
import type { World } from '../../sim/world'
import type { Leg } from './bridge'

/** The world in which the next part of a solution begins. */
export function worldAfter(world: World, legs: readonly Leg[]): World {
  return legs
    .flatMap((leg) => leg.acts)
    .reduce((at, act) => {
      if ('type' in act) return apply(at, act).world
      const until = 'advanceMs' in act ? at.now + act.advanceMs : present(nextDue(at), 'nothing falls due').at
      return advance(at, until).world
    }, world)
}

/** A solution as part of a longer one: without the steps that have no place there. */
export function without(legs: readonly Leg[], ...steps: readonly string[]): Leg[] {
  return legs.filter((leg) => !leg.steps.some((step) => steps.includes(step)))
}

/** The last step of a part is what says that the part is over: both are done at once. */
export function closedBy(legs: readonly Leg[], step: string): Leg[] {
  return legs.map((leg, index) => (index === legs.length - 1 ? { ...leg, steps: [...leg.steps, step] } : leg))
}
