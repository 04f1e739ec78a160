import type { PageValues } from '#contract/settings/field'
import { definition as clustering, PEERS_MAX } from '#contract/settings/system/clustering'
import type { Expressway, World } from '../../sim/ground/index'
import { filledRows, fqdnOf, peerRows, valuesOf } from '../../sim/machine/index'

/** Six values for the six rows; those beyond the list are blank. */
export function rowValues(addresses: readonly string[]): PageValues {
  return Object.fromEntries(
    Array.from({ length: PEERS_MAX }, (_, index) => [`peer${index + 1}Address`, addresses[index] ?? '']),
  )
}

/** All ten values of the Clustering page, to be entered the same elsewhere (ADD-43 to ADD-47, ADD-55). */
export const clusteringOf = (expressway: Expressway): PageValues => valuesOf(expressway, clustering)

/** The rows with one more machine in the first that is empty (ADD-36). */
export const rowsWith = (listing: Expressway, added: Expressway): PageValues =>
  rowValues([...peerRows(listing).filter((address) => address !== ''), fqdnOf(added)])

/** The rows without one machine: the others moved up, and the number corrected (RML-14 to RML-16). */
export function rowsWithout(
  world: World,
  primary: Expressway,
  leaving: Expressway,
  listing: Expressway = primary,
): PageValues {
  const left = filledRows(world, listing).filter((row) => row.machine?.id !== leaving.id)
  return {
    ...rowValues(left.map((row) => row.address)),
    configurationPrimary: left.findIndex((row) => row.machine?.id === primary.id) + 1,
  }
}

/** What one enters to leave a cluster: a name of its own and no rows (RML-06, RML-07). */
export const leftAlone = (leaving: Expressway): PageValues => ({
  clusterName: fqdnOf(leaving),
  ...rowValues([]),
})
