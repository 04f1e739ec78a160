import { isClustered, ownRow } from '../sim/clustering/read'
import { intendedPeers } from './intended-peers'
import {
  dnsChecked,
  ethernetChecked,
  hostNameChecked,
  ipChecked,
  listedNowhere,
  menusSeen,
  noPeersChecked,
  onRole,
  timeChecked,
  unseenMenuPage,
} from './machine-checks'
import { pages } from './pages'
import { failedChecks } from './preflight'
import { type Context, type Step, step } from './procedure'
import { alarmsHandled, noRestartDue } from './vocabulary/alarms'
import { everyOther, firstLacking, inRole, named, need, outsiders } from './vocabulary/cast'
import { clusterNameSaved, doesNotList, ownPeerAlone, runs, showed } from './vocabulary/clustering'
import { isUnchanged } from './vocabulary/cluster-wide'
import { drained, unclearedPage } from './vocabulary/load'
import { saved, versionFits } from './vocabulary/machine'
import { backedUp, restarted, markedSince, markOf, seen } from './vocabulary/marks'
import { sameKeys } from './vocabulary/option-keys'
import { noZoneHolds, zoneHolds, zonesTowards } from './vocabulary/zones'

const P = 'primary'

const CHECKS = ['CRE.02', 'CRE.03', 'CRE.04', 'CRE.05', 'CRE.06', 'CRE.07', 'CRE.08', 'CRE.09', 'CRE.10']
const PREPARATIONS = [...CHECKS, 'CRE.11', 'CRE.12', 'CRE.13', 'CRE.14', 'CRE.15']

/** Zones of other systems that lead to this cluster to be. */
const zonesHere = (context: Context) =>
  zonesTowards(context, outsidersOfCreate(context), [
    inRole(context, P),
    ...intendedPeers(context.world, inRole(context, P)),
  ])

// The intended peers are no outsiders: their own zones go when they join.
const outsidersOfCreate = (context: Context) => {
  const intended = new Set(intendedPeers(context.world, inRole(context, P)).map((peer) => peer.id))
  return outsiders(context).filter((expressway) => !intended.has(expressway.id))
}

