import { pages } from '#contract/pages'
import { DAY_MS } from '#contract/spans'
import { TAKE_SNAPSHOT } from '../../sim/alarms/index'
import type { Expressway, World } from '../../sim/ground/index'
import { backupOf, hasPeers, membersOf } from '../../sim/machine/index'
import { addPeer } from '../guide/add-peer'
import { removeLivePeer } from '../guide/remove-live-peer'
import { restore, takeSnapshot, waitUntilBack } from '../language/act'
import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole, playing } from '../language/cast'
import { hasLeftTheCluster, isBackInTheCluster, removedBefore } from '../language/common-steps'
import { restarted } from '../language/marks'
import { lentPhases, lentRules, type Part, startWithout } from '../language/part'
import { type Phase, phase, type Roles, type StartRefusal } from '../language/procedure'
import { leavesThePrimary, notListedBy, notPrimaryOf, otherVersion, unreachable } from '../language/refusals'
import { justSaved, type Rule } from '../language/rule'
import { alongside, type Context, need, step, wasDone } from '../language/step'
import { P, troubleshooting, X } from './case'

const DATABASE_ALARM = 'database-failure'

const removal: Part = {
  of: removeLivePeer,
  // That it is not the primary is asked before the start, and a peer that comes back needs no other work meanwhile.
  without: ['RML.01', 'RML.10'],
  entry: ['TRB.08a'],
  exit: 'TRB.08b',
  roles: { primary: P, leavingPeer: X },
}

const adding: Part = {
  of: addPeer,
  entry: ['TRB.08c'],
  exit: 'TRB.08d',
  roles: { primary: P, newPeer: X },
  start: startWithout(X),
}

const phases: readonly Phase[] = [
  phase('Prepare', [
    step('TRB.08a', TAKE_SNAPSHOT, {
      text: 'Call support before anything else. They need the file: it holds the configuration, the status and the logs as they are now.',
      on: X,
      path: pages.snapshot,
      acts: onRole(X, (_, peer) => [takeSnapshot(peer)]),
      needs: onRole(X, (context, peer) => [
        need(
          peer.snapshots.some(({ at }) => at >= context.progress.startedAt),
          `Take a system snapshot of ${named(context, peer)}.`,
          peer,
        ),
      ]),
      guide: ['TRB-16', 'TRB-17'],
    }),
  ]),
  ...lentPhases(removal, 'Remove'),
  phase('Remove: Check', [hasLeftTheCluster('TRB.08b', X, { after: ['TRB.08a'], guide: ['TRB-18'] })]),
  phase('Restore', [
    step('TRB.08c', 'Restore a backup of its own', {
      text: 'A backup that was taken on this same Expressway before the database failed. The lab’s shelf on the page has one. The peer restarts with it, and the alarm is gone. If the database does not recover, support may have root destroy it first, with clusterdb_destroy_and_purge_data.sh in the root shell; nobody does that without them.',
      on: X,
      path: pages.backup,
      acts: onRole(X, restoreFromBefore),
      needs: onRole(X, (context, peer) => [
        // Only a restart since then counts.
        alongside(removedBefore(context, 'TRB.08b')),
        restarted(context, peer, 'TRB.08b'),
        alarmsGone(context, peer, [DATABASE_ALARM]),
      ]),
      after: ['TRB.08b'],
      guide: ['TRB-18', 'TRB-19', 'TRB-20'],
    }),
  ]),
  ...lentPhases(adding, 'Add'),
  phase('Check', [
    isBackInTheCluster('TRB.08d', X, {
      text: 'It has joined, its cluster database is Active, and the alarm has not come back.',
      needs: (context, peer) => [alarmsGone(context, peer, [DATABASE_ALARM])],
      after: ['TRB.08c'],
      guide: ['TRB-18'],
    }),
  ]),
]

/** Restores what was taken the day before, as the lab's shelf has it. */
function restoreFromBefore({ progress }: Context, peer: Expressway) {
  return [restore(peer, backupOf(peer, progress.startedAt - DAY_MS), 'shelf'), waitUntilBack(peer)]
}

/** What the guide forbids meanwhile, beyond the order of the steps. */
const rules: readonly Rule[] = [
  {
    id: 'TRB-17',
    text: 'The peer was taken out of the cluster before its snapshot was taken: support does not see it as it failed.',
    guide: ['TRB-17'],
    brokenBy: (moment) => {
      const peer = inRole(moment, X)
      return (
        !wasDone(moment.before, 'TRB.08a') && justSaved(moment, peer, pages.clustering) && !hasPeers(peer)
      )
    },
  },
  ...lentRules(removal),
  ...lentRules(adding),
]

function unless(world: World, roles: Roles): (() => StartRefusal | null)[] {
  const [primary, peer] = [playing(world, roles, P), playing(world, roles, X)]
  const members = membersOf(world, primary)
  return [
    () => leavesThePrimary(world, peer, 'TRB-18'),
    () => notListedBy(world, primary, peer, 'TRB-18'),
    () => unreachable(world, members, 'TRB-18'),
    () => notPrimaryOf(world, primary, 'TRB-18'),
    () => otherVersion(world, members, 'ADD-12'),
  ]
}

/** Troubleshooting: the database of a peer has failed; the first method of the guide. */
export const mendDatabase = troubleshooting({
  id: 'mend-database',
  text: 'Together with support: a system snapshot, out of the cluster, a backup of its own from before the failure, and back into the cluster.',
  startsIn: { scenario: 'failed-database', roles: { primary: 'expe1', peer: 'expe2' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: X, label: 'Peer with the alarm' },
  ],
  orderMistake: 'TRB-18',
  alarms: [DATABASE_ALARM],
  row: 'TRB-16',
  where: (world, roles) => [playing(world, roles, X)],
  unless,
  phases,
  rules,
  reached: (context) =>
    `The database of ${named(context, inRole(context, X))} is mended, and it is a peer of the cluster again.`,
})
