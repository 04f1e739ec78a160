import { addPeer } from '../guide/add-peer'
import { removeLivePeer } from '../guide/remove-live-peer'
import { alarmsGone } from '../language/alarms'
import { inRole, named, onRole } from '../language/cast'
import { isListedByNobody, runs } from '../language/clustering'
import { restarted } from '../language/marks'
import { pages } from '../language/pages'
import { lentSteps, type Part, startWithout } from '../language/part'
import { type Context, need, type Step, step, wasDone } from '../language/step'
import { P, X } from './case'

export const DATABASE_ALARM = 'database-failure'

/** The removal of the peer with the failed database. */
export const removal: Part = {
  of: removeLivePeer,
  // That it is not the primary is asked before the start, and a peer that comes back needs no other work meanwhile.
  without: ['RML.01', 'RML.10'],
  entry: ['TRB.08a'],
  exit: 'TRB.08b',
  roles: { [P]: P, leavingPeer: X },
}

/** The adding of the same peer when its database is mended. */
export const adding: Part = {
  of: addPeer,
  entry: ['TRB.08c'],
  exit: 'TRB.08d',
  roles: { [P]: P, newPeer: X },
  start: startWithout(X),
}

const snapshotTaken = (context: Context) =>
  need(
    inRole(context, X).snapshots.some(({ at }) => at >= context.progress.startedAt),
    `Take a system snapshot of ${named(context, inRole(context, X))}.`,
  )

/** The steps of "the database of a peer has failed", first method, in the order of the guide. */
export const mendDatabaseSteps: readonly Step[] = [
  step('TRB.08a', 'Take a system snapshot for support', {
    text: 'Call support before anything else. They need the file: it holds the configuration, the status and the logs as they are now.',
    on: X,
    path: pages.snapshot,
    needs: (context) => [snapshotTaken(context)],
    guide: ['TRB-16', 'TRB-17'],
  }),
  ...lentSteps(removal),
  step('TRB.08b', 'The peer has left the cluster', {
    text: 'It runs standalone, and nobody lists it any more.',
    on: X,
    path: pages.clustering,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'RML.05'), 'Remove it as a live peer first.'),
      runs(context, peer, 'standalone'),
      ...isListedByNobody(context, peer),
    ]),
    after: ['TRB.08a'],
    guide: ['TRB-18'],
  }),
  step('TRB.08c', 'Restore a backup of its own', {
    text: 'A backup that was taken on this same Expressway before the database failed. The lab’s shelf on the page has one. The peer restarts with it, and the alarm is gone.',
    on: X,
    path: pages.backup,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'TRB.08b'), 'Remove it from the cluster first.'),
      restarted(context, peer, 'TRB.08b'),
      alarmsGone(context, peer, [DATABASE_ALARM]),
    ]),
    after: ['TRB.08b'],
    guide: ['TRB-18'],
  }),
  ...lentSteps(adding),
  step('TRB.08d', 'The peer is back in the cluster', {
    text: 'It has joined, its cluster database is Active, and the alarm has not come back.',
    on: X,
    path: pages.clustering,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'ADD.30'), `Add ${named(context, peer)} as a new peer.`),
      runs(context, peer, 'clustered'),
      alarmsGone(context, peer, [DATABASE_ALARM]),
    ]),
    after: ['TRB.08c'],
    guide: ['TRB-18'],
  }),
]
