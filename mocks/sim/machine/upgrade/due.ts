import type { Due } from '../../ground/due'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'

/** The end of every installation under way. */
export function upgradeDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const installation = expressway.upgrade.stage?.installation
    if (!installation || installation.finished || expressway.power.state !== 'up') return []
    return [
      {
        at: installation.until,
        name: `The upgrade of ${nameOf(expressway)} is installed`,
        run: (stage) => {
          const changing = expresswayOf(stage.world, expressway.id)
          const staged = changing.upgrade.stage
          if (!staged?.installation) return
          staged.installation.finished = true
          logEvent(stage, changing, {
            event: 'Upgrade installed',
            detail: `${staged.image.version} starts with the next reboot`,
            tone: 'good',
          })
        },
      },
    ]
  })
}
