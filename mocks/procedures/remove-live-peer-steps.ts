import { designatedPrimary } from '../sim/machine/index'
import { onRole } from './machine-checks'
import { pages } from './pages'
import { type Context, type Step, step, wasDone } from './procedure'
import { firstLacking, inRole, named, need, outsiders, subordinates } from './vocabulary/cast'
import { findMeAccountsOf, isUnchanged } from './vocabulary/cluster-wide'
import {
  doesNotList,
  gapless,
  leftClusterName,
  noPeersSaved,
  primaryNumberIsOwn,
  runs,
  sameClusteringAs,
} from './vocabulary/clustering'
import { markedSince, markOf, restarted } from './vocabulary/marks'
import { microsoftDisabled, usesMicrosoft } from './vocabulary/microsoft'
import { zoneHolds, zonesTowards } from './vocabulary/zones'

const P = 'primary'
const L = 'leavingPeer'

const remaining = (context: Context) => [inRole(context, P), ...subordinates(context)]

/** Zones of other systems that still send calls to the leaving peer as a member of the cluster. */
const zonesHere = (context: Context) => zonesTowards(context, outsiders(context), remaining(context))

const isDown = (state: string) => state === 'off' || state === 'shutting-down'

/** The steps of "remove a live peer", in the order of the guide. */
export const removeLivePeerSteps: readonly Step[] = [
  step('RML.01', 'Check that the leaving peer is not the primary', {
    text: 'Look at Configuration primary on the Clustering page of a member. If it names the leaving peer, change the primary first.',
    on: P,
    path: pages.clustering,
    needs: (context) => [
      need(
        [...remaining(context), inRole(context, L)].some((member) =>
          markedSince(context.progress, markOf.visit(member.id, pages.clustering)),
        ),
        'Open System > Clustering on a member.',
      ),
      need(
        designatedPrimary(context.world, inRole(context, P))?.id !== inRole(context, L).id,
        `${named(context, inRole(context, L))} is the primary.`,
      ),
    ],
    guide: ['RML-05'],
  }),
  step('RML.02', 'Take the clustering off the leaving peer', {
    text: 'Give it a Cluster name of its own, such as its FQDN, clear all six rows, its own included, and save once.',
    on: L,
    path: pages.clustering,
    needs: onRole(L, (context, leaving) => [
      leftClusterName(context, leaving),
      noPeersSaved(context, leaving),
    ]),
    latches: false,
    after: ['RML.01'],
    guide: ['RML-06', 'RML-07', 'RML-08', 'RML-10', 'RML-24'],
  }),
  step('RML.03', 'Delete its FindMe accounts', {
    text: 'Optional: accounts that are no longer used there.',
    on: L,
    path: pages.findMe,
    needs: onRole(L, (context, leaving) => [
      need(
        findMeAccountsOf(leaving).length === 0 || wasDone(context.progress, 'RML.05'),
        'Delete the accounts, or go on without.',
      ),
    ]),
    appliesWhen: (context) => findMeAccountsOf(inRole(context, L)).length > 0,
    guide: ['RML-09'],
  }),
  step('RML.04', 'Disable Microsoft interoperability', {
    text: 'Where it was used on the leaving peer, set it to Disabled and save.',
    on: L,
    path: pages.microsoft,
    needs: onRole(L, (context, leaving) => [microsoftDisabled(context, leaving)]),
    appliesWhen: (context) => usesMicrosoft(context, inRole(context, L)),
    guide: ['RML-11'],
  }),
  step('RML.05', 'Restart the leaving peer', {
    text: 'Restart, then OK. Only the restart makes it standalone.',
    on: L,
    path: pages.restart,
    needs: onRole(L, (context, leaving) => [
      restarted(context, leaving, 'RML.02'),
      runs(context, leaving, 'standalone'),
    ]),
    after: ['RML.02', 'RML.04'],
    guide: ['RML-12'],
  }),
  step('RML.06', 'Delete it on the primary', {
    text: 'Clear its row. If it was not the last one move the others up, and correct Configuration primary if the primary\u2019s own row moved. Save.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [
      doesNotList(context, primary, inRole(context, L)),
      gapless(context, primary),
      primaryNumberIsOwn(context, primary),
    ]),
    latches: false,
    after: ['RML.05'],
    guide: ['RML-13', 'RML-14', 'RML-15', 'RML-16'],
  }),
  step('RML.07', 'Enter the same on every other subordinate', {
    text: 'The same rows in the same order and the same Configuration primary as on the primary. Save on each.',
    on: (context) =>
      firstLacking(subordinates(context), (peer) => sameClusteringAs(context, peer, inRole(context, P)).met),
    path: pages.clustering,
    needs: (context) => [
      need(wasDone(context.progress, 'RML.06'), 'Delete the peer on the primary first.'),
      ...subordinates(context).map((peer) => sameClusteringAs(context, peer, inRole(context, P))),
    ],
    appliesWhen: (context) => subordinates(context).length > 0,
    latches: false,
    after: ['RML.06'],
    guide: ['RML-17', 'RML-18'],
  }),
  step('RML.08', 'Take it out of the zones of other systems', {
    text: 'Neighbor and traversal zones of other systems that lead to this cluster lose its address.',
    on: (context) => zonesHere(context)[0]?.owner.id ?? null,
    path: pages.zones,
    needs: (context) => [
      need(wasDone(context.progress, 'RML.06'), 'Delete the peer on the primary first.'),
      ...zonesHere(context).map((zone) => zoneHolds(context, zone, inRole(context, L), false)),
    ],
    appliesWhen: (context) => zonesHere(context).length > 0,
    after: ['RML.07'],
    guide: ['RML-19'],
  }),
  step('RML.09', 'Point endpoints and DNS to the rest', {
    text: 'No endpoint and no DNS entry of the cluster may lead to the removed system.',
    on: null,
    path: null,
    needs: () => [need(false, 'Endpoints and DNS entries are changed outside the Expressways.')],
    // Neither endpoints nor DNS entries can be changed in the lab; the closing lines remind of them.
    appliesWhen: () => false,
    after: ['RML.07'],
    guide: ['RML-20'],
  }),
  step('RML.10', 'Take it out of service or give it other work', {
    text: 'The removed system goes on with its old configuration as one alone. Shut it down, or configure it for its new purpose.',
    on: L,
    path: pages.restart,
    needs: onRole(L, (context, leaving) => [
      need(
        wasDone(context.progress, 'RML.05') &&
          (isDown(leaving.power.state) ||
            !isUnchanged(leaving, context.progress.beforeRestart[leaving.id] ?? {})),
        `${named(context, leaving)} is in service with the configuration of the cluster: shut it down or change it.`,
      ),
    ]),
    after: ['RML.07'],
    guide: ['RML-21', 'RML-22'],
  }),
]
