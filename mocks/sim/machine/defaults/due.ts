import type { Due } from '../../ground/due'
import { expresswayOf, expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { endClearing } from './clear'

/** The end of every factory reset under way. */
export function factoryResetDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((machine) => {
    const { id, power } = machine
    if (power.state !== 'resetting' || power.until === null) return []
    return [
      {
        at: power.until,
        name: `${nameOf(machine)} is cleared`,
        run: [
          (stage) => {
            const expressway = expresswayOf(stage.world, id)
            if (expressway.factoryReset) endClearing(stage, expressway, expressway.factoryReset)
          },
        ],
      },
    ]
  })
}
