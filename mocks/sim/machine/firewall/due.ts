import type { Due } from '../../ground/due'
import { expresswayOf, expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { rollBack } from './update'

/** The end of every trial of firewall rules that nobody has accepted. */
export function firewallDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const until = expressway.firewall.trial?.until
    if (until === null || until === undefined) return []
    return [
      {
        at: until,
        name: `${nameOf(expressway)} takes its firewall rules back`,
        run: [(stage) => rollBack(stage, expresswayOf(stage.world, expressway.id))],
      },
    ]
  })
}
