import type { Profile } from '#contract/wire/lab'
import { advance } from '../sim/advance'
import { apply } from '../sim/apply'
import type { Command, World } from '../sim/ground/index'
import { settle } from '../sim/settle'
import { buildWorld, type Plan } from './build'

/** Something that was done, time that passed, or the end of whatever was broken. */
export type Deed = Command | { readonly advanceMs: number } | 'mend'

/** The world of a plan when all this has happened to it, and its time to begin has come. Nobody is blamed for it. */
export function buildWithPast(plan: Plan, past: readonly Deed[], seed: number, profile: Profile): World {
  const sound = buildWorld(plan, seed, profile)
  const passedMs = past.reduce((sum, deed) => sum + msOf(deed), 0)
  const world = past.reduce(after, { ...sound, now: sound.now - passedMs })
  // What follows from how it stands has followed before anybody looks, and not with the first command.
  const begun: World = { ...settle(world, []), mistakes: [] }
  return plan.toFind
    ? { ...begun, toFind: { ...plan.toFind, faults: begun.faults.map(({ id }) => id) } }
    : begun
}

const msOf = (deed: Deed) => (typeof deed === 'object' && 'advanceMs' in deed ? deed.advanceMs : 0)

function after(at: World, deed: Deed): World {
  if (deed === 'mend')
    return at.faults.reduce((left, { id }) => after(left, { type: 'remove-fault', id }), at)
  return 'advanceMs' in deed ? advance(at, at.now + deed.advanceMs).world : apply(at, deed).world
}
