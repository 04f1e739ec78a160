import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import { INITIALISING_MS } from '../../ground/state/tms'
import type { World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'

/** The moments at which an external manager turns from Initialising to Active: time passing is enough. */
export function managersDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const { workingSince } = expressway.manager
    const at = workingSince === null ? 0 : workingSince + INITIALISING_MS
    return at > world.now ? [{ at, name: `The external manager of ${nameOf(expressway)} is Active` }] : []
  })
}
