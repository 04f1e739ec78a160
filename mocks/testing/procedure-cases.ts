import { pages } from '#contract/pages'
import { procedures } from '../procedures/catalogue'
import type { Deed } from '../procedures/engine/play'
import { breakIt, restart, save, saveItem, wait, waitUntilBack } from '../procedures/language/act'
import { rowValues } from '../procedures/language/clustering-values'
import { repairsToFind } from '../procedures/repairs/to-find/catalogue'
import { present, type World } from '../sim/ground/index'

/** A world that fits a procedure, and who plays which role in it. */
export type Case = {
  name: string
  scenario: string
  procedure: string
  roles: Record<string, string>
  /** What the scenario lacks, done before the start. */
  earlier?: readonly Deed[]
  /** What happens around the procedure just before that step of it. */
  meanwhile?: { before: string; deeds: (world: World) => readonly Deed[] }
  /** A step that is due before one that stands above it in the table. */
  early?: { step: string; before: string }
  /** The alarms of the table, by machine. */
  alarms: string[]
}

/** The world that a procedure names itself: it is loaded where the world at hand does not fit. */
function startOf(procedure: string): Pick<Case, 'scenario' | 'procedure' | 'roles'> {
  const { startsIn } = present(
    procedures.find(({ id }) => id === procedure),
    procedure,
  )
  return { procedure, ...startsIn }
}

const names = (...numbers: number[]) => numbers.map((number) => `expe${number}.example.com`)

/** A zone of that system that leads there. */
const zone = (on: string, addresses: readonly string[]) =>
  saveItem(on, pages.zones, { name: 'To the cluster', type: 'Neighbor', ...rowValues(addresses) })

const findMeAccount = (on: string) =>
  saveItem(on, pages.findMe, { username: 'ann', findMeId: 'ann@example.com' })

const microsoft = (on: string) => save(on, pages.microsoft, { mode: 'Enabled' })

/** It stands alone afterwards; those who stay list each other. */
const leavesItsCluster = (id: string, staying: readonly number[]): Deed[] => [
  save(id, pages.clustering, { clusterName: `${id}.example.com`, ...rowValues([]) }),
  restart(id),
  waitUntilBack(id),
  ...staying.map((number) => save(`expe${number}`, pages.clustering, rowValues(names(...staying)))),
  wait(60_000),
]

/** Alone it is a cluster, so that nobody intends to make it a peer. */
const becomesACluster = (id: string): Deed[] => [
  save(id, pages.clustering, {
    clusterName: 'another.example.com',
    configurationPrimary: 1,
    ...rowValues([`${id}.example.com`]),
  }),
  restart(id),
  waitUntilBack(id),
]

/** Between the reset and DefaultLinksAdd a new peer lacks the links that every system has (ADD-50). */
const linksMissing = (id: string) =>
  ['45002', '45006', '45007', '45008'].map((number) => `${id} link-missing-${number}`)

/** After a save on the primary alone there is no contact, and the others' pages are not as the primary's (R-43). */
const followersDiffer = [
  'expe1 communication-failure',
  ...['expe2', 'expe3'].flatMap((id) => [`${id} communication-failure`, `${id} replication-settings-differ`]),
]

/** While the versions of a cluster differ. */
const upgradeAlarms = [
  'expe1 communication-failure',
  'expe1 maintenance-mode',
  'expe1 replication-upgrade',
  ...['expe2', 'expe3'].flatMap((id) => [
    `${id} communication-failure`,
    `${id} maintenance-mode`,
    `${id} replication-no-primary-file`,
    `${id} replication-upgrade`,
  ]),
]

