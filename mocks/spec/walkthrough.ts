import type { CommandLog } from '#contract/wire/lab'
import { procedureNamed } from '../procedures/catalogue'
import { playAll, started } from '../procedures/engine/play'
import { startWorld } from '../scenarios/catalogue'
import { present, WORLD_SHAPE } from '../sim/ground/index'

const SEED = 1
const PROFILE = 'strict'

/** The log of a procedure that is played to its end in the world that it names, as its steps say. */
export function walkthroughLog(id: string): CommandLog {
  const { startsIn } = present(procedureNamed(id), `there is no procedure ${id}`)
  const { scenario, roles } = startsIn
  const world = present(startWorld(scenario, SEED, PROFILE), `there is no scenario ${scenario}`)
  const played = playAll(started(world, id, roles))
  const entries = played.given.map(({ at, command }) => ({ at, command: { ...command } }))
  return { shape: WORLD_SHAPE, scenario, seed: SEED, profile: PROFILE, entries, now: played.world.now }
}
