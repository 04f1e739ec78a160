import { clustering } from '#contract/settings/clustering'
import { present } from '../../sim/assert'
import { filledRows, membersOf } from '../../sim/clustering/read'
import { valuesOf } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { pages } from '../pages'
import type { Roles } from '../procedure'
import type { Leg } from '../solution'
import { nameFor, open, restart, rowValues, saveClustering, shutDown } from './acts'

/** How a live peer is removed without a mistake. */
export function removeLivePeerSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const leaving = present(roles['leavingPeer'], 'the leaving peer is not named')
  const before = expresswayOf(world, primary)
  const left = filledRows(world, before).filter((row) => row.machine?.id !== leaving)
  const subordinates = membersOf(world, before)
    .map((member) => member.id)
    .filter((id) => id !== primary && id !== leaving)
  const values = {
    ...valuesOf(before, clustering),
    ...rowValues(left.map((row) => row.address)),
    configurationPrimary: left.findIndex((row) => row.machine?.id === primary) + 1,
  }
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
