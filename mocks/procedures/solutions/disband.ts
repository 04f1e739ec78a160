import { present } from '../../sim/assert'
import { membersOf } from '../../sim/clustering/read'
import { expresswayOf } from '../../sim/stage'
import type { ExpresswayId, World } from '../../sim/world'
import type { Roles } from '../language/procedure'
import { nameFor, restart, rowValues, saveClustering } from './acts'
import type { Act, Leg } from './bridge'

/** How a cluster is disbanded without a mistake. */
export function disbandSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const [first, ...others] = membersOf(world, expresswayOf(world, primary))
    .map((member) => member.id)
    .filter((id) => id !== primary)
  const clear = (id: ExpresswayId): Act[] =>
    saveClustering(id, { clusterName: nameFor(world, id), ...rowValues([]) })
  return [
    ...(first
      ? [
          { steps: ['DIS.02'], acts: clear(first) },
          { steps: ['DIS.05'], acts: restart(first) },
        ]
      : []),
    ...(others.length > 0
      ? [{ steps: ['DIS.06'], acts: others.flatMap((id) => [...clear(id), ...restart(id)]) }]
      : []),
    { steps: ['DIS.07'], acts: saveClustering(primary, rowValues([])) },
    { steps: ['DIS.08'], acts: restart(primary) },
  ]
}
