import { expresswayNamed } from '../../sim/around/index'
import type { Expressway, World } from '../../sim/ground/index'
import { Halted, problem } from '../respond'

/** The Expressway with that id, host name or address. Halts with 404 and the known ones. */
export function namedIn(world: World, name: string): Expressway {
  const expressway = expresswayNamed(world, name)
  if (expressway) return expressway
  const known = Object.keys(world.expressways)
  throw new Halted(problem('not-found', `There is no Expressway "${name}".`, { known }))
}
