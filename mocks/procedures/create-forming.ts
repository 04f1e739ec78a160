import { ownRow } from '../sim/machine/index'
import { preparation } from './create-preparation'
import { intendedPeers } from './intended-peers'
import { menusSeen, onRole, unseenMenuPage } from './machine-checks'
import { pages } from './pages'
import { type Context, type Step, step, wasDone } from './procedure'
import { alarmsHandled, noRestartDue } from './vocabulary/alarms'
import { inRole, named, need, outsiders } from './vocabulary/cast'
import { findMeAccountsOf, isUnchanged } from './vocabulary/cluster-wide'
import { clusterNameSaved, ownPeerAlone, runs, showed } from './vocabulary/clustering'
import { drained, unclearedPage } from './vocabulary/load'
import { saved } from './vocabulary/machine'
import { backedUp, restarted, seen } from './vocabulary/marks'
import { zoneHolds, zonesTowards } from './vocabulary/zones'

const P = 'primary'

const intendedHere = (context: Context) => intendedPeers(context.world, inRole(context, P))

/** Zones of other systems that lead to this cluster to be. The intended peers' own zones go when they join. */
function zonesHere(context: Context) {
  const intended = intendedHere(context)
  const others = outsiders(context).filter((expressway) => !intended.includes(expressway))
  return zonesTowards(context, others, [inRole(context, P), ...intended])
}

/** Maintenance, the cluster of one, and the checks afterwards: CRE.16 to CRE.28. */
export const forming: readonly Step[] = [
  step('CRE.16', 'Turn maintenance mode On', {
    text: 'Choose On, save, and confirm the dialog with OK.',
    on: P,
    path: pages.maintenanceMode,
    needs: onRole(P, (context, primary) => [saved(context, primary, 'maintenance-mode.mode', 'On')]),
    after: preparation.map(({ id }) => id),
    missedAfter: 'CRE.21',
    guide: ['CRE-31'],
  }),
  step('CRE.17', 'Let calls and registrations clear', {
    text: 'Wait until both lists are empty. Disconnect the calls and unregister the devices that do not go.',
    on: P,
    path: (context) => unclearedPage(context, inRole(context, P)),
    needs: onRole(P, (context, primary) => [drained(context, primary)]),
    after: ['CRE.16'],
    missedAfter: 'CRE.21',
    guide: ['CRE-32', 'CRE-33', 'CRE-34'],
  }),
  step('CRE.18', 'Save the Cluster name', {
    text: 'Enter the fully qualified name by which SRV records address the cluster, and save. For mobile and remote access any name will do.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [clusterNameSaved(context, primary)]),
    latches: false,
    after: ['CRE.17'],
    guide: ['CRE-35', 'CRE-36', 'CRE-37'],
  }),
  step('CRE.19', 'Save the first peer', {
    text: 'Set Configuration primary to 1, choose Cluster IP version and TLS verification mode, enter this system\u2019s own address as Peer 1 address, leave the other rows blank, and save.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, ownPeerAlone),
    latches: false,
    after: ['CRE.04', 'CRE.18'],
    guide: ['CRE-38', 'CRE-39', 'CRE-40', 'CRE-41', 'CRE-42', 'CRE-43', 'CRE-44', 'CRE-48'],
  }),
  step('CRE.20', 'Look for This system', {
    text: 'Refresh the Clustering page: beside Peer 1 address stands This system.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.clustering, 'CRE.19'),
      showed(context, primary, ownRow(context.world, primary)?.index ?? 1, ['This system']),
    ]),
    after: ['CRE.19'],
    guide: ['CRE-45', 'CRE-46'],
  }),
  step('CRE.21', 'Restart', {
    text: 'The cluster configuration takes effect with a restart: Restart, then OK. It ends maintenance mode too.',
    on: P,
    path: pages.restart,
    needs: onRole(P, (context, primary) => [
      restarted(context, primary, 'CRE.19'),
      runs(context, primary, 'clustered'),
    ]),
    after: ['CRE.17', 'CRE.20'],
    guide: ['CRE-47', 'CRE-55'],
  }),
  step('CRE.22', 'Check the FindMe accounts', {
    text: 'The accounts from before the restart must still be listed.',
    on: P,
    path: pages.findMeStatus,
    needs: onRole(P, (context, primary) => [seen(context, primary, pages.findMeStatus, 'CRE.21')]),
    appliesWhen: (context) => findMeAccountsOf(inRole(context, P)).length > 0,
    after: ['CRE.21'],
    guide: ['CRE-49'],
  }),
  step('CRE.23', 'Check the configuration', {
    text: 'Look at a page each of the System, Configuration and Applications menus: everything is as before the restart.',
    on: P,
    path: (context) => unseenMenuPage(context, inRole(context, P), 'CRE.21'),
    needs: onRole(P, (context, primary) => [
      ...menusSeen(context, primary, 'CRE.21'),
      need(
        isUnchanged(primary, context.progress.beforeRestart[primary.id] ?? {}),
        `The configuration of ${named(context, primary)} differs from what it was before the restart.`,
      ),
    ]),
    after: ['CRE.21'],
    guide: ['CRE-50'],
  }),
  step('CRE.24', 'Take another backup', {
    text: 'Create a system backup file of the new cluster of one.',
    on: P,
    path: pages.backup,
    needs: onRole(P, (context, primary) => [backedUp(context, primary, 'CRE.21')]),
    after: ['CRE.21'],
    guide: ['CRE-51'],
  }),
  step('CRE.25', 'Correct the zones of other systems', {
    text: 'Zones of other systems that lead here hold the address of this primary and of no later peer.',
    on: (context) => zonesHere(context)[0]?.owner.id ?? null,
    path: pages.zones,
    needs: (context) => [
      need(wasDone(context.progress, 'CRE.21'), 'The cluster is not created yet.'),
      ...zonesHere(context).flatMap((zone) => [
        zoneHolds(context, zone, inRole(context, P), true),
        ...intendedHere(context).map((peer) => zoneHolds(context, zone, peer, false)),
      ]),
    ],
    appliesWhen: (context) => zonesHere(context).length > 0,
    after: ['CRE.21'],
    guide: ['CRE-52'],
  }),
  step('CRE.26', 'Look for an alarm that asks for a restart', {
    text: 'If one stands, restart again.',
    on: P,
    path: pages.alarms,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.alarms, 'CRE.23', 'CRE.24'),
      noRestartDue(context, primary),
    ]),
    after: ['CRE.22', 'CRE.23', 'CRE.24'],
    guide: ['CRE-53'],
  }),
  step('CRE.27', 'Turn maintenance mode Off', {
    text: 'A restart has ended it. Without one, or when it is On again, set it to Off and save.',
    on: P,
    path: pages.maintenanceMode,
    needs: onRole(P, (context, primary) => [
      need(wasDone(context.progress, 'CRE.21'), 'The cluster is not created yet.'),
      saved(context, primary, 'maintenance-mode.mode', 'Off'),
    ]),
    latches: false,
    after: ['CRE.21'],
    guide: ['CRE-54'],
  }),
  step('CRE.28', 'Act on every alarm', {
    text: 'Read the alarms. Mend what they name, or acknowledge what may stand.',
    on: P,
    path: pages.alarms,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.alarms, 'CRE.23', 'CRE.24'),
      alarmsHandled(context, primary),
    ]),
    latches: false,
    after: ['CRE.26'],
    guide: ['CRE-56'],
  }),
]
