import type { Profile } from '#contract/wire/lab'
import { advance } from '../sim/advance'
import { apply } from '../sim/apply'
import type { ExpresswayId, World } from '../sim/world'
import { buildWorld, type Plan } from './build'

const HOUR_MS = 3_600_000

/** The same world when one machine has had no power for an hour. */
export function buildWithDead(plan: Plan, dead: ExpresswayId, seed: number, profile: Profile): World {
  const sound = buildWorld(plan, seed, profile)
  const broken = apply(
    { ...sound, now: sound.now - HOUR_MS },
    { type: 'add-fault', fault: { kind: 'power-off', expressway: dead } },
  )
  return advance(broken.world, sound.now).world
}
