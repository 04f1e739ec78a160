import { pages } from '#contract/pages'
import { noPeerAddress } from '../cluster/clustering/list-faults'
import { brokenCondition, otherRows } from '../cluster/links/read'
import { sourceOf } from '../cluster/replication/read'
import { COMMUNICATION_ALARM_MS } from '../ground/state/clustering'
import { linkKey } from '../ground/state/links'
import { COPY_MS } from '../ground/state/replication'
import type { Expressway, World } from '../ground/world'
import { blankRow, byItself, onClustering } from '../machine/cures/read'
import { nameOf } from '../machine/network/read'
import {
  designatedPrimary,
  inContact,
  isClustered,
  isPrimary,
  isSubordinate,
  ownRow,
  primaryRow,
} from '../machine/peers/read'
import { hasPeers, textSetting } from '../machine/settings/read'
import { synchronizedAt, timeState } from '../machine/time/read'
import { isUpgradeUnsettled, upgradeSettlesAt, upgradingMember } from '../machine/upgrade/read'
import { endUpgrade, forceUpdate, mendCopies, mendPrimaryFile, mendTime, turnH323On } from './cluster-cures'
import { checkPeers, clusteringPage } from './clustering-page'
import type { AlarmDefinition } from './definition'
import { ofOutside } from './of-outside'
import { primaryAlarms } from './primary-alarms'

const checkClustering = clusteringPage('Check the clustering configuration')
const readInstructions = clusteringPage('View cluster replication instructions')

/** The rows that contact is asked of: an address that nobody can have has an alarm of its own, 20005 (R-43). */
const contactRows = (world: World, expressway: Expressway) =>
  otherRows(world, expressway).filter((row) => noPeerAddress(world, expressway, row) === undefined)

/** The first listed peer that is not in contact, whatever else is wrong with the list; undefined when all are (R-43). */
const rowWithoutContact = (world: World, expressway: Expressway) =>
  contactRows(world, expressway).find(
    ({ machine }) => !(machine && inContact(world, expressway.id, machine.id)),
  )

/** Which peer is not in contact, and why, in words. */
const communicationFault = ofOutside((world, expressway): string | undefined => {
  const row = rowWithoutContact(world, expressway)
  if (row) {
    const broken = brokenCondition(world, expressway, row)
    return `Row ${row.index}: ${broken?.evidence ?? 'contact has not been made yet.'}`
  }
  return undefined
})

/** The latest moment at which a listed peer came into contact: of one without contact there is none. */
function lastContactAt(expressway: Expressway, world: World): number {
  const since = contactRows(world, expressway).flatMap(
    ({ machine }) => (machine && world.contacts[linkKey(expressway.id, machine.id)]?.since) ?? [],
  )
  return Math.max(0, ...since)
}

/** Since when the primary has been out of reach of a subordinate; null while it can be copied from. */
const primaryMissingSince = ofOutside((world, expressway): number | null => {
  if (!isSubordinate(world, expressway) || expressway.clustering.joinedAt === null) return null
  // A peer whose rows are blank is on its way out and expects no copy (RML-24).
  if (sourceOf(world, expressway) || !hasPeers(expressway)) return null
  const primary = designatedPrimary(world, expressway)
  const links = primary ? [linkKey(expressway.id, primary.id), linkKey(primary.id, expressway.id)] : []
  const broken = links.map((link) => world.contacts[link]).find((contact) => contact?.since === null)
  // Who answers and names another primary is not missing: that is told on both (R-43).
  return primary && !broken ? null : (broken?.lostAt ?? expressway.power.since)
})

/** When the alarm falls: half a minute after contact, or with the other alarms of an upgrade (R-10). */
function communicationSettlesAt(expressway: Expressway, world: World): number {
  return Math.max(
    lastContactAt(expressway, world) + COMMUNICATION_ALARM_MS,
    upgradeSettlesAt(expressway) ?? 0,
  )
}

/** Until when the alarm stands although its cause has gone: an upgrade has just ended. */
const untilUpgradeSettled = (expressway: Expressway, isOver: boolean) =>
  isOver ? upgradeSettlesAt(expressway) : null

