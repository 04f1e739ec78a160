import { pages } from '#contract/pages'
import type { Cure } from '#contract/wire/why'
import { agreesOnPrimary, primaryNumber, statingAnother } from '../cluster/clustering/agreement'
import { PRIMARY_ALARM_MS } from '../ground/state/clustering'
import type { Expressway, World } from '../ground/world'
import { byItself, onClustering } from '../machine/cures/read'
import { nameOf } from '../machine/network/read'
import { isClustered, primaryRow } from '../machine/peers/read'
import { hasPeers } from '../machine/settings/read'
import type { AlarmDefinition } from './definition'
import { ofOutside } from './of-outside'
import { primaryEvidence } from './primary-evidence'

const primaryDiffers = ofOutside(
  (world, expressway) =>
    isClustered(expressway) && hasPeers(expressway) && !agreesOnPrimary(world, expressway),
)

/** Two minutes after the last peer agrees, and not by acknowledging (R-10, PRI-09). */
function primarySettledAt(expressway: Expressway): number | null {
  const { primaryAgreedSince } = expressway.clustering
  return primaryAgreedSince === null ? null : primaryAgreedSince + PRIMARY_ALARM_MS
}

function primarySettled(expressway: Expressway, world: World): boolean {
  const settledAt = primarySettledAt(expressway)
  return !isClustered(expressway) || !hasPeers(expressway) || (settledAt !== null && world.now >= settledAt)
}

/** The one that is alone with its number changes it; where each says another, this one. What is over, falls by itself. */
function alikePrimary(expressway: Expressway, world: World): Cure {
  if (agreesOnPrimary(world, expressway)) {
    return byItself(primarySettledAt(expressway))
  }
  const others = statingAnother(world, expressway)
  const stated = new Set(others.map(primaryNumber))
  const [only] = others
  const isOdd = !primaryRow(world, expressway) || others.length > 1 || stated.size > 1
  const wrong = isOdd || !only ? expressway : only
  const text = `Make Configuration primary on ${nameOf(wrong)} and on the others the same`
  return onClustering(world, wrong, text, 'configurationPrimary')
}

/** What both alarms have: they stand together, and fall together. */
const ofPrimary = {
  severity: 'Warning',
  raisedWhen: primaryDiffers,
  clearedWhen: primarySettled,
  fallsAt: primarySettledAt,
  because: primaryEvidence,
  cure: alikePrimary,
} as const satisfies Partial<AlarmDefinition>

/** The alarms of peers that do not state one primary. */
export const primaryAlarms: readonly AlarmDefinition[] = [
  {
    ...ofPrimary,
    key: 'replication-primary-inconsistent',
    number: '20017',
    title: 'Cluster replication error',
    description:
      'Configuration primary ID is inconsistent, manual synchronization of configuration is required',
    action: { label: 'View cluster replication instructions', path: pages.clustering },
    guide: 'TRB-06',
  },
  {
    ...ofPrimary,
    key: 'primary-mismatch',
    // No number is published for this title, and 20012 stands for settings that differ from the primary's.
    number: null,
    title: 'Cluster primary mismatch',
    description: 'The peers of this cluster do not agree on the configuration primary',
    action: { label: 'Check the clustering configuration', path: pages.clustering },
    // A number that points at an empty row, or at another row than the others say (RML-15, ADD-43).
    guide: (expressway, world) => (primaryRow(world, expressway) ? 'ADD-43' : 'RML-15'),
  },
]
