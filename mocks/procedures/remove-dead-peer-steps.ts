import { designatedPrimary } from '../sim/machine/index'
import { onRole } from './machine-checks'
import { pages } from './pages'
import { type Context, type Step, step, wasDone } from './procedure'
import { isReachable } from './start-refusals'
import { firstLacking, inRole, named, need, outsiders, subordinates } from './vocabulary/cast'
import {
  doesNotList,
  gapless,
  noPeersSaved,
  primaryNumberIsOwn,
  sameClusteringAs,
} from './vocabulary/clustering'
import { seen } from './vocabulary/marks'
import { zoneHolds, zonesTowards } from './vocabulary/zones'

const P = 'primary'
const D = 'deadPeer'

const remaining = (context: Context) => [inRole(context, P), ...subordinates(context)]

const zonesHere = (context: Context) => zonesTowards(context, outsiders(context), remaining(context))

/** The steps of "remove a dead peer", in the order of the guide. */
export const removeDeadPeerSteps: readonly Step[] = [
  step('RMD.01', 'Check that the dead peer is not the primary', {
    text: 'Look at Configuration primary on the Clustering page of the primary. If it names the dead peer, change the primary first.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.clustering),
      need(
        designatedPrimary(context.world, primary)?.id !== inRole(context, D).id,
        `${named(context, inRole(context, D))} is the primary.`,
      ),
    ]),
    guide: ['RMD-01', 'RMD-05'],
  }),
  step('RMD.02', 'Delete it on the primary', {
    text: 'Clear its row. If it was not the last one move the others up, and correct Configuration primary if the primary\u2019s own row moved. Save.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [
      doesNotList(context, primary, inRole(context, D)),
      gapless(context, primary),
      primaryNumberIsOwn(context, primary),
    ]),
    latches: false,
    after: ['RMD.01'],
    guide: ['RMD-06', 'RMD-07', 'RMD-08', 'RMD-09'],
  }),
  step('RMD.03', 'Enter the same on every other subordinate', {
    text: 'The same rows in the same order and the same Configuration primary as on the primary. Save on each.',
    on: (context) =>
      firstLacking(subordinates(context), (peer) => sameClusteringAs(context, peer, inRole(context, P)).met),
    path: pages.clustering,
    needs: (context) => [
      need(wasDone(context.progress, 'RMD.02'), 'Delete the peer on the primary first.'),
      ...subordinates(context).map((peer) => sameClusteringAs(context, peer, inRole(context, P))),
    ],
    appliesWhen: (context) => subordinates(context).length > 0,
    latches: false,
    after: ['RMD.02'],
    guide: ['RMD-10', 'RMD-13'],
  }),
  step('RMD.04', 'Take it out of the zones of other systems', {
    text: 'Neighbor and traversal zones of other systems that lead to this cluster lose its address.',
    on: (context) => zonesHere(context)[0]?.owner.id ?? null,
    path: pages.zones,
    needs: (context) => [
      need(wasDone(context.progress, 'RMD.02'), 'Delete the peer on the primary first.'),
      ...zonesHere(context).map((zone) => zoneHolds(context, zone, inRole(context, D), false)),
    ],
    appliesWhen: (context) => zonesHere(context).length > 0,
    after: ['RMD.03'],
    guide: ['RMD-11'],
  }),
  step('RMD.05', 'Point endpoints and DNS to the rest', {
    text: 'No endpoint and no DNS entry of the cluster may lead to the removed system.',
    on: null,
    path: null,
    needs: () => [
      need(false, 'Endpoints and the entries of the cluster are changed outside the Expressways.'),
    ],
    // The closing lines remind of it; the lab cannot see what others point at.
    appliesWhen: () => false,
    after: ['RMD.03'],
    guide: ['RMD-12'],
  }),
  step('RMD.06', 'Clear it before it is reconnected', {
    text: 'A unit that works again still has its old list. Isolate it from the others, clear all six rows there, or reset it, before it comes back to the network.',
    on: D,
    path: pages.clustering,
    needs: onRole(D, (context, dead) => [noPeersSaved(context, dead)]),
    // As long as it stays dead there is nothing to clear.
    appliesWhen: (context) =>
      wasDone(context.progress, 'RMD.02') && isReachable(context.world, inRole(context, D)),
    guide: ['RMD-03', 'RMD-04', 'RMD-14'],
  }),
]
