import { counted } from '#contract/counted'
import { DEFAULT_ADMINISTRATOR } from '#contract/lists/users/administrator-accounts'
import { pages } from '#contract/pages'
import type { Wish } from '#contract/wire/procedures'
import { clusteringStatus, listingEarlier, replicatedDifferences } from '../../sim/cluster/index'
import { COPY_MS, DATABASE_ACTIVE_MS, type Expressway, type World } from '../../sim/ground/index'
import {
  designatedPrimary,
  filledRows,
  fqdnOf,
  hasDefaultLinks,
  interfacesOf,
  isClustered,
  membersOf,
  ownRow,
  peerRows,
  presentedNames,
  textSetting,
} from '../../sim/machine/index'
import { preflight } from '../engine/preflight'
import {
  backUp,
  deleteItems,
  ensure,
  restart,
  save,
  type,
  visit,
  visits,
  wait,
  waitUntilBack,
} from '../language/act'
import { noRestartDue } from '../language/alarms'
import { everyOther, firstLacking, inRole, membersToBe, named, onRole, playing } from '../language/cast'
import { distrusts, isEnforced } from '../language/certificates'
import { atDefaults, findMeAccountsOf, lossesTo } from '../language/cluster-wide'
import {
  CHECK_DATABASE,
  doesNotList,
  enteredIn,
  runs,
  sameClusteringAs,
  sameOnSubordinates,
  showed,
  showedActive,
} from '../language/clustering'
import { clusteringOf, rowsWith, rowValues } from '../language/clustering-values'
import {
  enterOnSubordinates,
  letClear,
  lookForRestartAlarm,
  turnMaintenanceModeOn,
} from '../language/common-steps'
import { stateIs } from '../language/external-manager'
import {
  backFor,
  dnsChecked,
  ethernetChecked,
  hostNameIsOwn,
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
} from '../language/machine'
import { backedUp, performed, restarted, seen, unseenPage } from '../language/marks'
import { sameKeys } from '../language/option-keys'
import { type Phase, type Procedure, phase, type Roles, type StartRefusal } from '../language/procedure'
import { enableAtLast, primaryFirst, withoutTms } from '../language/provisioning'
import { firstRefusal, inClusterAlready, otherVersion, startRefused, unreachable } from '../language/refusals'
import { droppedAtRestart, justRestarting, type Moment, type Rule } from '../language/rule'
import { type Context, type Need, need, rowIds, step, wasDone } from '../language/step'
import { managed } from '../language/tms'
import {
  enterHostName,
  hostNameEntered,
  letBeManaged,
  managesCluster,
  mendConnection,
  openTab,
  refresh,
  refreshedSince,
  tabSeen,
  withoutTickets,
} from '../language/tms-members'
import { copyHindrance, saveList, waysOut } from '../language/ways-out'
import { changeZones, noZoneHolds, zoneHolds, zonesFromOutside } from '../language/zones'

const P = 'primary'
const N = 'newPeer'

