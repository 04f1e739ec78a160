import { present } from '../../sim/assert'
import { backupOf } from '../../sim/backups/backup'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { open } from './acts'
import { addPeerSolution } from './add-peer'
import type { Leg } from './bridge'
import { removeLivePeerSolution } from './remove-live-peer'
import { closedBy, without, worldAfter } from './world-after'

const by = 'admin'
const DAY_MS = 86_400_000

/** How a failed database is mended without a mistake, with the backup that was taken there the day before. */
export function mendDatabaseSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const peer = present(roles['peer'], 'the peer is not named')
  const backup = backupOf(expresswayOf(world, peer), world.now - DAY_MS)
  const mended: Leg[] = [
    {
      steps: ['TRB.08a'],
      acts: [open(peer, pages.snapshot), { type: 'create-snapshot', expressway: peer, by }],
    },
    ...closedBy(
      without(removeLivePeerSolution(world, { primary, leavingPeer: peer }), 'RML.01', 'RML.10'),
      'TRB.08b',
    ),
    {
      steps: ['TRB.08c'],
      acts: [
        open(peer, pages.backup),
        { type: 'restore-backup', expressway: peer, backup, by },
        { advanceMs: 181_000 },
      ],
    },
  ]
  // After a restart the clock of a machine takes a moment to synchronize.
  const synchronized = { steps: [], acts: [{ advanceMs: 30_000 }] }
  const added = addPeerSolution(worldAfter(world, mended), { primary, newPeer: peer })
  return [...mended, synchronized, ...closedBy(added, 'TRB.08d')]
}