/** FindMe answers for its users under the name of the cluster, also on a single system (TRB-01). */
const usesFindMe = (expressway: Expressway) => textSetting(expressway, 'findme.mode') !== 'Off'

/** What is said beside the cause while versions differ (UPG-19, UPG-20). */
const duringUpgrade = (expressway: Expressway, world: World) =>
  isUpgradeUnsettled(world, expressway)
    ? 'Expected during an upgrade: it falls by itself within ten minutes after the last peer.'
    : ''

/** The alarms of procedures part 2 that concern a cluster, in the order of that table. */
export const clusterAlarms: readonly AlarmDefinition[] = [
  {
    key: 'communication-failure',
    number: '20004',
    title: 'Cluster communication failure',
    description: 'The system is unable to communicate with one or more of the cluster peers',
    severity: 'Warning',
    action: checkClustering,
    raisedWhen: (expressway, world) => communicationFault(expressway, world) !== undefined,
    clearedWhen: (expressway, world) =>
      communicationFault(expressway, world) === undefined &&
      world.now >= communicationSettlesAt(expressway, world),
    fallsAt: (expressway, world) =>
      communicationFault(expressway, world) === undefined ? communicationSettlesAt(expressway, world) : null,
    because: (expressway, world) =>
      communicationFault(expressway, world) ??
      'Every listed peer is in contact; the alarm falls in a moment.',
    note: duringUpgrade,
    failedRow: (expressway, world) => rowWithoutContact(world, expressway),
    cure: (expressway, world) => byItself(communicationSettlesAt(expressway, world)),
    guide: (expressway, world) => (isUpgradeUnsettled(world, expressway) ? 'UPG-19' : 'ADD-40'),
  },
  {
    key: 'cluster-name-missing',
    number: '20019',
    title: 'Cluster name not configured',
    description: 'If FindMe or clustering are in use a cluster name must be defined',
    severity: 'Warning',
    action: clusteringPage('Configure the cluster name'),
    raisedWhen: (expressway) =>
      (hasPeers(expressway) || usesFindMe(expressway)) &&
      textSetting(expressway, 'clustering.clusterName') === '',
    because: (expressway) =>
      `${hasPeers(expressway) ? 'Peers are set' : 'FindMe is in use'} and the Cluster name is blank.`,
    cure: (expressway, world) =>
      onClustering(world, expressway, `Enter the Cluster name on ${nameOf(expressway)}`, 'clusterName'),
    guide: 'TRB-01',
  },
  {
    key: 'replication-conflict',
    number: '20011',
    title: 'Cluster replication error',
    description:
      "This peer's configuration conflicts with the primary's configuration, manual synchronization of configuration is required",
    severity: 'Warning',
    action: readInstructions,
    raisedWhen: (expressway, world) =>
      isSubordinate(world, expressway) && expressway.replication.conflict !== null,
    because: (expressway) =>
      `${expressway.replication.conflict ?? 'The configuration differs from the primary.'} xCommand ForceConfigUpdate on ${nameOf(expressway)} takes that of the primary, which has to be known to be good.`,
    cure: forceUpdate,
    guide: 'TRB-07',
  },
  {
    key: 'replication-out-of-sync',
    number: '20009',
    title: 'Cluster replication error',
    description: 'Manual synchronization of configuration is required',
    severity: 'Warning',
    action: readInstructions,
    raisedWhen: (expressway, world) =>
      isSubordinate(world, expressway) && expressway.replication.failedAt !== null,
    because: (expressway) =>
      `The last copy of the configuration from the primary failed on ${nameOf(expressway)}; the next that succeeds ends this.`,
    cure: mendCopies,
    guide: 'TRB-04',
  },
  {
    key: 'replication-no-primary-file',
    number: '20014',
    title: 'Cluster replication error',
    description:
      "Cannot find primary or this subordinate's peer configuration file, manual synchronization of configuration is required",
    severity: 'Warning',
    action: readInstructions,
    raisedWhen: (expressway, world) => {
      const since = primaryMissingSince(expressway, world)
      return since !== null && world.now >= since + COPY_MS
    },
    clearedWhen: (expressway, world) =>
      primaryMissingSince(expressway, world) === null && !isUpgradeUnsettled(world, expressway),
    fallsAt: (expressway, world) =>
      untilUpgradeSettled(expressway, primaryMissingSince(expressway, world) === null),
    risesAt: (expressway, world) => {
      const since = primaryMissingSince(expressway, world)
      return since === null ? null : since + COPY_MS
    },
    because: (expressway, world) => {
      const primary = designatedPrimary(world, expressway)
      return primary
        ? `At the last copy time the configuration of ${nameOf(primary)} could not be read.`
        : 'The row that Configuration primary points at names no machine.'
    },
    note: duringUpgrade,
    failedRow: (expressway, world) =>
      primaryMissingSince(expressway, world) === null ? undefined : primaryRow(world, expressway),
    cure: (expressway, world) =>
      primaryMissingSince(expressway, world) === null
        ? endUpgrade(expressway, world)
        : mendPrimaryFile(expressway, world),
    guide: (expressway, world) => (isUpgradeUnsettled(world, expressway) ? 'UPG-20' : 'TRB-05'),
  },
  ...primaryAlarms,
  {
    key: 'replication-ntp',
    number: '20010',
    title: 'Cluster replication error',
    description: 'The NTP server is unreachable',
    severity: 'Warning',
    action: { label: 'Configure an accessible NTP server on System > Time', path: pages.time },
    raisedWhen: (expressway, world) =>
      isClustered(expressway) && !['Synchronized', 'Starting'].includes(timeState(world, expressway)),
    // A server that answers is not enough: the clock has to follow it (TRB-11).
    clearedWhen: (expressway, world) =>
      !isClustered(expressway) || timeState(world, expressway) === 'Synchronized',
    fallsAt: (expressway, world) => synchronizedAt(world, expressway),
    because: (expressway, world) =>
      `State on System > Time is ${timeState(world, expressway)} on ${nameOf(expressway)}.`,
    cure: mendTime,
    guide: 'TRB-11',
  },
  {
    key: 'not-in-peer-list',
    number: '20015',
    title: 'Cluster replication error',
    description: 'The local Expressway does not appear in the list of peers',
    severity: 'Warning',
    action: checkPeers,
    raisedWhen: (expressway, world) => hasPeers(expressway) && ownRow(world, expressway) === undefined,
    because: (expressway) =>
      `Rows are filled on ${nameOf(expressway)}, and none is an address of this system.`,
    cure: (expressway, world) =>
      onClustering(
        world,
        expressway,
        `Enter the address of ${nameOf(expressway)} in its own list of peers`,
        blankRow(expressway),
      ),
    guide: 'TRB-12',
  },
  {
    key: 'replication-upgrade',
    number: '20008',
    title: 'Cluster replication error',
    description:
      'Automatic replication of configuration has been temporarily disabled because an upgrade is in progress',
    severity: 'Warning',
    action: { label: 'Please wait until the upgrade has completed', path: pages.upgrade },
    raisedWhen: (expressway, world) => upgradingMember(world, expressway) !== undefined,
    clearedWhen: (expressway, world) =>
      upgradingMember(world, expressway) === undefined && !isUpgradeUnsettled(world, expressway),
    fallsAt: (expressway, world) =>
      untilUpgradeSettled(expressway, upgradingMember(world, expressway) === undefined),
    because: (expressway, world) => {
      const other = upgradingMember(world, expressway)
      if (other === undefined) return 'All peers run the same version again.'
      return other.version === expressway.version
        ? `${nameOf(other)} is being upgraded.`
        : `${nameOf(other)} runs ${other.version}, this system runs ${expressway.version}.`
    },
    note: duringUpgrade,
    cure: endUpgrade,
    guide: 'TRB-14',
  },
  {
    key: 'h323-off',
    number: '20018',
    title: 'Invalid clustering configuration',
    description: 'H.323 mode must be turned On - clustering uses H.323 communications between peers',
    severity: 'Warning',
    action: { label: 'Configure H.323 mode', path: pages.h323 },
    raisedWhen: (expressway) => isClustered(expressway) && textSetting(expressway, 'h323.mode') === 'Off',
    because: (expressway, world) =>
      `H.323 mode is Off${isPrimary(world, expressway) ? ` on ${nameOf(expressway)}` : '; it is changed on the primary'}.`,
    cure: turnH323On,
    guide: 'TRB-15',
  },
]