const phases: readonly Phase[] = [
  phase('Prepare', [
    step('ADD.01', 'Check the zones of the primary', {
      text: 'No neighbor or traversal zone of the primary may lead to the new peer.',
      on: P,
      path: pages.zones,
      acts: onRole(P, visits(pages.zones)),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.zones),
        noZoneHolds(context, primary, [inRole(context, N)]),
      ]),
      guide: ['ADD-13'],
    }),
    step('ADD.02', 'Check that nobody lists the new peer', {
      text: 'Open the Clustering page of every other Expressway of the organisation. None may have the new peer among its peers, nor the primary as yet.',
      on: (context) =>
        firstLacking(
          everyOther(context, inRole(context, N)),
          (other) =>
            seen(context, other, pages.clustering).met && doesNotList(context, other, inRole(context, N)).met,
        ),
      path: pages.clustering,
      acts: onRole(N, lookElsewhere),
      needs: onRole(N, listedNowhere),
      // From then on the primary lists it.
      missedAfter: 'ADD.17',
      guide: ['ADD-15'],
    }),
    step('ADD.03', 'Take a backup of the new peer', {
      text: 'Create a system backup file: the new peer loses its own configuration.',
      on: N,
      path: pages.backup,
      acts: onRole(N, (_, newPeer) => [backUp(newPeer)]),
      needs: onRole(N, (context, newPeer) => [backedUp(context, newPeer)]),
      guide: ['ADD-16'],
    }),
    step('ADD.04', 'Check the network interfaces', {
      text: 'Ethernet speed, IP address and gateway must be right.',
      on: N,
      path: (context) => unseenPage(context, inRole(context, N), [pages.ethernet, pages.ip]),
      acts: onRole(N, visits(pages.ethernet, pages.ip)),
      needs: onRole(N, ethernetChecked, ipChecked),
      guide: ['ADD-17', 'ADD-18'],
    }),
    step('ADD.05', 'Compare the option keys', {
      text: 'The feature keys must be those of the cluster. Only the numbers of pooled licences may differ.',
      on: N,
      path: pages.optionKeys,
      acts: onRole(N, visits(pages.optionKeys)),
      needs: onRole(N, (context, newPeer) => [
        seen(context, newPeer, pages.optionKeys),
        sameKeys(context, inRole(context, P), [newPeer]),
      ]),
      guide: ['ADD-19'],
    }),
    step('ADD.06', 'Check DNS and time', {
      text: 'A DNS server must answer, and the State of the time reads Synchronized.',
      on: N,
      path: (context) => unseenPage(context, inRole(context, N), [pages.dns, pages.time]),
      acts: onRole(N, visits(pages.dns), lookAtTime),
      needs: onRole(N, dnsChecked, timeChecked),
      guide: ['ADD-20', 'ADD-21'],
    }),
    step('ADD.07', 'Check that no peers are set', {
      text: 'Every Peer address on the new peer is blank. If one is not, clear it and save.',
      on: N,
      path: pages.clustering,
      acts: onRole(N, (_, newPeer) => [ensure(newPeer, pages.clustering, rowValues([]))]),
      needs: onRole(N, noPeersChecked),
      guide: ['ADD-22'],
    }),
    step('ADD.08', 'Turn H.323 mode On', {
      text: 'H.323 mode must be On on the new peer too.',
      on: N,
      path: pages.h323,
      acts: onRole(N, (_, newPeer) => [ensure(newPeer, pages.h323, { mode: 'On' })]),
      needs: onRole(N, (context, newPeer) => [
        seen(context, newPeer, pages.h323),
        saved(context, newPeer, 'h323.mode', 'On'),
      ]),
      guide: ['ADD-23'],
    }),
    step('ADD.09', 'Check the external manager', {
      text: 'Where Cisco TMS manages the cluster it manages the new peer too, and the State on System > External manager reads Active. If not, add the new peer to Cisco TMS first: SNMP, a restart, the external manager, and the wizard Add Systems.',
      on: N,
      path: pages.externalManager,
      acts: onRole(N, letBeManaged),
      needs: onRole(N, (context, newPeer) => [
        seen(context, newPeer, pages.externalManager),
        managed(context, newPeer),
        stateIs(context, newPeer, 'Active'),
      ]),
      appliesWhen: managesCluster,
      leadsTo: (context) => (managed(context, inRole(context, N)).met ? null : 'add-to-tms'),
      guide: ['ADD-24', 'ADD-25'],
    }),
    step('ADD.10', 'Check the tickets in Cisco TMS', {
      text: 'Systems > Navigator, then the new peer: its page says that the system has no open or acknowledged tickets. A ticket is mended on its Connection tab: address, community, password of root.',
      on: null,
      path: null,
      acts: onRole(N, (context, newPeer) => [
        ...(withoutTickets(context, newPeer).met ? [] : mendConnection(context, newPeer)),
        ...openTab(context, newPeer, 'summary'),
      ]),
      needs: onRole(N, (context, newPeer) => [
        tabSeen(context, [newPeer], null, 'ADD.09'),
        withoutTickets(context, newPeer),
      ]),
      appliesWhen: managesCluster,
      leadsTo: (context) => (managed(context, inRole(context, N)).met ? null : 'add-to-tms'),
      after: ['ADD.09'],
      guide: ['ADD-26'],
    }),
    step('ADD.11', 'Restart the new peer if an alarm asks for it', {
      text: 'Read the alarms of the new peer. A restart that is due comes before it joins.',
      on: N,
      path: pages.alarms,
      acts: onRole(N, (_, newPeer) => [
        ...(newPeer.restartReasons.length > 0 ? [restart(newPeer), waitUntilBack(newPeer)] : []),
        visit(newPeer, pages.alarms),
      ]),
      needs: onRole(N, (context, newPeer) => [
        seen(context, newPeer, pages.alarms, 'ADD.07'),
        noRestartDue(context, newPeer),
      ]),
      after: ['ADD.07'],
      guide: ['ADD-27', 'ADD-28'],
    }),
    step('ADD.12', 'Set the host name in Cisco TMS', {
      text: 'On the Connection tab of the new peer the Host Name is its FQDN, System host name and Domain name; Save/Try. A message about DNS that comes then may be ignored.',
      on: null,
      path: null,
      acts: onRole(N, enterHostName),
      needs: onRole(N, (context, newPeer) => [
        tabSeen(context, [newPeer], 'connection', 'ADD.10'),
        hostNameEntered(context, newPeer),
      ]),
      appliesWhen: managesCluster,
      after: ['ADD.10'],
      guide: ['ADD-29', 'ADD-30'],
    }),
    step('ADD.13', 'Refresh the new peer in Cisco TMS', {
      text: 'On the Settings tab of the new peer: Force Refresh. Cisco TMS reads the system anew, and with it the name in DNS.',
      on: null,
      path: null,
      acts: onRole(N, refresh),
      needs: onRole(N, (context, newPeer) => [refreshedSince(context, newPeer, 'ADD.12')]),
      appliesWhen: managesCluster,
      after: ['ADD.12'],
      guide: ['ADD-31'],
    }),
    step('ADD.14', 'Delete the FindMe accounts', {
      text: 'Where Cisco TMS manages the cluster: select all accounts of the new peer and delete them. Those of the cluster come by replication.',
      on: N,
      path: pages.findMe,
      acts: onRole(N, (_, newPeer) => {
        const accounts = findMeAccountsOf(newPeer).map(({ id }) => id)
        return accounts.length > 0
          ? [visit(newPeer, pages.findMe), deleteItems(newPeer, pages.findMe, accounts)]
          : [visit(newPeer, pages.findMe)]
      }),
      needs: onRole(N, (context, newPeer) => [
        seen(context, newPeer, pages.findMe),
        need(
          findMeAccountsOf(newPeer).length === 0,
          `Delete the FindMe accounts of ${named(context, newPeer)}.`,
          newPeer,
        ),
      ]),
      appliesWhen: managesCluster,
      after: ['ADD.03'],
      // The reset takes them all.
      missedAfter: 'ADD.20',
      guide: ['ADD-32'],
    }),
  ]),
  phase('Drain', [
    turnMaintenanceModeOn('ADD.15', N, {
      text: 'On the new peer choose On, save, and confirm the dialog with OK.',
      after: rowIds('ADD', 1, 14),
      missedAfter: 'ADD.24',
      guide: ['ADD-33'],
    }),
    letClear('ADD.16', N, ' of the new peer', {
      after: ['ADD.15'],
      missedAfter: 'ADD.24',
      guide: ['ADD-34'],
    }),
  ]),
  phase('Primary', [
    step('ADD.17', 'Enter the new peer on the primary', {
      text: 'Enter the address of the new peer in the first empty row, and save. From now on nothing replicates until it has joined.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, (context, primary) => [
        ...saveList(context, primary, (listing) => rowsWith(listing, inRole(context, N))),
      ]),
      needs: enteredOnPrimary,
      latches: false,
      after: ['ADD.16'],
      guide: ['ADD-35', 'ADD-36', 'ADD-37', 'ADD-38', 'ADD-40', 'ADD-41'],
    }),
    step('ADD.18', 'Look at the words beside the rows', {
      text: 'Refresh the Clustering page of the primary: its own row reads This system, the new one Unknown or Failed, since the peer has not joined yet.',
      on: P,
      path: pages.clustering,
      acts: onRole(P, visits(pages.clustering)),
      needs: onRole(P, (context, primary) => [
        seen(context, primary, pages.clustering, 'ADD.17'),
        showed(context, primary, ownRow(context.world, primary)?.index ?? 1, ['This system']),
        showed(context, primary, freeRow(context), ['Unknown', 'Failed', 'Active']),
      ]),
      after: ['ADD.17'],
      guide: ['ADD-39'],
    }),
  ]),
  phase('Subordinates', [
    enterOnSubordinates('ADD.19', {
      text: 'Cluster name, Configuration primary, Cluster IP version, TLS verification mode and all six rows as on the primary, in the same order. Save on each.',
      needs: (context) => [afterPrimary(context), ...sameOnSubordinates(context)],
      after: ['ADD.17'],
      guide: ['ADD-42', 'ADD-43', 'ADD-44', 'ADD-45', 'ADD-46', 'ADD-47'],
    }),
  ]),
  phase('New peer', [
    step('ADD.20', 'Reset the new peer to its defaults', {
      text: 'Have the password of the local admin account at hand. On the command line of the new peer: xCommand DefaultValuesSet Level: 2, then xCommand DefaultLinksAdd.',
      on: N,
      path: 'ssh',
      acts: onRole(N, (_, newPeer) => [
        type(newPeer, 'xCommand DefaultValuesSet Level: 2'),
        type(newPeer, 'yes'),
        type(newPeer, 'xCommand DefaultLinksAdd'),
      ]),
      needs: onRole(N, (context, newPeer) => {
        const name = named(context, newPeer)
        return [
          performed(context, newPeer, 'reset-to-defaults', `Run DefaultValuesSet Level 2 on ${name}.`),
          need(atDefaults(newPeer), {
            missing: `${name} still has settings that differ from the defaults.`,
            met: `The settings of ${name} are the defaults.`,
          }),
          need(hasDefaultLinks(newPeer), {
            missing: `Run DefaultLinksAdd on ${name}: its default links are missing.`,
            met: `${name} has its default links.`,
          }),
        ]
      }),
      after: ['ADD.03', 'ADD.16'],
      missedAfter: 'ADD.24',
      guide: ['ADD-48', 'ADD-49', 'ADD-50', 'ADD-51'],
    }),
    step('ADD.21', 'Delete the other administrator accounts', {
      text: 'Only the default admin account stays on the new peer.',
      on: N,
      path: pages.administrators,
      acts: onRole(N, (_, newPeer) => {
        const surplus = surplusAdministrators(newPeer).map(({ id }) => id)
        return surplus.length > 0
          ? [visit(newPeer, pages.administrators), deleteItems(newPeer, pages.administrators, surplus)]
          : [visit(newPeer, pages.administrators)]
      }),
      needs: onRole(N, (context, newPeer) => [
        seen(context, newPeer, pages.administrators, 'ADD.20'),
        need(
          surplusAdministrators(newPeer).length === 0,
          `Delete all accounts but ${DEFAULT_ADMINISTRATOR} on ${named(context, newPeer)}.`,
        ),
      ]),
      after: ['ADD.20'],
      missedAfter: 'ADD.24',
      guide: ['ADD-52', 'ADD-53'],
    }),
    step('ADD.22', 'Check the System host name', {
      text: 'The host name of the new peer is its own and unique. Correct and save it if not.',
      on: N,
      path: pages.dns,
      acts: onRole(N, visits(pages.dns)),
      needs: onRole(N, (context, newPeer) => [
        seen(context, newPeer, pages.dns, 'ADD.21'),
        hostNameIsOwn(context, newPeer),
      ]),
      after: ['ADD.21'],
      missedAfter: 'ADD.24',
      guide: ['ADD-54'],
    }),
    step('ADD.23', 'Enter the same on the new peer', {
      text: 'All ten values as on the primary, in the same order, and save.',
      on: N,
      path: pages.clustering,
      acts: onRole(N, (context, newPeer) => [
        save(newPeer, pages.clustering, clusteringOf(inRole(context, P))),
      ]),
      needs: onRole(N, (context, newPeer) => [
        afterPrimary(context),
        sameClusteringAs(context, newPeer, inRole(context, P)),
      ]),
      latches: false,
      after: ['ADD.17', 'ADD.19', 'ADD.22'],
      guide: ['ADD-55', 'ADD-56'],
    }),
    step('ADD.24', 'Restart the new peer', {
      text: 'Restart, then OK. Without it the peer never joins.',
      on: N,
      path: pages.restart,
      acts: onRole(N, (_, newPeer) => [restart(newPeer), waitUntilBack(newPeer)]),
      needs: onRole(N, (context, newPeer) => [
        restarted(context, newPeer, 'ADD.23'),
        runs(context, newPeer, 'clustered'),
      ]),
      after: ['ADD.23'],
      guide: ['ADD-57'],
    }),
    step('ADD.25', 'Wait for the first copy', {
      text: 'About two minutes after the restart the configuration of the primary has been copied.',
      on: N,
      path: pages.clustering,
      acts: (context) => [...waysOut(context), wait(COPY_MS)],
      needs: (context) => [waited(context, COPY_MS), sameConfiguration(context)],
      after: ['ADD.24'],
      guide: ['ADD-58'],
    }),
  ]),
  phase('Check', [
    lookForRestartAlarm('ADD.26', N, ['ADD.25'], {
      text: 'Copied settings may ask the new peer for another restart.',
      after: ['ADD.25'],
      guide: ['ADD-59'],
    }),
    step('ADD.27', 'Check the configuration of the new peer', {
      text: 'Look at a page each of the System, Configuration and Applications menus: all is as on the primary.',
      on: N,
      path: (context) => unseenMenuPage(context, inRole(context, N), 'ADD.25'),
      acts: onRole(N, lookAround),
      needs: onRole(N, (context, newPeer) => [
        ...menusSeen(context, newPeer, 'ADD.25'),
        sameConfiguration(context),
      ]),
      after: ['ADD.25'],
      guide: ['ADD-60', 'ADD-61'],
    }),
    step('ADD.28', 'Add the new peer to the zones of other systems', {
      text: 'Zones of other systems that lead to this cluster get the address of the new peer.',
      on: (context) => zonesFromOutside(context)[0]?.owner.id ?? null,
      path: pages.zones,
      acts: (context) => changeZones(context, zonesFromOutside(context), { with: inRole(context, N) }),
      needs: (context) =>
        zonesFromOutside(context).map((zone) => zoneHolds(context, zone, inRole(context, N), true)),
      appliesWhen: (context) => zonesFromOutside(context).length > 0,
      after: ['ADD.25'],
      guide: ['ADD-62'],
    }),
    step('ADD.29', 'Look for restart alarms on every peer', {
      text: 'On each peer: restart if an alarm asks for it, one at a time, and wait until it is back.',
      on: (context) =>
        firstLacking(membersToBe(context), (peer) => alarmsRead(context, peer).every(({ met }) => met)),
      path: pages.alarms,
      acts: (context) => membersToBe(context).map((peer) => visit(peer, pages.alarms)),
      needs: (context) => membersToBe(context).flatMap((peer) => alarmsRead(context, peer)),
      after: ['ADD.25'],
      guide: ['ADD-63', 'ADD-28'],
    }),
    step('ADD.30', CHECK_DATABASE, {
      text: 'Five minutes or more after the restart every peer reports the cluster database as Active. Refresh the page to see it.',
      on: (context) =>
        firstLacking(membersToBe(context), (peer) => showedActive(context, peer, 'ADD.24').met),
      path: pages.clustering,
      acts: (context) => [
        ...waysOut(context),
        wait(DATABASE_ACTIVE_MS),
        ...membersToBe(context).map((peer) => visit(peer, pages.clustering)),
      ],
      needs: (context) => [
        waited(context, DATABASE_ACTIVE_MS),
        ...membersToBe(context).map((peer) => showedActive(context, peer, 'ADD.24')),
      ],
      after: ['ADD.25'],
      guide: ['ADD-64', 'ADD-65'],
    }),
    step('ADD.31', 'Refresh every peer in Cisco TMS', {
      text: 'Force Refresh on the Settings tab of each member, the primary included.',
      on: null,
      path: null,
      acts: (context) => membersToBe(context).flatMap((peer) => refresh(context, peer)),
      needs: (context) => membersToBe(context).map((peer) => refreshedSince(context, peer, 'ADD.25')),
      appliesWhen: managesCluster,
      after: ['ADD.30'],
      guide: ['ADD-66'],
    }),
    step('ADD.32', 'Check the certificate of the new peer', {
      text: 'With Enforce the certificate of the new peer must carry its name, and all peers must trust the authorities of one another. Certificates and trusted CA certificates are not copied: load them before the new peer joins.',
      on: N,
      path: pages.certificates,
      // Nobody joins with Enforce whose prerequisites are not fulfilled (PRE-16).
      doneWith: 'the start',
      needs: onRole(N, (context, newPeer) => [
        need(
          presentedNames(newPeer).includes(fqdnOf(newPeer).toLowerCase()),
          {
            missing: `The certificate of ${named(context, newPeer)} does not carry ${fqdnOf(newPeer)}.`,
            met: `${fqdnOf(newPeer)} is in the certificate of ${named(context, newPeer)}.`,
          },
          newPeer,
          pages.certificates,
        ),
        ...distrusts(context.world, membersToBe(context)).map(({ verifier, words }) =>
          need(false, words, verifier, pages.trustedCertificates),
        ),
      ]),
      appliesWhen: (context) => isEnforced(inRole(context, P)),
      guide: ['ADD-67'],
    }),
  ]),
]

