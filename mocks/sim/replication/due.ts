import type { Due } from '../due'
import { nameOf } from '../network/read'
import { expresswayOf, expresswaysOf } from '../stage'
import type { World } from '../world'
import { copyFrom } from './copy'
import { nextCopyAt, sourceOf } from './read'

/** The next copy of every peer that has something to take. */
export function replicationDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const at = nextCopyAt(world, expressway)
    if (at === null) return []
    const first = !expressway.replication.firstCopyTaken
    return [
      {
        at,
        name: `${first ? 'First copy of the configuration' : 'Configuration copied'} to ${nameOf(expressway)}`,
        run: (stage) => {
          const peer = expresswayOf(stage.world, expressway.id)
          const primary = sourceOf(stage.world, peer)
          if (primary) copyFrom(stage, primary, peer)
        },
      },
    ]
  })
}
