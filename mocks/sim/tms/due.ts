import type { Due } from '../due'
import { nameOf } from '../network/read'
import { expresswaysOf } from '../stage'
import type { World } from '../world'
import { INITIALISING_MS } from './state'

/** The moments at which an external manager turns from Initialising to Active: time passing is enough. */
export function managersDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const { workingSince } = expressway.manager
    const at = workingSince === null ? 0 : workingSince + INITIALISING_MS
    return at > world.now ? [{ at, name: `The external manager of ${nameOf(expressway)} is Active` }] : []
  })
}