/** The first row below the members of the start that is empty but for the new peer, whoever else came or went (ADD-36). */
function freeRow(context: Context): number {
  const [primary, newPeer] = [inRole(context, P), inRole(context, N)]
  const rows = filledRows(context.world, primary)
  const before = context.progress.start.members.filter((id) => id !== newPeer.id)
  const last = Math.max(
    0,
    ...rows.filter(({ machine }) => machine && before.includes(machine.id)).map(({ index }) => index),
  )
  const taken = new Set(rows.filter(({ machine }) => machine?.id !== newPeer.id).map(({ index }) => index))
  return peerRows(primary).findIndex((_, position) => position >= last && !taken.has(position + 1)) + 1
}

/** The new peer is in the first row that was free, by its LAN 1 and without NAT (ADD-36 to ADD-38). */
function enteredOnPrimary(context: Context): Need[] {
  const [primary, newPeer] = [inRole(context, P), inRole(context, N)]
  return [
    enteredIn(freeRow(context), context, primary, newPeer),
    need(
      !interfacesOf(newPeer)[0]?.nat,
      {
        missing: `LAN 1 of ${named(context, newPeer)} must not have static NAT.`,
        met: `LAN 1 of ${named(context, newPeer)} has no static NAT.`,
      },
      newPeer,
      pages.ip,
    ),
  ]
}

