import { advance } from '../sim/advance'
import { apply } from '../sim/apply'
import { type Command, expresswaysOf, type Outcome, type World } from '../sim/ground/index'
import { someCommand } from './deeds'
import { Dice } from './dice'
import { MINUTE_MS } from './story'

/** One thing that somebody does, or time that passes. */
export type Deed = { readonly waitMs: number } | { readonly command: Command }

const waitsMs = [1000, 5000, MINUTE_MS, 3 * MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS, 30 * 60 * MINUTE_MS]

/** What is done next in that world: it follows from the throws, and from nothing else. */
export function deedIn(world: World, dice: Dice): Deed {
  if (dice.below(3) === 0) return { waitMs: dice.of(waitsMs) + dice.below(1000) }
  const on = dice.of(expresswaysOf(world))
  return { command: someCommand({ world, on, dice }) }
}

/** What a deed makes of a world. */
export function done(world: World, deed: Deed): Outcome {
  return 'command' in deed ? apply(world, deed.command) : advance(world, world.now + deed.waitMs)
}

/** One step of a history: the world as it was, what was done, and what came of it. */
export type Step = { readonly before: World; readonly deed: Deed; readonly outcome: Outcome }

/** A history of so many steps from that world: the same seed, the same history. */
export function historyOf(begin: World, seed: number, steps: number): Step[] {
  let before = begin
  return Array.from({ length: steps }, (_, index) => {
    const deed = deedIn(before, new Dice(seed, index))
    const step = { before, deed, outcome: done(before, deed) }
    before = step.outcome.world
    return step
  })
}
