import { addPeerSteps } from './add-peer-steps'
import { isListedByNobody, isNotThePrimary } from './leaving-questions'
import { onRole } from './machine-checks'
import { pages } from './pages'
import { type Part, partSteps } from './part'
import { startWithout } from './part-starts'
import { type Step, step, wasDone } from './procedure'
import { removeLivePeerSteps } from './remove-live-peer-steps'
import { inRole, named, need } from './vocabulary/cast'
import { runs } from './vocabulary/clustering'
import { addressChanged, oldAddressGone } from './vocabulary/old-address'

const X = 'peer'

/** The removal within the change of an address. */
export const removal: Part = {
  entry: ['ADR.01'],
  exit: 'ADR.02',
  roles: { primary: 'primary', leavingPeer: X },
  orderMistake: 'RML-23',
}

/** The adding within the change of an address. */
export const adding: Part = {
  entry: ['ADR.03'],
  exit: 'ADR.04',
  roles: { primary: 'primary', newPeer: X },
  orderMistake: 'ADD-69',
  start: startWithout(X),
}

// The check of RML.01 is ADR.01, and a peer that comes back needs no other work meanwhile.
const notHere = new Set(['RML.01', 'RML.10'])

/** The steps of "change the address of a peer", in the order of the guide. */
export const changeAddressSteps: readonly Step[] = [
  step('ADR.01', 'Check that the peer is not the primary', {
    text: 'Look at Configuration primary on the Clustering page of a member. If it names the peer, change the primary first.',
    on: 'primary',
    path: pages.clustering,
    needs: onRole(X, isNotThePrimary),
    guide: ['ADR-02'],
  }),
  ...partSteps(
    removeLivePeerSteps.filter(({ id }) => !notHere.has(id)),
    removal,
  ),
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
  ...partSteps(addPeerSteps, adding),
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
