import type { Due } from '../../ground/due'
import { expresswayOf, expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { endBan } from './update'

/** The end of every ban. */
export function bansDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) =>
    expressway.protection.bans.map((ban) => ({
      at: ban.until,
      name: `${nameOf(expressway)} unblocks ${ban.address}`,
      run: [(stage) => endBan(stage, expresswayOf(stage.world, expressway.id), ban)],
    })),
  )
}