/** The primary comes first, as the machines have it when a list is saved (ADD-69). */
function afterPrimary(context: Context): Need {
  const [primary, newPeer] = [inRole(context, P), inRole(context, N)]
  return need(!listingEarlier(context.world, primary, newPeer, newPeer).includes(primary), {
    missing: 'Save the new peer on the primary first.',
    met: '',
  })
}

/** So much world time has passed since the new peer came back from its restart. */
function waited(context: Context, milliseconds: number): Need {
  const { power } = inRole(context, N)
  const counts = wasDone(context.progress, 'ADD.24') && power.state === 'up'
  const left = Math.ceil((milliseconds - (counts ? context.world.now - power.since : 0)) / 1000)
  const seconds = counted(left, 'second')
  return need(
    left <= 0,
    {
      missing: counts ? `Wait ${seconds} more.` : `Wait ${seconds} after the restart.`,
      met: backFor(milliseconds),
    },
    inRole(context, N),
  )
}

/** The new peer has taken everything from the primary (ADD-02, ADD-58). */
function sameConfiguration(context: Context): Need {
  const [primary, newPeer] = [inRole(context, P), inRole(context, N)]
  return need(
    newPeer.replication.firstCopyTaken && replicatedDifferences(primary, newPeer).length === 0,
    {
      missing:
        copyHindrance(context, newPeer) ??
        `${named(context, newPeer)} does not have the configuration of ${named(context, primary)} yet.`,
      met: `${named(context, newPeer)} has the configuration of ${named(context, primary)}.`,
    },
    newPeer,
  )
}

