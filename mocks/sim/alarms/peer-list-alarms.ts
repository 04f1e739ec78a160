import type { Cure } from '#contract/wire/why'
import { primaryThatDiffers } from '../cluster/clustering/agreement'
import { clusteringDifferences } from '../cluster/clustering/differences'
import { invalidAddress, invalidRow, secondRow, standsTwice } from '../cluster/clustering/list-faults'
import { answeringPeers, brokenCondition } from '../cluster/links/read'
import type { Expressway, World } from '../ground/world'
import { blankRow, byItself, onClustering } from '../machine/cures/read'
import { lookUp } from '../machine/dns/read'
import { nameOf } from '../machine/network/read'
import { isSubordinate, primaryRow } from '../machine/peers/read'
import { isUpgradeUnsettled, upgradingMember } from '../machine/upgrade/read'
import { checkPeers, clusteringPage } from './clustering-page'
import type { AlarmDefinition } from './definition'
import { ofOutside } from './of-outside'

const twice = ofOutside((world, expressway) => standsTwice(world, expressway))
const invalid = ofOutside((world, expressway) => invalidAddress(world, expressway))
const differing = ofOutside((world, expressway) => primaryThatDiffers(world, expressway)?.id)

const NO_MEMBER = /^(listed|running-clustered)-there$/

/** Why a member cannot reach the primary that it has joined, in words; undefined while it can, or tells it what differs. */
const primaryOutOfReach = ofOutside((world, expressway): string | undefined => {
  if (!isSubordinate(world, expressway) || expressway.clustering.joinedAt === null) return undefined
  // The guide names the alarms of an upgrade, and this is none of them (UPG-19, UPG-20).
  if (upgradingMember(world, expressway) || isUpgradeUnsettled(world, expressway)) return undefined
  const row = primaryRow(world, expressway)
  if (!row?.machine || answeringPeers(world, expressway).includes(row.machine)) return undefined
  const broken = brokenCondition(world, expressway, row)
  // One that is no member any more answers all the same.
  return broken && NO_MEMBER.test(broken.condition.name) ? undefined : broken?.evidence
})

/** The primary that has other settings, as long as there is one. */
function otherPrimary(expressway: Expressway, world: World): Expressway | undefined {
  const id = differing(expressway, world)
  return id === undefined ? undefined : world.expressways[id]
}

/** The first field that differs from the primary. */
function firstDifference(expressway: Expressway, world: World) {
  const primary = otherPrimary(expressway, world)
  const [first] = primary ? clusteringDifferences(expressway, primary) : []
  return primary && first && { primary, ...first }
}

/** What the guide says of each field that has to be the same; of the rows it says it together (ADD-46). */
const guideOf: Readonly<Record<string, string>> = {
  clusterName: 'ADD-42',
  configurationPrimary: 'ADD-43',
  clusterIpVersion: 'ADD-44',
  tlsVerificationMode: 'ADD-45',
}

const differingGuide = (expressway: Expressway, world: World) =>
  guideOf[firstDifference(expressway, world)?.field ?? ''] ?? 'ADD-46'

/** Done here: what the primary says holds. */
function alikeFields(expressway: Expressway, world: World): Cure {
  const first = firstDifference(expressway, world)
  if (!first) return byItself(null)
  const text = `Make ${first.label} on ${nameOf(expressway)} that of ${nameOf(first.primary)}`
  return onClustering(world, expressway, text, first.field)
}

function correctAddress(expressway: Expressway, world: World): Cure {
  const row = invalidRow(world, expressway)?.index ?? blankRow(expressway)
  return onClustering(world, expressway, `Correct the address in row ${row} on ${nameOf(expressway)}`, row)
}

/** The fields that differ from the primary, each with both values. */
function differencesFromPrimary(expressway: Expressway, world: World): string {
  const primary = otherPrimary(expressway, world)
  if (!primary) return 'The settings are those of the primary again.'
  const fields = clusteringDifferences(expressway, primary).map(
    ({ label, here, there }) => `${label} is ${here || 'blank'} here and ${there || 'blank'} there`,
  )
  return `${nameOf(primary)}, the primary, has other settings. ${fields.join('; ')}.`
}

/** The alarms of a list of peers that is wrong as a whole. */
export const peerListAlarms: readonly AlarmDefinition[] = [
  {
    key: 'invalid-configuration',
    number: '20003',
    title: 'Invalid cluster configuration',
    description: 'The cluster configuration is invalid',
    severity: 'Warning',
    action: clusteringPage('Remove the address that stands twice'),
    raisedWhen: (expressway, world) => twice(expressway, world) !== undefined,
    because: (expressway, world) => twice(expressway, world) ?? 'No peer stands twice any more.',
    cure: (expressway, world) => {
      const row = secondRow(world, expressway)?.index ?? blankRow(expressway)
      const text = `Clear row ${row} on ${nameOf(expressway)}`
      return onClustering(world, expressway, text, row)
    },
    guide: 'PSI-04',
  },
  {
    key: 'invalid-peer-address',
    number: '20005',
    title: 'Invalid peer address',
    description: 'One or more peer addresses are invalid',
    severity: 'Warning',
    action: clusteringPage('Correct the address of the peer'),
    raisedWhen: (expressway, world) => invalid(expressway, world) !== undefined,
    because: (expressway, world) =>
      invalid(expressway, world) ?? 'Every address can be that of a peer again.',
    // A name that is not found is a link that fails, with more than one cure.
    failedRow: (expressway, world) => {
      const row = invalidRow(world, expressway)
      return row && 'failure' in lookUp(world, expressway, row.address) ? row : undefined
    },
    cure: (expressway, world) => correctAddress(expressway, world),
    guide: 'ADD-36',
  },
  {
    key: 'replication-settings-differ',
    number: '20012',
    title: 'Cluster replication error',
    description:
      "This peer's cluster configuration settings do not match the configuration primary peer's settings",
    severity: 'Warning',
    action: clusteringPage("Configure this peer's cluster settings"),
    raisedWhen: (expressway, world) => differing(expressway, world) !== undefined,
    because: differencesFromPrimary,
    cure: alikeFields,
    guide: differingGuide,
  },
  {
    key: 'replication-primary-unreachable',
    number: '20016',
    title: 'Cluster replication error',
    description: 'The primary peer is unreachable',
    severity: 'Warning',
    action: checkPeers,
    raisedWhen: (expressway, world) => primaryOutOfReach(expressway, world) !== undefined,
    because: (expressway, world) =>
      primaryOutOfReach(expressway, world) ?? 'The primary can be reached again.',
    failedRow: (expressway, world) =>
      primaryOutOfReach(expressway, world) === undefined ? undefined : primaryRow(world, expressway),
    guide: 'RMD-13',
  },
]
