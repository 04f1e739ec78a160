import { membersOf } from '../sim/clustering/read'
import { peerRows, textSetting } from '../sim/settings/read'
import { expresswayOf } from '../sim/stage'
import type { World } from '../sim/world'
import type { Roles } from './procedure'
import type { Baseline } from './progress'

/** What is true of the primary's cluster when the procedure starts. */
export function baselineOf(world: World, roles: Roles): Baseline {
  const id = roles['primary']
  const mistakes = world.mistakes.length
  if (id === undefined) return { members: [], rows: [], clusterName: '', mistakes }
  const primary = expresswayOf(world, id)
  return {
    members: membersOf(world, primary).map((member) => member.id),
    rows: peerRows(primary),
    clusterName: textSetting(primary, 'clustering.clusterName'),
    mistakes,
  }
}
