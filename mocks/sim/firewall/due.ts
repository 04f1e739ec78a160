import type { Due } from '../due'
import { nameOf } from '../network/read'
import { expresswayOf, expresswaysOf } from '../stage'
import type { World } from '../world'
import { rollBack } from './decide'

/** The end of every trial of firewall rules that nobody has accepted. */
export function firewallDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const until = expressway.firewall.trial?.until
    if (until === null || until === undefined) return []
    return [
      {
        at: until,
        name: `${nameOf(expressway)} takes its firewall rules back`,
        run: (stage) => rollBack(stage, expresswayOf(stage.world, expressway.id)),
      },
    ]
  })
}
