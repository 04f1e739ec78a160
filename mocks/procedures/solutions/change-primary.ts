import { present } from '../../sim/assert'
import { membersOf, ownRow } from '../../sim/clustering/read'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { isReachable } from '../language/cast'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { open, saveClustering } from './acts'
import type { Leg } from './bridge'

/** How the primary is changed without a mistake, with the old one dead or alive. */
export function changePrimarySolution(world: World, roles: Roles): Leg[] {
  const old = present(roles['primary'], 'the old primary is not named')
  const chosen = present(roles['newPrimary'], 'the new primary is not named')
  const self = expresswayOf(world, chosen)
  const values = { configurationPrimary: present(ownRow(world, self), 'it lists itself').index }
  const answering = membersOf(world, self).filter((member) => isReachable(world, member))
  const others = answering.map((member) => member.id).filter((id) => id !== old && id !== chosen)
  const lookAgain = answering.map((member) => open(member.id, pages.clustering))
  return [
    { steps: ['PRI.01'], acts: saveClustering(chosen, values) },
    ...(answering.some((member) => member.id === old)
      ? [{ steps: ['PRI.02'], acts: saveClustering(old, values) }]
      : []),
    ...(others.length > 0
      ? [{ steps: ['PRI.03'], acts: others.flatMap((id) => saveClustering(id, values)) }]
      : []),
    { steps: ['PRI.04'], acts: lookAgain },
    { steps: ['PRI.05'], acts: [{ advanceMs: 300_000 }, ...lookAgain] },
  ]
}
