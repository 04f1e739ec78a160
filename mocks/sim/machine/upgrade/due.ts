import type { Due } from '../../ground/due'
import { logEvent } from '../../ground/logs/log'
import { expresswayOf, expresswaysOf, type Stage } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
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
        run: [(stage) => finish(stage, expresswayOf(stage.world, expressway.id))],
      },
    ]
  })
}

function finish(stage: Stage, expressway: Expressway): void {
  const staged = expressway.upgrade.stage
  if (!staged?.installation) return
  staged.installation.finished = true
  logEvent(stage, expressway, {
    event: 'Upgrade installed',
    detail: `${staged.image.version} starts with the next reboot`,
    tone: 'good',
  })
}