/** The steps of "create a cluster of one", in the order of the guide. */
export const createSteps: readonly Step[] = [
  step('CRE.01', 'Nominate the primary', {
    text: 'Decide which Expressway becomes the primary. Its configuration is the one that every later peer takes over. All applicable prerequisites must be fulfilled first.',
    on: P,
    path: null,
    needs: ({ world, progress }) =>
      failedChecks(world, 'create', progress.roles).map((check) => need(false, check.reason)),
    guide: ['CRE-10', 'CRE-11', 'PRE-01'],
  }),
  step('CRE.02', 'Check that nobody lists the primary', {
    text: 'Open the Clustering page of every other Expressway of the organisation. None may have the primary among its peers.',
    on: (context) =>
      firstLacking(
        everyOther(context, inRole(context, P)),
        (other) =>
          seen(context, other, pages.clustering).met && doesNotList(context, other, inRole(context, P)).met,
      ),
    path: pages.clustering,
    needs: onRole(P, listedNowhere),
    after: ['CRE.01'],
    guide: ['CRE-13'],
  }),
  step('CRE.03', 'Check the software version', {
    text: 'Read the version on the Overview page. It must be X8.9.',
    on: P,
    path: pages.overview,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.overview),
      versionFits(context, primary),
    ]),
    after: ['CRE.01'],
    guide: ['CRE-14'],
  }),
  step('CRE.04', 'Take a backup', {
    text: 'Create a system backup file before you change anything.',
    on: P,
    path: pages.backup,
    needs: onRole(P, (context, primary) => [backedUp(context, primary)]),
    after: ['CRE.01'],
    guide: ['CRE-15'],
  }),
  step('CRE.05', 'Check the Ethernet speed', {
    text: 'The speed of LAN 1 must suit the switch: Auto, or a full-duplex speed.',
    on: P,
    path: pages.ethernet,
    needs: onRole(P, ethernetChecked),
    after: ['CRE.01'],
    guide: ['CRE-16'],
  }),
  step('CRE.06', 'Check IP address and gateway', {
    text: 'The address must be the system\u2019s own, and the gateway must lie in its subnet.',
    on: P,
    path: pages.ip,
    needs: onRole(P, ipChecked),
    after: ['CRE.01'],
    guide: ['CRE-17'],
  }),
  step('CRE.07', 'Compare the option keys', {
    text: 'The feature keys must be those that every later peer has too. Only the numbers of pooled licences may differ.',
    on: P,
    path: pages.optionKeys,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.optionKeys),
      sameKeys(context, primary, intendedPeers(context.world, primary)),
    ]),
    after: ['CRE.01'],
    guide: ['CRE-18', 'CRE-19'],
  }),
  step('CRE.08', 'Check the DNS servers', {
    text: 'At least one server must answer. Where names without a dot are used, the Domain name must complete them.',
    on: P,
    path: pages.dns,
    needs: onRole(P, dnsChecked),
    after: ['CRE.01'],
    guide: ['CRE-20', 'CRE-21'],
  }),
  step('CRE.09', 'Check the time', {
    text: 'An NTP server must work: the State reads Synchronized.',
    on: P,
    path: pages.time,
    needs: onRole(P, timeChecked),
    after: ['CRE.01'],
    guide: ['CRE-22'],
  }),
  step('CRE.10', 'Check that no peers are set', {
    text: 'Every Peer address is blank. If one is not, clear it and save.',
    on: P,
    path: pages.clustering,
    needs: onRole(P, noPeersChecked),
    after: ['CRE.04'],
    guide: ['CRE-23', 'CRE-62'],
  }),
  step('CRE.11', 'Turn H.323 mode On', {
    text: 'Peers speak H.323 among themselves, even where all endpoints use SIP.',
    on: P,
    path: pages.h323,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.h323),
      saved(context, primary, 'h323.mode', 'On'),
    ]),
    latches: false,
    after: ['CRE.04'],
    guide: ['CRE-24'],
  }),
  step('CRE.12', 'Check the zones', {
    text: 'No neighbor or traversal zone may lead to an Expressway that will be a peer.',
    on: P,
    path: pages.zones,
    needs: onRole(P, (context, primary) => [
      seen(context, primary, pages.zones),
      noZoneHolds(context, primary, intendedPeers(context.world, primary)),
    ]),
    after: ['CRE.01'],
    guide: ['CRE-25'],
  }),
  step('CRE.13', 'Set the Time to live', {
    text: 'Endpoints find another peer the sooner, the smaller Time to live is; 60 seconds suits most. Choose a value and save.',
    on: P,
    path: pages.h323,
    needs: onRole(P, (context, primary) => [
      need(
        markedSince(context.progress, markOf.save(primary.id, 'h323')),
        `Choose a Time to live on ${named(context, primary)} and save.`,
      ),
    ]),
    after: ['CRE.04'],
    guide: ['CRE-26', 'CRE-27'],
  }),
  step('CRE.14', 'Check the System host name', {
    text: 'The host name is this system\u2019s own, without spaces, and forms the FQDN with the Domain name.',
    on: P,
    path: pages.dns,
    needs: onRole(P, hostNameChecked),
    after: ['CRE.01'],
    guide: ['CRE-28', 'CRE-29'],
  }),
  step('CRE.15', 'Turn Call signaling optimization On', {
    text: 'Set Call signaling optimization to On and save.',
    on: P,
    path: pages.callRouting,
    needs: onRole(P, (context, primary) => [
      saved(context, primary, 'call-routing.callSignalingOptimization', 'On'),
    ]),
    latches: false,
    after: ['CRE.04'],
    guide: ['CRE-30'],
  }),
  step('CRE.16', 'Turn maintenance mode On', {
    text: 'Choose On, save, and confirm the dialog with OK.',
    on: P,
    path: pages.maintenanceMode,
    needs: onRole(P, (context, primary) => [saved(context, primary, 'maintenance-mode.mode', 'On')]),
    after: PREPARATIONS,
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
    appliesWhen: (context) => inRole(context, P).findMeAccounts.length > 0,
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
      need(wasRestarted(context), 'The cluster is not created yet.'),
      ...zonesHere(context).flatMap((zone) => [
        zoneHolds(context, zone, inRole(context, P), true),
        ...intendedPeers(context.world, inRole(context, P)).map((peer) =>
          zoneHolds(context, zone, peer, false),
        ),
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
      seen(context, primary, pages.alarms, 'CRE.21'),
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
      need(wasRestarted(context), 'The cluster is not created yet.'),
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
      seen(context, primary, pages.alarms, 'CRE.21'),
      alarmsHandled(context, primary),
    ]),
    latches: false,
    after: ['CRE.26'],
    guide: ['CRE-56'],
  }),
]

function wasRestarted(context: Context): boolean {
  return context.progress.steps['CRE.21'] !== undefined && isClustered(inRole(context, P))
}
