import type { Due } from '../../ground/due'
import { expresswayOf, expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { comeUp, goOff } from './update'

/** The end of every restart and shutdown under way; that of a factory reset is another thing. */
export function powerDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((machine) => {
    const { id, power } = machine
    if (power.until === null || power.state === 'resetting') return []
    const name = nameOf(machine)
    const off = power.state === 'shutting-down'
    return [
      {
        at: power.until,
        name: `${name} ${off ? 'is off' : 'is back'}`,
        run: [
          (stage) => {
            const expressway = expresswayOf(stage.world, id)
            if (off) goOff(stage, expressway, 'shutdown')
            else comeUp(stage, expressway)
          },
        ],
      },
    ]
  })
}