/** The administrator accounts that have to go (ADD-52). */
const surplusAdministrators = (expressway: Expressway) =>
  (expressway.lists['administrator-accounts'] ?? []).filter(
    (account) => account.values['name'] !== DEFAULT_ADMINISTRATOR,
  )

/** Somebody has looked at the alarms after the first copy, and none asks for a restart. */
function alarmsRead(context: Context, peer: Expressway): Need[] {
  return [seen(context, peer, pages.alarms, 'ADD.25'), noRestartDue(context, peer)]
}

/** What the guide forbids meanwhile, beyond the order of the steps and what the core writes down. */
const rules: readonly Rule[] = [
  primaryFirst((context) => [inRole(context, N)]),
  {
    id: 'CRE-M6',
    text: 'The new peer was restarted before its calls and registrations had cleared.',
    guide: ['ADD-34', 'ADD-57'],
    everyTime: true,
    // What an alarm asks for once it has joined is restarted as it is (ADD-63).
    brokenBy: (moment) =>
      restartsToJoin(moment) &&
      droppedAtRestart(moment, inRole(moment, N)) > 0 &&
      !(wasDone(moment.before, 'ADD.24') && inRole(moment, N).restartReasons.length > 0),
  },
  {
    id: 'ADD-M7',
    text: 'The new peer was restarted without its default links.',
    guide: ['ADD-50'],
    brokenBy: (moment) => restartsToJoin(moment) && !hasDefaultLinks(inRole(moment, N)),
  },
  {
    id: 'ADD-M8',
    text: 'The new peer was restarted with administrator accounts other than the default one.',
    guide: ['ADD-52'],
    brokenBy: (moment) => restartsToJoin(moment) && surplusAdministrators(inRole(moment, N)).length > 0,
  },
  {
    // With Enforce the certificates come before the restart that joins, and not last as in the guide.
    id: 'ADD-M16',
    text: 'The new peer was restarted before its certificate and the trusted authorities of all were in order.',
    guide: ['ADD-67', 'CRE-42'],
    brokenBy: (moment) =>
      restartsToJoin(moment) &&
      isEnforced(inRole(moment, P)) &&
      distrusts(moment.world, membersToBe(moment)).length > 0,
  },
]

