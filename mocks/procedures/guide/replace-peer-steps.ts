import { inRole, named, onRole } from '../language/cast'
import { isListedByNobody, isNotThePrimary, runs } from '../language/clustering'
import { pages } from '../language/pages'
import { lentSteps, type Part, startWithout } from '../language/part'
import { type Context, need, type Step, step, wasDone } from '../language/step'
import { addPeer } from './add-peer'
import { removeDeadPeer } from './remove-dead-peer'
import { removeLivePeer } from './remove-live-peer'

const X = 'peer'
const N = 'newPeer'

/** The branch is chosen by whether the peer could be reached at the start (REP-02, REP-03). */
const wasDead = (context: Context) => context.progress.start.unreachable.includes(inRole(context, X).id)

const wasAlive = (context: Context) => !wasDead(context)

/**
 * The removal of a peer that is dead. The check of RMD.01 is REP.01; what becomes of the old unit afterwards is not
 * for the replacement.
 */
export const deadRemoval: Part = {
  of: removeDeadPeer,
  without: ['RMD.01', 'RMD.06'],
  entry: ['REP.01'],
  exit: 'REP.02',
  roles: { primary: 'primary', deadPeer: X },
  appliesWhen: wasDead,
}

/** The removal of a peer that works. */
export const liveRemoval: Part = {
  of: removeLivePeer,
  without: ['RML.01', 'RML.10'],
  entry: ['REP.01'],
  exit: 'REP.03',
  roles: { primary: 'primary', leavingPeer: X },
  appliesWhen: wasAlive,
}

/** The adding of the replacement, whichever way the old peer went. */
export const adding: Part = {
  of: addPeer,
  entry: ['REP.02', 'REP.03'],
  exit: 'REP.04',
  roles: { primary: 'primary', newPeer: N },
  start: startWithout(X),
}

/** The steps of "replace a peer", in the order of the guide. */
export const replacePeerSteps: readonly Step[] = [
  step('REP.01', 'Check that the peer is not the primary', {
    text: 'Look at Configuration primary on the Clustering page of a member. If it names the peer, change the primary first.',
    on: 'primary',
    path: pages.clustering,
    needs: onRole(X, isNotThePrimary),
    guide: ['REP-01'],
  }),
  ...lentSteps(deadRemoval),
  step('REP.02', 'The dead peer is off every list', {
    text: 'Nobody who stays lists it any more.',
    on: 'primary',
    path: pages.clustering,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'RMD.02'), 'Remove it as a dead peer first.'),
      ...isListedByNobody(context, peer),
    ]),
    appliesWhen: wasDead,
    after: ['REP.01'],
    guide: ['REP-02'],
  }),
  ...lentSteps(liveRemoval),
  step('REP.03', 'The peer has left the cluster', {
    text: 'It runs standalone, and nobody lists it any more.',
    on: X,
    path: pages.clustering,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'RML.05'), 'Remove it as a live peer first.'),
      runs(context, peer, 'standalone'),
      ...isListedByNobody(context, peer),
    ]),
    appliesWhen: wasAlive,
    after: ['REP.01'],
    guide: ['REP-03'],
  }),
  ...lentSteps(adding),
  step('REP.04', 'The replacement is in the cluster', {
    text: 'It has joined and taken over the configuration of the primary.',
    on: N,
    path: pages.clustering,
    needs: onRole(N, (context, newPeer) => [
      need(wasDone(context.progress, 'ADD.30'), `Add ${named(context, newPeer)} as a new peer.`),
      runs(context, newPeer, 'clustered'),
    ]),
    after: ['REP.02', 'REP.03'],
    guide: ['REP-04'],
  }),
]
