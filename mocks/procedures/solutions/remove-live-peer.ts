import { present } from '../../sim/assert'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { nameFor, open, restart, rowValues, saveClustering, shutDown } from './acts'
import type { Leg } from './bridge'
import { listWithout } from './list-without'

/** How a live peer is removed without a mistake. */
export function removeLivePeerSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const leaving = present(roles['leavingPeer'], 'the leaving peer is not named')
  const { values, subordinates } = listWithout(world, primary, leaving)
  return [
    { steps: ['RML.01'], acts: [open(primary, pages.clustering)] },
    {
      steps: ['RML.02'],
      acts: saveClustering(leaving, { clusterName: nameFor(world, leaving), ...rowValues([]) }),
    },
    { steps: ['RML.05'], acts: restart(leaving) },
    { steps: ['RML.06'], acts: saveClustering(primary, values) },
    ...(subordinates.length > 0
      ? [{ steps: ['RML.07'], acts: subordinates.flatMap((id) => saveClustering(id, values)) }]
      : []),
    { steps: ['RML.10'], acts: shutDown(leaving) },
  ]
}
