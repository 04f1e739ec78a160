import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import { clusteringStatus } from '../../sim/cluster/index'
import type { Expressway, World } from '../../sim/ground/index'
import { fqdnOf, isClustered, ownRow, revisionOf } from '../../sim/machine/index'
import { failedChecks, preflight } from '../engine/preflight'
import { backUp, ensure, restart, save, visit, visits, wait, waitUntilBack } from '../language/act'
import { alarmsHandled } from '../language/alarms'
import {
  everyOther,
  firstLacking,
  inRole,
  intendedPeers,
  named,
  onRole,
  outsiders,
  playing,
} from '../language/cast'
import { findMeAccountsOf, keptByRestart, lossesTo, sameItems } from '../language/cluster-wide'
import { clusterNameSaved, doesNotList, ownPeerAlone, runs, showed } from '../language/clustering'
import { rowValues } from '../language/clustering-values'
import { letClear, lookForRestartAlarm, turnMaintenanceModeOn } from '../language/common-steps'
import { microsoftPages, usersOfMicrosoft } from '../language/lead-on'
import {
  dnsChecked,
  ethernetChecked,
  hostNameChecked,
  ipChecked,
  listedNowhere,
  lookAround,
  lookAtTime,
  lookElsewhere,
  menusSeen,
  noPeersChecked,
  saved,
  timeChecked,
  unseenMenuPage,
  versionFits,
} from '../language/machine'
import { backedUp, restarted, seen, wasSaved } from '../language/marks'
import { sameKeys } from '../language/option-keys'
import { type Phase, type Procedure, phase } from '../language/procedure'
import { enableAtLast, primaryFirst, withoutTms } from '../language/provisioning'
import { firstRefusal, otherVersion, startRefused, unreachable } from '../language/refusals'
import {
  droppedAtRestart,
  filledCount,
  justChanged,
  justRestarting,
  justSaved,
  type Rule,
} from '../language/rule'
import { alongside, type Context, comesAfter, need, rowIds, step, wasDone } from '../language/step'
import { changeZones, noZoneHolds, zoneHolds, zonesTowards } from '../language/zones'

const P = 'primary'

/**
 * The preparation of the primary is free in its order, and to look at a page early is no mistake; that the backup precedes
 * every change is a rule of its own.
 */
