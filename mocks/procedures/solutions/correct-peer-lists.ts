import { present } from '../../sim/assert'
import { membersOf } from '../../sim/clustering/read'
import { peerRows } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import type { Roles } from '../language/procedure'
import { nameFor, rowValues, saveClustering } from './acts'
import type { Leg } from './bridge'

/** How the lists are corrected: the row that leads to no machine is that of the peer with the alarm. */
export function correctPeerListsSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const peer = present(roles['peer'], 'the peer is not named')
  const before = expresswayOf(world, primary)
  const names = Object.keys(world.expressways).map((id) => nameFor(world, id))
  const rows = peerRows(before).map((address) =>
    address === '' || names.includes(address) ? address : nameFor(world, peer),
  )
  const others = membersOf(world, before)
    .map((member) => member.id)
    .filter((id) => id !== primary && id !== peer)
  return [
    { steps: ['TRB.05a'], acts: saveClustering(primary, rowValues(rows)) },
    {
      steps: ['TRB.05b'],
      acts: [...others, peer].flatMap((id) => saveClustering(id, rowValues(rows))),
    },
  ]
}
