import type { PageValues } from '#contract/settings/field'
import { isClustered, membersOf } from '../clustering/read'
import { machineAt } from '../dns/read'
import type { Note } from '../event'
import { nameOf } from '../network/read'
import type { Expressway, World } from '../world'

/** The addresses that a zone holds, blank ones left out. */
export function zoneAddresses(values: PageValues): string[] {
  return [1, 2, 3, 4, 5, 6]
    .map((index) => String(values[`peer${index}Address`] ?? ''))
    .filter((address) => address !== '')
}

/** Members of this Expressway's own cluster that the zone names: they must not be neighbours (CRE-25, ADD-13). */
export function clusterPeersInZone(world: World, expressway: Expressway, values: PageValues): Expressway[] {
  if (!isClustered(expressway)) return []
  const members = membersOf(world, expressway).map((member) => member.id)
  return zoneAddresses(values).flatMap((address) => {
    const machine = machineAt(world, expressway, address)
    return machine && members.includes(machine.id) ? [machine] : []
  })
}

/** Hints after an item of a list was saved. */
export function listNotes(world: World, expressway: Expressway, list: string, values: PageValues): Note[] {
  const notes: Record<string, () => Note[]> = {
    zones: () =>
      clusterPeersInZone(world, expressway, values).map((machine) => ({
        text: `${nameOf(machine)} is a peer of this cluster. Peers must not be neighbors of each other.`,
        guide: ['CRE-25', 'ADD-13'],
      })),
  }
  return notes[list]?.() ?? []
}
