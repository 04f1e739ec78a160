import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { synchronizedAt } from './read'

/** When each clock that has found a server is synchronized. */
export function timeDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const at = synchronizedAt(world, expressway)
    return at === null ? [] : [{ at, name: `Clock of ${nameOf(expressway)} is synchronized` }]
  })
}
