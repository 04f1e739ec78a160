import type { Save } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { peerAt } from '../../machine/dns/read'
import { cutBetween } from '../../machine/network/read'
import { designatedPrimary, filledRows, isClustered } from '../../machine/peers/read'

/** A save of the Clustering page as it would be: the same machine with the new values, and the rows as they were. */
export type ClusteringSave = {
  readonly world: World
  readonly save: Save
  /** The machine with the new values saved; nothing else has happened to it. */
  readonly planned: Expressway
  /** The machine as it is. */
  readonly now: Expressway
}

/** A mistake that a save of the Clustering page can be. */
export type MistakeRule = {
  readonly id: string
  readonly guide: readonly string[]
  /** Whether strict refuses; realistic always lets it happen. */
  readonly strict: 'refuse' | 'accept'
  /** Strict of before let it through: a log that holds such a save was answered with yes, and replays so. */
  readonly wasLetThrough?: true
  /** True of what is told in general words: only where nothing else is to be told of the save, for one act is one mistake. */
  readonly inGeneral?: true
  /**
   * Where other fields of the page can make it right, so that on the command line it waits for them: always, or as long as
   * the machine is no member, which gets its fields one by one.
   */
  readonly curedByOtherFields?: true | 'on a newcomer'
  /** What was done wrong and what to do instead, or nothing. */
  readonly found: (view: ClusteringSave) => string | undefined
  /** The key of the field where it shows, when it is one field. */
  readonly field?: (view: ClusteringSave) => string | undefined
}

/** Where a mistake shows and what is said of it, of what was found; neither where nothing was. */
export function toldOf<Found>(
  find: (view: ClusteringSave) => Found | undefined,
  field: (found: Found) => string,
  words: (found: Found) => string,
): Pick<MistakeRule, 'field' | 'found'> {
  const ifFound = (tell: (found: Found) => string) => (view: ClusteringSave) => {
    const found = find(view)
    return found === undefined ? undefined : tell(found)
  }
  return { field: ifFound(field), found: ifFound(words) }
}

/** What strict refuses by now and once let through. */
export const REFUSED_BY_NOW = { strict: 'refuse', wasLetThrough: true } as const

/** The filled rows of a machine, with who is found there. */
export const rowsOf = (world: World, expressway: Expressway) => filledRows(world, expressway)

/** The addresses that lead to somebody whom no row led to before. */
export function newAddresses({ world, planned, now }: ClusteringSave): string[] {
  const before = new Set(rowsOf(world, now).map((row) => row.machine?.id ?? row.address.toLowerCase()))
  return rowsOf(world, planned)
    .filter((row) => !before.has(row.machine?.id ?? row.address.toLowerCase()))
    .map((row) => row.address)
}

/** The machines that a machine lists, without itself. */
export function otherMachines(world: World, expressway: Expressway): Expressway[] {
  return rowsOf(world, expressway).flatMap(({ machine }) =>
    machine && machine.id !== expressway.id ? [machine] : [],
  )
}

/** True where a machine lists another. */
export const lists = (world: World, expressway: Expressway, other: Expressway): boolean =>
  otherMachines(world, expressway).some(({ id }) => id === other.id)

/** The machine at the row that Configuration primary would point at. */
export function plannedPrimary({ world, save, planned }: ClusteringSave): Expressway | undefined {
  const address = String(save.after[`peer${save.after['configurationPrimary']}Address`] ?? '')
  return address === '' ? undefined : peerAt(world, planned, address)
}

/** True where the save leaves no row filled: the machine leaves, or is not in a cluster. */
export const clears = ({ world, planned }: ClusteringSave) => rowsOf(world, planned).length === 0

/** The filled rows that the save changes. */
export function changedRows({ world, save, planned }: ClusteringSave) {
  const changed = new Set(save.changed.map(({ key }) => key))
  return rowsOf(world, planned).filter(({ index }) => changed.has(`peer${index}Address`))
}

/** True where a machine runs and nothing cuts the path to it, so that one can know the other's pages. */
export const reaches = (world: World, from: Expressway, to: Expressway): boolean =>
  to.power.state === 'up' && cutBetween(world, from.id, to.id) === null

/** True on a running member whose own page makes it the primary, whatever others say. */
export const claimsTheRole = (world: World, expressway: Expressway): boolean =>
  isClustered(expressway) && designatedPrimary(world, expressway)?.id === expressway.id

/** The key of the first filled row, as it would be after the save. */
export function firstRow({ world, planned }: ClusteringSave): string | undefined {
  const [first] = rowsOf(world, planned)
  return first && `peer${first.index}Address`
}