const phases: readonly Phase[] = [
  phase('Prepare', [
    step('CRE.01', 'Nominate the primary', {
      text: 'Decide which Expressway becomes the primary. Its configuration is the one that every later peer takes over. All applicable prerequisites must be fulfilled first.',
      on: P,
      path: null,
      doneWith: 'the start',
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
      acts: onRole(P, lookElsewhere),
      needs: onRole(P, listedNowhere),
      guide: ['CRE-13'],
    }),
    step('CRE.03', 'Check the software version', {
      text: 'Read the version on the Overview page. It must be X8.9.',
      on: P,
      path: pages.overview,
      acts: onRole(P, visits(pages.overview)),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.overview),
        versionFits(context, primary),
      ]),
      guide: ['CRE-14'],
    }),
    step('CRE.04', 'Take a backup', {
      text: 'Create a system backup file before you change anything.',
      on: P,
      path: pages.backup,
      acts: onRole(P, (_, primary) => [backUp(primary)]),
      // One that is taken late is the second one, and of another system (CRE-51).
      needs: onRole(P, (context, primary) => [
        need(!wasDone(context.progress, 'CRE.21'), {
          missing: 'The system runs as a cluster already.',
          met: '',
        }),
        backedUp(context, primary),
      ]),
      missedAfter: 'CRE.21',
      guide: ['CRE-15'],
    }),
    step('CRE.05', 'Check the Ethernet speed', {
      text: 'The speed of LAN 1 must suit the switch: Auto, or a full-duplex speed.',
      on: P,
      path: pages.ethernet,
      acts: onRole(P, visits(pages.ethernet)),
      needs: onRole(P, ethernetChecked),
      guide: ['CRE-16'],
    }),
    step('CRE.06', 'Check IP address and gateway', {
      text: 'The address must be the system\u2019s own, and the gateway must lie in its subnet.',
      on: P,
      path: pages.ip,
      acts: onRole(P, visits(pages.ip)),
      needs: onRole(P, ipChecked),
      guide: ['CRE-17'],
    }),
    step('CRE.07', 'Compare the option keys', {
      text: 'The feature keys must be those that every later peer has too. Only the numbers of pooled licences may differ.',
      on: P,
      path: pages.optionKeys,
      acts: onRole(P, visits(pages.optionKeys)),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.optionKeys),
        sameKeys(context, primary, intendedPeers(context.world, primary)),
      ]),
      guide: ['CRE-18', 'CRE-19'],
    }),
    step('CRE.08', 'Check the DNS servers', {
      text: 'At least one server must answer. Where names without a dot are used, the Domain name must complete them.',
      on: P,
      path: pages.dns,
      acts: onRole(P, visits(pages.dns)),
      needs: onRole(P, dnsChecked),
      guide: ['CRE-20', 'CRE-21'],
    }),
    step('CRE.09', 'Check the time', {
      text: 'An NTP server must work: the State reads Synchronized.',
      on: P,
      path: pages.time,
      acts: onRole(P, lookAtTime),
      needs: onRole(P, timeChecked),
      guide: ['CRE-22'],
    }),
    step('CRE.10', 'Check that no peers are set', {
      text: 'Every Peer address is blank. If one is not, clear it and save.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, (_, primary) => [ensure(primary, pages.clustering, rowValues([]))]),
      needs: onRole(P, noPeersChecked),
      guide: ['CRE-23', 'CRE-62'],
    }),
    step('CRE.11', 'Turn H.323 mode On', {
      text: 'Peers speak H.323 among themselves, even where all endpoints use SIP.',
      on: P,
      path: pages.h323,
      acts: onRole(P, (_, primary) => [ensure(primary, pages.h323, { mode: 'On' })]),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.h323),
        saved(context, primary, 'h323.mode', 'On'),
      ]),
      latches: false,
      guide: ['CRE-24'],
    }),
    step('CRE.12', 'Check the zones', {
      text: 'No neighbor or traversal zone may lead to an Expressway that will be a peer.',
      on: P,
      path: pages.zones,
      acts: onRole(P, visits(pages.zones)),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.zones),
        noZoneHolds(context, primary, intendedPeers(context.world, primary)),
      ]),
      guide: ['CRE-25'],
    }),
    step('CRE.13', 'Set the Time to live', {
      text: 'Endpoints find another peer the sooner, the smaller Time to live is; 60 seconds suits most. Choose a value and save.',
      on: P,
      path: pages.h323,
      acts: onRole(P, (_, primary) => [save(primary, pages.h323, { timeToLive: 60 })]),
      needs: onRole(P, (context, primary) => [
        need(
          wasSaved(context, primary, pages.h323),
          `Choose a Time to live on ${named(context, primary)} and save.`,
          primary,
        ),
      ]),
      guide: ['CRE-26', 'CRE-27'],
    }),
    step('CRE.14', 'Check the System host name', {
      text: 'The host name is this system\u2019s own, without spaces, and forms the FQDN with the Domain name.',
      on: P,
      path: pages.dns,
      doneWith: ['CRE.08'],
      needs: onRole(P, hostNameChecked),
      guide: ['CRE-28', 'CRE-29'],
    }),
    step('CRE.15', 'Turn Call signaling optimization On', {
      text: 'Set Call signaling optimization to On and save.',
      on: P,
      path: pages.callRouting,
      acts: onRole(P, (_, primary) => [
        save(primary, pages.callRouting, { callSignalingOptimization: 'On' }),
      ]),
      needs: onRole(P, (context, primary) => [
        saved(context, primary, 'call-routing.callSignalingOptimization', 'On'),
      ]),
      latches: false,
      guide: ['CRE-30'],
    }),
  ]),
  phase('Drain', [
    turnMaintenanceModeOn('CRE.16', P, {
      text: 'Choose On, save, and confirm the dialog with OK.',
      after: rowIds('CRE', 1, 15),
      missedAfter: 'CRE.21',
      guide: ['CRE-31'],
    }),
    letClear('CRE.17', P, '', {
      after: ['CRE.16'],
      missedAfter: 'CRE.21',
      guide: ['CRE-32', 'CRE-33', 'CRE-34'],
    }),
  ]),
  phase('Cluster of one', [
    step('CRE.18', 'Save the Cluster name', {
      text: 'Enter the fully qualified name by which SRV records address the cluster, and save. For mobile and remote access any name will do.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, (_, primary) => [
        save(primary, pages.clustering, { clusterName: 'cluster1.example.com' }),
      ]),
      needs: onRole(P, (context, primary) => [clusterNameSaved(context, primary)]),
      latches: false,
      after: ['CRE.17'],
      guide: ['CRE-35', 'CRE-36', 'CRE-37'],
    }),
    step('CRE.19', 'Save the first peer', {
      text: 'Set Configuration primary to 1, choose Cluster IP version and TLS verification mode, enter this system\u2019s own address as Peer 1 address, leave the other rows blank, and save.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, (_, primary) => [
        save(primary, pages.clustering, {
          configurationPrimary: 1,
          clusterIpVersion: 'IPv4',
          tlsVerificationMode: 'Permissive',
          peer1Address: fqdnOf(primary),
        }),
      ]),
      needs: onRole(P, ownPeerAlone),
      latches: false,
      after: ['CRE.04', 'CRE.18'],
      guide: ['CRE-38', 'CRE-39', 'CRE-40', 'CRE-41', 'CRE-42', 'CRE-43', 'CRE-44', 'CRE-48'],
    }),
    step('CRE.20', 'Look for This system', {
      text: 'Refresh the Clustering page: beside Peer 1 address stands This system.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, visits(pages.clustering)),
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
      acts: onRole(P, (_, primary) => [restart(primary), waitUntilBack(primary)]),
      needs: onRole(P, (context, primary) => [
        restarted(context, primary, 'CRE.19'),
        runs(context, primary, 'clustered'),
      ]),
      after: ['CRE.17', 'CRE.20'],
      guide: ['CRE-47', 'CRE-55'],
    }),
  ]),
  phase('Check', [
    step('CRE.22', 'Check the FindMe accounts', {
      text: 'The accounts from before the restart must still be listed.',
      on: P,
      path: pages.findMeStatus,
      acts: onRole(P, visits(pages.findMeStatus)),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.findMeStatus, 'CRE.21'),
        need(
          sameItems(findMeAccountsIn(context), JSON.stringify(findMeAccountsOf(primary))),
          {
            missing: `The FindMe accounts of ${named(context, primary)} differ from those before the restart: enter again what is missing.`,
            met: `The FindMe accounts of ${named(context, primary)} are those from before the restart.`,
          },
          primary,
          pages.findMe,
        ),
      ]),
      // Where all of them are gone there is the more to check.
      appliesWhen: (context) => findMeAccountsIn(context) !== '[]',
      after: ['CRE.21'],
      guide: ['CRE-49'],
    }),
    step('CRE.23', 'Check the configuration', {
      text: 'Look at a page each of the System, Configuration and Applications menus: everything is as before the restart.',
      on: P,
      path: (context) => unseenMenuPage(context, inRole(context, P), 'CRE.21'),
      acts: onRole(P, lookAround),
      needs: onRole(P, (context, primary) => [
        ...menusSeen(context, primary, 'CRE.21'),
        keptByRestart(context, primary, ASKED),
      ]),
      after: ['CRE.21'],
      guide: ['CRE-50'],
    }),
    step('CRE.24', 'Take another backup', {
      text: 'Create a system backup file of the new cluster of one.',
      on: P,
      path: pages.backup,
      acts: onRole(P, (_, primary) => [backUp(primary)]),
      needs: onRole(P, (context, primary) => [backedUp(context, primary, 'CRE.21')]),
      after: ['CRE.21'],
      guide: ['CRE-51'],
    }),
    step('CRE.25', 'Correct the zones of other systems', {
      text: 'Zones of other systems that lead here hold the address of this primary and of no later peer.',
      on: (context) => zonesHere(context)[0]?.owner.id ?? null,
      path: pages.zones,
      acts: (context) =>
        changeZones(context, zonesHere(context), {
          with: inRole(context, P),
          without: intendedHere(context),
        }),
      needs: (context) => [
        comesAfter(context, 'CRE.21', 'The cluster is not created yet.'),
        ...zonesHere(context).flatMap((zone) => [
          // A zone that leads here without the primary leads to a later peer.
          alongside(zoneHolds(context, zone, inRole(context, P), true)),
          ...intendedHere(context).map((peer) => zoneHolds(context, zone, peer, false)),
        ]),
      ],
      appliesWhen: (context) => zonesHere(context).length > 0,
      after: ['CRE.21'],
      guide: ['CRE-52'],
    }),
    lookForRestartAlarm('CRE.26', P, ['CRE.23', 'CRE.24'], {
      text: 'If one stands, restart again.',
      // The alarms of the restart fall within a minute.
      acts: (_, primary) => [wait(MINUTE_MS), visit(primary, pages.alarms)],
      after: ['CRE.22', 'CRE.23', 'CRE.24'],
      guide: ['CRE-53'],
    }),
    step('CRE.27', 'Turn maintenance mode Off', {
      text: 'A restart has ended it. Without one, or when it is On again, set it to Off and save.',
      on: P,
      path: pages.maintenanceMode,
      doneWith: ['CRE.21'],
      needs: onRole(P, (context, primary) => [
        comesAfter(context, 'CRE.21', 'The cluster is not created yet.'),
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
      doneWith: ['CRE.26'],
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.alarms, 'CRE.23', 'CRE.24'),
        alarmsHandled(context, primary),
      ]),
      latches: false,
      after: ['CRE.26'],
      guide: ['CRE-56'],
    }),
  ]),
]

