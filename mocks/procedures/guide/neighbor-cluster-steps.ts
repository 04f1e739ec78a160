import { firstLacking, subordinates } from '../language/cast'
import { pages } from '../language/pages'
import { type Step, step } from '../language/step'
import {
  calledPast,
  oneZone,
  P,
  remoteHasChanged,
  takesAddresses,
  wholeZone,
  zoneSeenOn,
} from './neighbor-cluster-questions'

/** The steps of "neighbor a remote cluster", in the order of the guide. */
export const neighborClusterSteps: readonly Step[] = [
  step('NEI.01', 'Create one zone for the remote cluster', {
    text: 'On the local Expressway, or on the primary of the local cluster: one zone of the type Neighbor, Traversal client or Traversal server stands for the whole remote cluster.',
    on: P,
    path: pages.zones,
    needs: oneZone,
    latches: false,
    guide: ['NEI-01', 'NEI-08', 'NEI-13'],
  }),
  step('NEI.02', 'Enter all peers of the remote cluster', {
    text: 'In the Location section, every peer of the remote cluster in Peer 1 to Peer 6 address, in any order. Use FQDNs, a different one for each peer, with one IP address each.',
    on: P,
    path: pages.zones,
    needs: wholeZone,
    appliesWhen: takesAddresses,
    after: ['NEI.01'],
    guide: ['NEI-10', 'NEI-11', 'NEI-14', 'NEI-15', 'NEI-16', 'NEI-17'],
  }),
  step('NEI.03', 'Look at the zone on every other local peer', {
    text: 'Zones are copied from the primary within a minute. Then every local peer can use the zone.',
    on: (context) => firstLacking(subordinates(context), (peer) => zoneSeenOn(context, peer).met),
    path: pages.zones,
    needs: (context) => subordinates(context).map((peer) => zoneSeenOn(context, peer)),
    appliesWhen: (context) => subordinates(context).length > 0,
    after: ['NEI.01', 'NEI.02'],
    guide: ['NEI-19'],
  }),
  step('NEI.04', 'Place test calls while remote peers are out', {
    text: 'Turn maintenance mode On on one remote peer and take the power from another, under Faults on the home of the lab. Then place a test call there, through the zone: it goes to the peer that has the most media sessions available of those that are left.',
    on: null,
    path: null,
    needs: (context) => [
      calledPast(
        context,
        'maintenance-mode',
        'No test call has gone through the zone while a remote peer was in maintenance mode.',
      ),
      calledPast(
        context,
        'unreachable',
        'No test call has gone through the zone while a remote peer was down.',
      ),
    ],
    // A cluster of one that is out takes no call at all.
    appliesWhen: ({ progress }) => progress.start.remoteMembers.length > 1,
    after: ['NEI.01', 'NEI.02', 'NEI.03'],
    guide: ['NEI-02', 'NEI-03', 'NEI-04', 'NEI-05', 'NEI-06', 'NEI-07', 'NEI-09'],
  }),
  step('NEI.05', 'Let the zone follow the remote cluster', {
    text: 'The remote cluster has gained or lost a peer: the zone has to hold all its peers again, and nobody else.',
    on: P,
    path: pages.zones,
    needs: wholeZone,
    appliesWhen: (context) => takesAddresses(context) && remoteHasChanged(context),
    latches: false,
    after: ['NEI.02'],
    guide: ['NEI-18'],
  }),
]