function restartsToJoin(moment: Moment): boolean {
  return wasDone(moment.progress, 'ADD.23') && justRestarting(moment, inRole(moment, N))
}

function startRefusal(world: World, roles: Roles, wanted?: readonly Wish[]): StartRefusal | null {
  const [primary, newPeer] = [playing(world, roles, P), playing(world, roles, N)]
  return firstRefusal(
    () => noCluster(world, primary),
    () => notPrimary(world, primary),
    () => noFreeRow(world, primary),
    () => inClusterAlready(world, newPeer),
    () => unreachable(world, [primary, newPeer], 'ADD-01'),
    () => otherVersion(world, [...membersOf(world, primary), newPeer], 'ADD-12'),
    () => withoutTms(world, wanted),
  )
}

function noCluster(world: World, primary: Expressway): StartRefusal | null {
  if (isClustered(primary)) return null
  const unfinished = peerRows(primary).some((address) => address !== '')
  const why = unfinished
    ? 'has peers set but was not restarted since, so it runs standalone'
    : 'is in no cluster'
  return startRefused(`${named({ world }, primary)} ${why}. Create the cluster first.`, ['ADD-01'], 'create')
}

function notPrimary(world: World, primary: Expressway): StartRefusal | null {
  const real = designatedPrimary(world, primary)
  if (real?.id === primary.id) return null
  const who = real ? named({ world }, real) : 'another'
  return startRefused(`${named({ world }, primary)} is not the primary of its cluster; ${who} is.`, [
    'ADD-05',
  ])
}