/** Each procedure of the guide's chapters in the worlds in which it plays to its end. */
const chapters: readonly Case[] = [
  {
    name: '[CRE-57] [INT-17] a cluster of one is created by its acts, in the alarms of the table and without a mistake',
    ...startOf('create'),
    alarms: ['expe1 maintenance-mode', 'expe1 restart-clustering'],
  },
  {
    name: '[CRE-49] [CRE-52] a cluster is created where FindMe accounts are in use and another system leads to a later peer',
    scenario: 'standalone-six',
    procedure: 'create',
    roles: { primary: 'expe1' },
    earlier: [...becomesACluster('expe6'), zone('expe6', names(2, 3)), findMeAccount('expe1')],
    alarms: ['expe1 maintenance-mode', 'expe1 restart-clustering'],
  },
  {
    name: '[ADD-68] a second peer is added by its acts, in the alarms of the table and without a mistake',
    ...startOf('add-peer'),
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      ...linksMissing('expe2'),
      'expe2 maintenance-mode',
      'expe2 restart-clustering',
    ],
  },
  {
    name: '[ADD-68] [ADD-40] a fourth peer is added by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe4' },
    alarms: [
      ...followersDiffer,
      'expe4 communication-failure',
      ...linksMissing('expe4'),
      'expe4 maintenance-mode',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[ADD-24] [ADD-25] [ADD-26] [ADD-29] [ADD-30] [ADD-31] [ADD-32] [ADD-66] a peer is added to a cluster that Cisco TMS manages, and to Cisco TMS before',
    scenario: 'cluster-with-tms',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe4' },
    earlier: [findMeAccount('expe4')],
    alarms: [
      ...followersDiffer,
      'expe4 communication-failure',
      ...linksMissing('expe4'),
      'expe4 maintenance-mode',
      'expe4 restart-clustering',
      'expe4 restart-snmp',
    ],
  },
  {
    name: '[ADD-62] a peer is added to a cluster that another system leads to',
    scenario: 'two-clusters',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe6' },
    earlier: [...leavesItsCluster('expe6', [4, 5]), zone('expe4', names(1, 2, 3)), wait(61_000)],
    alarms: [
      ...followersDiffer,
      'expe6 communication-failure',
      ...linksMissing('expe6'),
      'expe6 maintenance-mode',
      'expe6 restart-clustering',
    ],
  },
  {
    name: '[NEI-07] [NEI-09] [NEI-19] a remote cluster is neighbored by its acts, in the alarms of its peers that are out and without a mistake',
    ...startOf('neighbor-cluster'),
    alarms: ['expe4 communication-failure', 'expe5 communication-failure', 'expe5 maintenance-mode'],
  },
  {
    name: '[NEI-01] a standalone Expressway neighbors a cluster by its acts',
    scenario: 'cluster-of-three',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe4', remotePeer: 'expe1' },
    alarms: ['expe1 communication-failure', 'expe2 communication-failure', 'expe2 maintenance-mode'],
  },
  {
    name: '[NEI-09] a cluster of two is neighbored: the peer that is in maintenance mode is the one that goes down',
    scenario: 'two-clusters',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe1', remotePeer: 'expe4' },
    earlier: leavesItsCluster('expe6', [4, 5]),
    alarms: ['expe4 communication-failure', 'expe5 maintenance-mode'],
  },
  {
    name: '[NEI-18] a remote cluster loses a peer while it is neighbored, and the zone follows it',
    scenario: 'two-clusters',
    procedure: 'neighbor-cluster',
    roles: { primary: 'expe1', remotePeer: 'expe4' },
    meanwhile: { before: 'NEI.05', deeds: () => leavesItsCluster('expe6', [4, 5]) },
    // When the remote cluster has changed, no call is placed before the zone has followed.
    early: { step: 'NEI.05', before: 'NEI.04' },
    alarms: [
      'expe4 communication-failure',
      'expe5 communication-failure',
      'expe5 maintenance-mode',
      'expe5 replication-settings-differ',
      'expe6 restart-clustering',
    ],
  },
  {
    name: '[RML-12] [RML-24] the last row is removed by its acts, in the alarms of the table and without a mistake',
    ...startOf('remove-live-peer'),
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe2 replication-settings-differ',
      'expe3 restart-clustering',
    ],
  },
  {
    name: '[RML-14] [RML-24] a middle row is removed by its acts, in the alarms of the table and without a mistake',
    scenario: 'cluster-of-three',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe1', leavingPeer: 'expe2' },
    alarms: [
      'expe1 communication-failure',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe3 replication-settings-differ',
    ],
  },
  {
    name: '[RML-09] [RML-11] [RML-19] a peer is removed that has FindMe accounts and Microsoft interoperability, and that another cluster leads to',
    scenario: 'two-clusters',
    procedure: 'remove-live-peer',
    roles: { primary: 'expe1', leavingPeer: 'expe3' },
    earlier: [findMeAccount('expe1'), microsoft('expe1'), zone('expe4', names(1, 2, 3)), wait(61_000)],
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe2 replication-settings-differ',
      'expe3 restart-clustering',
    ],
  },
  {
    name: '[RMD-06] [RMD-09] [RMD-10] a dead peer is removed by its acts, and no alarm is raised by it',
    ...startOf('remove-dead-peer'),
    alarms: ['expe2 replication-settings-differ'],
  },
  {
    name: '[RMD-11] [RMD-14] a dead peer is removed that another system leads to, and cleared where it comes back alone',
    scenario: 'dead-peer',
    procedure: 'remove-dead-peer',
    roles: { primary: 'expe1', deadPeer: 'expe3' },
    earlier: [zone('expe4', names(1, 2, 3))],
    meanwhile: {
      before: 'RMD.04',
      deeds: ({ faults }) => [
        breakIt({ kind: 'isolated', expressway: 'expe3' }),
        ...faults.map(({ id }) => ({ type: 'remove-fault', id }) as const),
        waitUntilBack('expe3'),
      ],
    },
    alarms: [
      // Alone it misses those who have removed it.
      'expe2 replication-settings-differ',
      'expe3 communication-failure',
      'expe3 lost-peers-hours',
      'expe3 replication-no-primary-file',
      'expe3 replication-primary-unreachable',
      'expe3 restart-clustering',
    ],
  },
  {
    name: '[FRS-01] [FRS-05] [FRS-14] [FRS-17] a recovered peer is reset to its factory defaults by its acts and without a mistake',
    ...startOf('clear-configuration'),
    alarms: [],
  },
  {
    name: '[DIS-01] [DIS-22] a cluster of three is disbanded by its acts, in the alarms of the table and without a mistake',
    ...startOf('disband'),
    alarms: [
      'expe1 communication-failure',
      'expe1 restart-clustering',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe3 restart-clustering',
    ],
  },
  {
    name: '[DIS-07] [DIS-08] [DIS-11] a cluster is disbanded that Cisco TMS provisions, and that has FindMe accounts',
    scenario: 'cluster-with-tms',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    earlier: [findMeAccount('expe1'), wait(61_000)],
    alarms: [
      'expe1 communication-failure',
      'expe1 restart-clustering',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe3 restart-clustering',
    ],
  },
  {
    name: '[DIS-17] [DIS-19] a cluster of one is disbanded by its acts',
    scenario: 'cluster-of-one',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    alarms: ['expe1 restart-clustering'],
  },
  {
    name: '[DIS-13] [DIS-20] a cluster is disbanded that has Microsoft interoperability, and that another system leads to',
    scenario: 'cluster-of-three',
    procedure: 'disband',
    roles: { primary: 'expe1' },
    earlier: [microsoft('expe1'), zone('expe4', names(1, 2, 3)), wait(61_000)],
    alarms: [
      'expe1 communication-failure',
      'expe1 restart-clustering',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe3 restart-clustering',
    ],
  },
  {
    name: '[PRI-03] [PRI-05] [R-31] the primary is changed by its acts, in the alarms of the table and without a mistake',
    ...startOf('change-primary'),
    alarms: [
      'expe1 primary-mismatch',
      'expe1 replication-primary-inconsistent',
      'expe2 primary-mismatch',
      'expe2 replication-primary-inconsistent',
      'expe3 primary-mismatch',
      'expe3 replication-primary-inconsistent',
    ],
  },
  {
    name: '[PRI-10] the primary of a cluster is changed that Cisco TMS manages, which shows the new one by itself',
    scenario: 'cluster-with-tms',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe2' },
    alarms: [
      'expe1 primary-mismatch',
      'expe1 replication-primary-inconsistent',
      'expe2 primary-mismatch',
      'expe2 replication-primary-inconsistent',
      'expe3 primary-mismatch',
      'expe3 replication-primary-inconsistent',
    ],
  },
  {
    name: '[PRI-01] [PRI-05] the primary is changed by its acts while the old one is dead',
    scenario: 'dead-primary',
    procedure: 'change-primary',
    roles: { primary: 'expe1', newPrimary: 'expe2' },
    alarms: ['expe2', 'expe3'].flatMap((id) => [
      `${id} primary-mismatch`,
      `${id} replication-primary-inconsistent`,
    ]),
  },
  {
    name: '[ADR-03] [ADR-05] [ADR-06] an address is changed by its acts, in the alarms of the tables and without a mistake',
    ...startOf('change-address'),
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe2 replication-settings-differ',
      'expe3 communication-failure',
      ...linksMissing('expe3'),
      'expe3 maintenance-mode',
      'expe3 restart-clustering',
      'expe3 restart-ip',
    ],
  },
  {
    name: '[TMS-18] the address of a peer is changed that Cisco TMS manages, and corrected there',
    scenario: 'cluster-with-tms',
    procedure: 'change-address',
    roles: { primary: 'expe1', peer: 'expe3' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe2 replication-settings-differ',
      'expe3 communication-failure',
      ...linksMissing('expe3'),
      'expe3 maintenance-mode',
      'expe3 restart-clustering',
      'expe3 restart-ip',
    ],
  },
  {
    name: '[REP-03] [REP-04] a live peer is replaced by its acts, in the alarms of the tables and without a mistake',
    ...startOf('replace-peer'),
    alarms: [
      'expe1 communication-failure',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe3 replication-settings-differ',
      'expe4 communication-failure',
      ...linksMissing('expe4'),
      'expe4 maintenance-mode',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[REP-02] [REP-04] a dead peer is replaced by its acts, in the alarms of the tables and without a mistake',
    scenario: 'dead-peer',
    procedure: 'replace-peer',
    roles: { primary: 'expe1', peer: 'expe3', newPeer: 'expe4' },
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe2 replication-settings-differ',
      'expe4 communication-failure',
      ...linksMissing('expe4'),
      'expe4 maintenance-mode',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[REP-07] [REP-08] [REP-10] [REP-12] [REP-13] [REP-14] [REP-15] [REP-16] a peer is replaced and its configuration kept, by its acts and without a mistake',
    ...startOf('replace-and-keep'),
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe2 replication-settings-differ',
      'expe3 restart-clustering',
      'expe4 communication-failure',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[REP-19] a peer is replaced where people sign in at an identity provider, which gets the new metadata',
    ...startOf('replace-and-keep'),
    scenario: 'cluster-with-sso',
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      'expe2 replication-settings-differ',
      'expe3 restart-clustering',
      'expe4 communication-failure',
      'expe4 restart-clustering',
    ],
  },
  {
    name: '[TRB-01] [TRB-02] TRB.01 a cluster without a name gets one on every peer',
    ...startOf('set-cluster-name'),
    alarms: followersDiffer,
  },
  {
    name: '[TRB-07] [TRB-08] TRB.02 a subordinate is synchronized by hand',
    ...startOf('synchronize-by-hand'),
    alarms: [],
  },
  {
    name: '[TRB-06] TRB.03 the peers agree on the primary again',
    ...startOf('agree-on-primary'),
    alarms: [],
  },
  {
    name: '[TRB-11] TRB.04 a peer gets an NTP server that answers',
    ...startOf('reach-time-server'),
    alarms: [],
  },
  {
    name: '[TRB-12] [TRB-13] TRB.05 the lists are corrected, that of the primary first',
    ...startOf('correct-peer-lists'),
    alarms: ['expe2 replication-settings-differ', 'expe3 replication-settings-differ'],
  },
  {
    name: '[TRB-14] TRB.06 the end of an upgrade is waited for',
    ...startOf('wait-for-upgrade'),
    alarms: [],
  },
  {
    name: '[TRB-15] TRB.07 H.323 mode is turned On on the primary and reaches every peer',
    ...startOf('turn-h323-on'),
    alarms: [],
  },
  {
    name: '[TRB-16] [TRB-17] [TRB-18] TRB.08 a failed database is mended, in the alarms of the tables and without a mistake',
    ...startOf('mend-database'),
    alarms: [
      'expe1 communication-failure',
      'expe2 communication-failure',
      // A restart is no cure: it is raised anew.
      'expe2 database-failure',
      ...linksMissing('expe2'),
      'expe2 maintenance-mode',
      'expe2 restart-clustering',
      'expe3 communication-failure',
      'expe3 replication-settings-differ',
    ],
  },
  {
    name: '[RMD-04] [FRS-17] TRB.09 a peer that came back uncleared is isolated and cleared',
    ...startOf('clear-returned-peer'),
    // Alone it misses the primary of its old list.
    alarms: ['expe3 replication-primary-unreachable'],
  },
  {
    name: '[PSI-36] the lesson on peer-specific items is done by its acts: one peer asks for a restart, the others miss it meanwhile',
    ...startOf('peer-specific-items'),
    // Active Directory is connected to before anybody has said which.
    alarms: [
      'expe1 active-directory-35005',
      'expe1 active-directory-35008',
      'expe1 communication-failure',
      'expe2 active-directory-35005',
      'expe2 active-directory-35008',
      'expe2 restart-ethernet',
      'expe2 restart-ip',
      'expe2 restart-snmp',
      'expe3 active-directory-35005',
      'expe3 active-directory-35008',
      'expe3 communication-failure',
    ],
  },
  {
    name: '[CRE-26] the lesson on endpoints is done by its acts and without a mistake',
    ...startOf('endpoints'),
    alarms: ['expe3 maintenance-mode'],
  },
  {
    name: 'the lesson on SRV records is done by its acts and without a mistake',
    ...startOf('service-records'),
    alarms: [],
  },
  {
    name: '[ISO-07] two peers with public addresses become a cluster that verifies certificates, by the acts of the lesson',
    ...startOf('isolated-without-nat'),
    alarms: ['expe1', 'expe2'].flatMap((id) => [
      `${id} communication-failure`,
      `${id} restart-clustering`,
      `${id} restart-ip`,
      `${id} restart-tls`,
    ]),
  },
  {
    name: '[ISO-15] two peers behind static NAT become a cluster by their private addresses, by the acts of the lesson',
    ...startOf('isolated-behind-nat'),
    alarms: ['expe1', 'expe2'].flatMap((id) => [`${id} communication-failure`, `${id} restart-clustering`]),
  },
  {
    name: '[TMS-03] a standalone Expressway is made ready for Cisco TMS by its acts, with the alarm of the table',
    ...startOf('add-to-tms'),
    alarms: ['expe2 restart-snmp'],
  },
  {
    name: '[TMS-10] [TMS-11] [TMS-12] [TMS-15] a standalone Expressway is added to Cisco TMS by its acts',
    scenario: 'cluster-with-tms',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe4' },
    alarms: ['expe4 restart-snmp'],
  },
  {
    name: '[TMS-03] a subordinate is made ready for Cisco TMS by its acts, its external manager on the primary',
    scenario: 'cluster-of-three',
    procedure: 'add-to-tms',
    roles: { expressway: 'expe2' },
    alarms: ['expe1 communication-failure', 'expe2 restart-snmp', 'expe3 communication-failure'],
  },
  {
    name: '[UPG-05] a cluster is upgraded by its acts that Cisco TMS manages',
    scenario: 'upgrade-with-tms',
    procedure: 'upgrade',
    roles: { primary: 'expe1' },
    alarms: upgradeAlarms,
  },
  {
    name: '[UPG-11] [UPG-15] [UPG-16] [UPG-24] [UPG-27] [UPG-29] [UPG-30] [UPG-31] [UPG-33] [UPG-35] a cluster is upgraded by its acts, in the alarms of the table and without a mistake',
    ...startOf('upgrade'),
    alarms: upgradeAlarms,
  },
]

