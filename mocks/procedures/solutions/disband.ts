import { type ExpresswayId, expresswayOf, present, type World } from '../../sim/ground/index'
import { membersOf } from '../../sim/machine/index'
import type { Roles } from '../procedure'
import type { Act, Leg } from '../solution'
import { nameFor, restart, rowValues, saveClustering } from './acts'

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
