import { DATABASE_ACTIVE_MS } from '../../sim/clustering/state'
import { noRestartDue } from '../language/alarms'
import { firstLacking, inRole, named, onRole } from '../language/cast'
import {
  isListedByNobody,
  isNotThePrimary,
  rowOf,
  runs,
  sameClusteringAs,
  showedActive,
} from '../language/clustering'
import { timeChecked } from '../language/machine'
import { backedUp, restarted, seen, unseenPage } from '../language/marks'
import { sameKeys } from '../language/option-keys'
import { pages } from '../language/pages'
import { lentSteps, type Part, startWithout } from '../language/part'
import { type Context, need, type Step, step, wasDone } from '../language/step'
import { removeLivePeer } from './remove-live-peer'
import {
  membersToBe,
  N,
  nameIsOwn,
  oldIsAway,
  P,
  restoredFromOld,
  sameServers,
  staying,
  waitedSinceJoin,
  X,
} from './replace-and-keep-questions'

/** The removal before the backup (REP-07). */
export const removal: Part = {
  of: removeLivePeer,
  // The guide asks for the removal up to the lists of the others; the rest of it is not meant here.
  without: ['RML.01', 'RML.08', 'RML.09', 'RML.10'],
  entry: ['REK.01'],
  exit: 'REK.02',
  roles: { primary: P, leavingPeer: X },
}

const subordinates = (context: Context) => staying(context).filter(({ id }) => id !== inRole(context, P).id)

/** The row that is free once the old unit has left: where the new one goes (REP-12). */
const freeRow = (context: Context) => (startWithout(X)(context).rows ?? []).indexOf('') + 1

const follows = (context: Context, peer: Parameters<typeof sameClusteringAs>[1]) => [
  need(wasDone(context.progress, 'REK.07'), 'Enter the new unit on the primary first.'),
  sameClusteringAs(context, peer, inRole(context, P)),
]

/** REK.01 to REK.06: the old unit goes, its configuration arrives on the new one. */
const takingOver: readonly Step[] = [
  step('REK.01', 'Check that the peer is not the primary', {
    text: 'Look at Configuration primary on the Clustering page of a member. If it names the peer, change the primary first.',
    on: P,
    path: pages.clustering,
    needs: onRole(X, isNotThePrimary),
    guide: ['REP-05', 'REP-06'],
  }),
  ...lentSteps(removal),
  step('REK.02', 'The old unit has left the cluster', {
    text: 'It runs standalone, and nobody lists it any more. Only now may it be backed up.',
    on: X,
    path: pages.clustering,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'RML.05'), 'Remove it as a live peer first.'),
      runs(context, peer, 'standalone'),
      ...isListedByNobody(context, peer),
    ]),
    after: ['REK.01'],
    guide: ['REP-07'],
  }),
  step('REK.03', 'Take a backup of the old unit', {
    text: 'Create a system backup file on the old unit, and keep it.',
    on: X,
    path: pages.backup,
    needs: onRole(X, (context, peer) => [
      need(wasDone(context.progress, 'REK.02'), 'Remove it from the cluster first.'),
      backedUp(context, peer, 'REK.02'),
    ]),
    after: ['REK.02'],
    guide: ['REP-08'],
  }),
  step('REK.04', 'Give the new unit its option keys', {
    text: 'Keys are made for a serial number: those of the old unit do not fit. The new unit needs the same feature keys as the peers.',
    on: N,
    path: pages.optionKeys,
    needs: onRole(N, (context, unit) => [
      seen(context, unit, pages.optionKeys),
      sameKeys(context, inRole(context, P), [unit]),
      noRestartDue(context, unit),
    ]),
    guide: ['REP-09'],
  }),
  step('REK.05', 'Restore the backup on the new unit', {
    text: 'Take the old unit off the network first: the new one gets its address and its name. Then restore the file; the unit restarts.',
    on: N,
    path: pages.backup,
    needs: onRole(N, (context, unit) => [
      need(wasDone(context.progress, 'REK.03'), 'Take the backup first.'),
      oldIsAway(context),
      restoredFromOld(context, unit),
    ]),
    after: ['REK.03', 'REK.04'],
    guide: ['REP-10'],
  }),
  step('REK.06', 'Check DNS and time of the new unit', {
    text: 'The same DNS and NTP servers as on the other peers, synchronized, and a host name of its own.',
    on: N,
    path: (context) => unseenPage(context, inRole(context, N), [pages.dns, pages.time]),
    needs: onRole(N, (context, unit) => [
      need(wasDone(context.progress, 'REK.05'), 'Restore the backup first.'),
      seen(context, unit, pages.dns, 'REK.05'),
      seen(context, unit, pages.time, 'REK.05'),
      ...sameServers(context, unit),
      ...timeChecked(context, unit),
      nameIsOwn(context, unit),
    ]),
    after: ['REK.05'],
    guide: ['REP-11'],
  }),
]