function noFreeRow(world: World, primary: Expressway): StartRefusal | null {
  return peerRows(primary).includes('')
    ? null
    : startRefused(
        `All six rows of ${named({ world }, primary)} are filled: a cluster has at most six peers.`,
        ['ADD-03', 'ADD-35'],
      )
}

/** The state of the cluster at the end, in words (ADD-68). */
function closing(context: Context): string[] {
  const members = membersToBe(context)
  const states = members.map((peer) => clusteringStatus(context.world, peer))
  const failed = states.flatMap(({ rows }) => rows).filter(({ word }) => word === 'Failed').length
  const active = states.filter(({ database }) => database === 'Active').length
  const alarms = members.reduce((sum, peer) => sum + peer.alarms.length, 0)
  const newPeer = inRole(context, N)
  const lacking = zonesFromOutside(context).filter((zone) => !zoneHolds(context, zone, newPeer, true).met)
  return [
    `${named(context, newPeer)} is a peer of the cluster now, which has ${members.length}.`,
    failed === 0 ? 'No row reads Failed.' : `${failed} rows read Failed.`,
    `The cluster database is Active on ${active} of ${members.length} peers.`,
    `${alarms} alarms stand in the cluster.`,
    ...lacking.map(
      ({ owner, zone }) =>
        `The zone ${zone.values['name']} of ${named(context, owner)} does not hold ${named(context, newPeer)}: its calls never go there.`,
    ),
    `Maintenance mode on ${named(context, newPeer)} is ${textSetting(newPeer, 'maintenance-mode.mode')}.`,
    ...enableAtLast(context, inRole(context, P)),
    ...context.progress.remarks,
  ]
}

/** Add a peer to a cluster (guide, pages 11 to 15). */
export const addPeer: Procedure = {
  id: 'add-peer',
  title: 'Add a peer to a cluster',
  guide: 'pages 11 to 15',
  text: 'Brings one more Expressway into an existing cluster. It takes over the configuration of the primary and loses its own.',
  startsIn: { scenario: 'cluster-of-one', roles: { primary: 'expe1', newPeer: 'expe2' } },
  roles: [
    { key: P, label: 'Primary' },
    { key: N, label: 'New peer' },
  ],
  orderMistake: 'ADD-69',
  asksWishes: true,
  preflight: (world, roles, wanted) => preflight(world, 'add', roles, wanted),
  startRefusal,
  phases,
  rules,
  willBeLost: (world, roles) => lossesTo(playing(world, roles, P), [playing(world, roles, N)]),
  closing,
}
