import { clustering } from '#contract/settings/clustering'
import { present } from '../../sim/assert'
import { backupOf } from '../../sim/backups/backup'
import { membersOf } from '../../sim/clustering/read'
import { fqdnOf } from '../../sim/network/read'
import { peerRows, valuesOf } from '../../sim/settings/read'
import { expresswayOf } from '../../sim/stage'
import type { World } from '../../sim/world'
import { pages } from '../language/pages'
import type { Roles } from '../language/procedure'
import { backUp, open, openAll, restart, rowValues, saveClustering, shutDown } from './acts'
import type { Leg } from './bridge'
import { removeLivePeerSolution } from './remove-live-peer'
import { closedBy, without, worldAfter } from './world-after'

/** How a peer is replaced and its configuration kept, without a mistake. */
export function replaceAndKeepSolution(world: World, roles: Roles): Leg[] {
  const primary = present(roles['primary'], 'the primary is not named')
  const peer = present(roles['peer'], 'the peer to be replaced is not named')
  const unit = present(roles['newPeer'], 'the new unit is not named')
  const name = fqdnOf(expresswayOf(world, peer))
  const removed: Leg[] = [
    { steps: ['REK.01'], acts: [open(primary, pages.clustering)] },
    ...closedBy(
      without(removeLivePeerSolution(world, { primary, leavingPeer: peer }), 'RML.01', 'RML.10'),
      'REK.02',
    ),
  ]
  const after = worldAfter(world, removed)
  const now = expresswayOf(after, primary)
  const subordinates = membersOf(after, now)
    .map((member) => member.id)
    .filter((id) => id !== primary)
  const rows = [...peerRows(now).filter((address) => address !== ''), name]
  const values = { ...valuesOf(now, clustering), ...rowValues(rows) }
  const backup = backupOf(expresswayOf(after, peer), after.now)
  return [
    ...removed,
    { steps: ['REK.03'], acts: backUp(peer) },
    { steps: ['REK.04'], acts: [open(unit, pages.optionKeys)] },
    {
      steps: ['REK.05'],
      acts: [
        ...shutDown(peer),
        { advanceMs: 181_000 },
        open(unit, pages.backup),
        { type: 'restore-backup', expressway: unit, backup, by: 'admin' },
        { advanceMs: 181_000 },
      ],
    },
    // After a restart the clock of a machine takes a moment to synchronize.
    { steps: ['REK.06'], acts: [{ advanceMs: 30_000 }, ...openAll(unit, [pages.dns, pages.time])] },
    { steps: ['REK.07'], acts: saveClustering(primary, values) },
    ...(subordinates.length > 0
      ? [{ steps: ['REK.08'], acts: subordinates.flatMap((id) => saveClustering(id, values)) }]
      : []),
    { steps: ['REK.09'], acts: saveClustering(unit, values) },
    { steps: ['REK.10'], acts: restart(unit) },
    {
      steps: ['REK.11'],
      acts: [
        { advanceMs: 300_000 },
        ...[primary, ...subordinates, unit].map((id) => open(id, pages.clustering)),
      ],
    },
  ]
}