/** What steps before the restart ask for: done late, it is not as it was before. */
const ASKED = ['h323.mode', 'h323.timeToLive', 'call-routing.callSignalingOptimization'] as const

/** The FindMe accounts of the primary as they were noted before its restart; as they are now until then (CRE-49). */
function findMeAccountsIn(context: Context): string {
  const primary = inRole(context, P)
  const noted = context.progress.beforeRestart[primary.id]?.['findme-accounts']
  return noted ?? JSON.stringify(findMeAccountsOf(primary))
}

const intendedHere = (context: Context) => intendedPeers(context.world, inRole(context, P))

/** Zones of other systems that lead to this cluster to be. The intended peers' own zones go when they join. */
function zonesHere(context: Context) {
  const intended = intendedHere(context)
  const others = outsiders(context).filter((expressway) => !intended.includes(expressway))
  return zonesTowards(context, others, [inRole(context, P), ...intended])
}

/** What the guide forbids meanwhile, beyond the order of the steps. */
const rules: readonly Rule[] = [
  primaryFirst(intendedHere),
  {
    id: 'R-39',
    text: 'Cluster name and first peer were saved together: that counts like two saves.',
    guide: ['CRE-37'],
    accepted: true,
    brokenBy: ({ before, progress }) =>
      ['CRE.18', 'CRE.19'].every((id) => wasDone(progress, id) && !wasDone(before, id)),
  },
  {
    id: 'CRE-M15',
    text: 'The primary was changed before a backup was taken.',
    guide: ['CRE-15'],
    brokenBy: (moment) => justChanged(moment, inRole(moment, P)) && !wasDone(moment.progress, 'CRE.04'),
  },
  {
    id: 'CRE-M6',
    text: 'The primary was restarted before its calls and registrations had cleared.',
    guide: ['CRE-32', 'CRE-47'],
    everyTime: true,
    brokenBy: (moment) =>
      wasDone(moment.progress, 'CRE.19') &&
      (droppedAtRestart(moment, inRole(moment, P)) > 0 ||
        (justRestarting(moment, inRole(moment, P)) && !wasDone(moment.before, 'CRE.17'))),
  },
  {
    id: 'CRE-11',
    text: 'Cluster fields were edited on another Expressway before the primary was nominated.',
    guide: ['CRE-11'],
    brokenBy: (moment) =>
      moment.events.some((event) => event.type === 'procedure-started') &&
      intendedPeers(moment.world, inRole(moment, P)).some((peer) => revisionOf(peer, 'clustering') > 0),
  },
  {
    id: 'CRE-06',
    text: 'Peers were entered on another Expressway: it is added afterwards, with the procedure for that.',
    guide: ['CRE-06', 'CRE-11'],
    brokenBy: (moment) =>
      everyOther(moment, inRole(moment, P)).some(
        (other) => justSaved(moment, other, pages.clustering) && filledCount(other) > 0,
      ),
  },
]

