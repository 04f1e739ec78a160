import { inRole, named, onRole } from '../language/cast'
import { isListedByNobody, isNotThePrimary, runs } from '../language/clustering'
import { pages } from '../language/pages'
import { lentSteps, type Part, startWithout } from '../language/part'
import { need, type Step, step, wasDone } from '../language/step'
import { addPeer } from './add-peer'
import { addressChanged, oldAddressGone } from './old-address'
import { removeLivePeer } from './remove-live-peer'

const X = 'peer'

/** The removal within the change of an address. */
export const removal: Part = {
  of: removeLivePeer,
  // The check of RML.01 is ADR.01, and a peer that comes back needs no other work meanwhile.
  without: ['RML.01', 'RML.10'],
  entry: ['ADR.01'],
  exit: 'ADR.02',
  roles: { primary: 'primary', leavingPeer: X },
}

/** The adding within the change of an address. */
export const adding: Part = {
  of: addPeer,
  entry: ['ADR.03'],
  exit: 'ADR.04',
  roles: { primary: 'primary', newPeer: X },
  start: startWithout(X),
}

/** The steps of "change the address of a peer", in the order of the guide. */
export const changeAddressSteps: readonly Step[] = [
  step('ADR.01', 'Check that the peer is not the primary', {
    text: 'Look at Configuration primary on the Clustering page of a member. If it names the peer, change the primary first.',
    on: 'primary',
    path: pages.clustering,
    needs: onRole(X, isNotThePrimary),
    guide: ['ADR-02'],
  }),
  ...lentSteps(removal),
  step('ADR.02', 'The peer has left the cluster', {
    text: 'It runs standalone, and nobody lists it any more.',
    on: X,
    path: pages.clustering,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'RML.05'), 'Remove it as a live peer first.'),
      runs(context, peer, 'standalone'),
      ...isListedByNobody(context, peer),
    ]),
    after: ['ADR.01'],
    guide: ['ADR-03'],
  }),
  step('ADR.03', 'Change the address', {
    text: 'Enter the new address, save, and restart. From then on the peer answers at the new address only. DNS has to follow: the lab\u2019s home has a panel for it.',
    on: X,
    path: pages.ip,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'ADR.02'), 'Remove it from the cluster first.'),
      ...addressChanged(context, peer),
    ]),
    after: ['ADR.02'],
    guide: ['ADR-01', 'ADR-04'],
  }),
  ...lentSteps(adding),
  step('ADR.04', 'The peer is back in the cluster', {
    text: 'It has joined under its new address, and nobody lists the old one.',
    on: X,
    path: pages.clustering,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'ADD.30'), `Add ${named(context, peer)} as a new peer.`),
      runs(context, peer, 'clustered'),
    ]),
    after: ['ADR.03'],
    guide: ['ADR-05'],
  }),
  step('ADR.05', 'Look for the old address', {
    text: 'Whatever still holds the old address follows: DNS, zones of other systems, servers of logs and management, certificates.',
    on: (context) => inRole(context, X).id,
    path: null,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'ADR.04'), 'Add the peer first.'),
      oldAddressGone(context, peer),
    ]),
    after: ['ADR.04'],
    guide: ['ADR-06'],
  }),
]
