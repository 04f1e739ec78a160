import type { Due } from '../due'
import { nameOf } from '../network/read'
import { expresswayOf, expresswaysOf } from '../stage'
import type { World } from '../world'
import { endBan } from './decide'

/** The end of every ban. */
export function bansDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) =>
    expressway.protection.bans.map((ban) => ({
      at: ban.until,
      name: `${nameOf(expressway)} unblocks ${ban.address}`,
      run: (stage) => endBan(stage, expresswayOf(stage.world, expressway.id), ban),
    })),
  )
}
