import { present } from '../../sim/assert'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { open, saveClustering } from './acts'
import type { Leg } from './bridge'
import { listWithout } from './list-without'

/** How a dead peer is removed without a mistake. */
export function removeDeadPeerSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const dead = present(roles['deadPeer'], 'the dead peer is not named')
  const { values, subordinates } = listWithout(world, primary, dead)
  return [
    { steps: ['RMD.01'], acts: [open(primary, pages.clustering)] },
    { steps: ['RMD.02'], acts: saveClustering(primary, values) },
    ...(subordinates.length > 0
      ? [{ steps: ['RMD.03'], acts: subordinates.flatMap((id) => saveClustering(id, values)) }]
      : []),
  ]
}