/** REK.07 to REK.12: the new unit joins. */
const joining: readonly Step[] = [
  step('REK.07', 'Enter the new unit on the primary', {
    text: 'Its address goes into the first empty row. Save.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [
      need(wasDone(context.progress, 'REK.06'), 'Prepare the new unit first.'),
      need(
        rowOf(context.world, primary, inRole(context, N)) === freeRow(context),
        `Enter ${named(context, inRole(context, N))} as Peer ${freeRow(context)} address on ${named(context, primary)} and save.`,
      ),
    ]),
    latches: false,
    after: ['REK.06'],
    guide: ['REP-12'],
  }),
  step('REK.08', 'Enter the same on every other subordinate', {
    text: 'The same rows in the same order as on the primary. Save on each.',
    on: (context) =>
      firstLacking(subordinates(context), (peer) => sameClusteringAs(context, peer, inRole(context, P)).met),
    path: pages.clustering,
    needs: (context) => subordinates(context).flatMap((peer) => follows(context, peer)),
    appliesWhen: (context) => subordinates(context).length > 0,
    latches: false,
    after: ['REK.07'],
    guide: ['REP-13'],
  }),
  step('REK.09', 'Enter the same on the new unit', {
    text: 'Cluster name, Configuration primary, Cluster IP version, TLS verification mode and the rows in the same order. The shared secret of the guide is gone since X8.8.',
    on: N,
    path: pages.clustering,
    needs: onRole(N, follows),
    latches: false,
    after: ['REK.07', 'REK.08'],
    guide: ['REP-14'],
  }),
  step('REK.10', 'Restart the new unit', {
    text: 'Restart, then OK. Without it the unit never joins.',
    on: N,
    path: pages.restart,
    needs: onRole(N, (context, unit) => [
      restarted(context, unit, 'REK.09'),
      runs(context, unit, 'clustered'),
    ]),
    after: ['REK.09'],
    guide: ['REP-15'],
  }),
  step('REK.11', 'Check the cluster after five minutes', {
    text: 'About five minutes later every peer shows the cluster database as Active. Refresh to see it, and look at the alarms: none may be left.',
    on: (context) => firstLacking(membersToBe(context), (peer) => showedActive(context, peer, 'REK.10').met),
    path: pages.clustering,
    needs: (context) => [
      need(wasDone(context.progress, 'REK.10'), 'Restart the new unit first.'),
      waitedSinceJoin(context, DATABASE_ACTIVE_MS),
      ...membersToBe(context).flatMap((peer) => [
        showedActive(context, peer, 'REK.10'),
        need(peer.alarms.length === 0, `${peer.alarms.length} alarms are left on ${named(context, peer)}.`),
      ]),
    ],
    after: ['REK.10'],
    guide: ['REP-16'],
  }),
  step('REK.12', 'Give the identity provider the new metadata', {
    text: 'Only with single sign-on for mobile and remote access: export the SAML metadata of the cluster and import it there.',
    on: null,
    path: null,
    needs: () => [need(false, 'There is no identity provider here.')],
    // The lab has no identity provider; the closing lines remind of it.
    appliesWhen: () => false,
    after: ['REK.11'],
    guide: ['REP-17', 'REP-18', 'REP-19'],
  }),
]

/** The steps of "replace a peer and keep its configuration", in the order of the guide. */
export const replaceAndKeepSteps: readonly Step[] = [...takingOver, ...joining]