/** What goes wrong on the way of a repair, by its id; nothing in the others. */
const onTheWay: Readonly<Record<string, string[]>> = {
  'lost-after-hardening': ['expe2 restart-tls'],
  'lost-after-new-addresses': ['expe2 restart-clustering'],
  'night-work-left-half-done': ['expe2 maintenance-mode'],
  // Once it takes the real primary for one again, it misses it.
  'worse-after-the-first-repair': [
    'expe2 replication-no-primary-file',
    'expe2 replication-primary-unreachable',
  ],
  'a-ticket-in-cisco-tms': [
    'expe1 communication-failure',
    'expe2 restart-snmp',
    'expe3 communication-failure',
  ],
}

/** Each repair in its own world, as everybody gets it. */
const repairCases: readonly Case[] = repairsToFind.map(({ id }) => ({
  name: `FIX ${id} is found and mended by its acts, and stays so for ten minutes`,
  ...startOf(id),
  alarms: onTheWay[id] ?? [],
}))

/** Each procedure in the worlds in which it plays to its end. */
export const cases: readonly Case[] = [...chapters, ...repairCases]

/** The steps that are done from the start in a world that fits, each in a world in which it is missing. */
export const fromTheStart: Readonly<
  Record<string, Pick<Case, 'scenario' | 'procedure' | 'roles' | 'earlier'>>
> = {
  'CRE.01': {
    scenario: 'standalone-pair',
    procedure: 'create',
    roles: { primary: 'expe1' },
    earlier: [breakIt({ kind: 'round-trip', between: ['expe1', 'expe2'], milliseconds: 31 })],
  },
  // It does not trust the authority of the others.
  'ADD.32': {
    scenario: 'enforce-tls',
    procedure: 'add-peer',
    roles: { primary: 'expe1', newPeer: 'expe4' },
  },
}