/** CRE-05: where a cluster exists there is nothing to create. */
function clusterExists(world: World, primary: Expressway) {
  return isClustered(primary)
    ? startRefused(
        `${named({ world }, primary)} is in a cluster already. To make that cluster larger, add a peer.`,
        ['CRE-05'],
        'add-peer',
      )
    : null
}

function closing(context: Context): string[] {
  const primary = inRole(context, P)
  const { database } = clusteringStatus(context.world, primary)
  return [
    `${named(context, primary)} is a cluster of one. Its cluster database status is ${database}; Active can take five minutes.`,
    'Add further Expressways one at a time, with the procedure for adding a peer.',
    ...enableAtLast(context, primary),
    ...usersOfMicrosoft(context.world).map(
      (user) =>
        `Microsoft interoperability is enabled on ${named(context, user)}: Appendix 5 applies as well, and the page there says which guide that means.`,
    ),
    ...context.progress.remarks,
  ]
}

/** Create a cluster of one (guide, pages 7 to 10). */
export const create: Procedure = {
  id: 'create',
  title: 'Create a cluster of one',
  guide: 'pages 7 to 10',
  text: 'Makes one Expressway the primary of a new cluster, which then has no other peer. The service is down during the restart, so plan a maintenance window.',
  acknowledgement:
    'The Expressway restarts on the way to its cluster. Until it is back it registers no endpoint and carries no call, and the calls that are up are lost. Start only inside a maintenance window that its users know about.',
  startsIn: { scenario: 'standalone-pair', roles: { primary: 'expe1' } },
  roles: [{ key: P, label: 'Primary' }],
  orderMistake: 'CRE-11',
  asksWishes: true,
  preflight: (world, roles, wanted) => preflight(world, 'create', roles, wanted),
  startRefusal: (world, roles, wanted) => {
    const primary = playing(world, roles, P)
    return firstRefusal(
      () => clusterExists(world, primary),
      () => unreachable(world, [primary], 'CRE-14'),
      () => otherVersion(world, [primary, ...intendedPeers(world, primary)], 'CRE-10'),
      () => withoutTms(world, wanted),
    )
  },
  phases,
  rules,
  willBeLost: (world, roles) => {
    const primary = playing(world, roles, P)
    return lossesTo(primary, intendedPeers(world, primary))
  },
  closing,
  next: ({ world }) => ['add-peer', ...microsoftPages(world)],
}
