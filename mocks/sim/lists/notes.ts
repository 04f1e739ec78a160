import type { PageValues } from '#contract/settings/field'
import { isClustered, membersOf } from '../clustering/read'
import { lookUp, machineAt } from '../dns/read'
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

/** The machines that a zone leads to, each once. */
function machinesIn(world: World, expressway: Expressway, values: PageValues): Expressway[] {
  const machines = zoneAddresses(values).flatMap((address) => machineAt(world, expressway, address) ?? [])
  return machines.filter((machine, index) => machines.findIndex(({ id }) => id === machine.id) === index)
}

/** What is odd about the systems at the other end: doubles, many addresses behind a name, peers left out. */
function remoteNotes(world: World, expressway: Expressway, values: PageValues): Note[] {
  const addresses = zoneAddresses(values)
  const remote = machinesIn(world, expressway, values)
  const twins = addresses.filter(
    (address, index) =>
      addresses.findIndex((other) => other.toLowerCase() === address.toLowerCase()) !== index,
  )
  const many = addresses.filter((address) => {
    const found = lookUp(world, expressway, address)
    return !('failure' in found) && found.addresses.length > 1
  })
  const missing = remote
    .flatMap((machine) => (isClustered(machine) ? membersOf(world, machine) : []))
    .filter((machine) => !remote.some(({ id }) => id === machine.id))
  const others = (expressway.lists['zones'] ?? []).filter(
    ({ values: other }) => other['name'] !== values['name'],
  )
  const shared = others.find(({ values: other }) =>
    machinesIn(world, expressway, other).some((machine) =>
      remote.some((mine) => isClustered(mine) && membersOf(world, mine).some(({ id }) => id === machine.id)),
    ),
  )
  return [
    ...twins.map((address) => ({ text: `${address} stands twice in this zone.`, guide: ['NEI-15'] })),
    ...many.map((address) => ({
      text: `${address} has several addresses in DNS. Enter a name of its own for each peer.`,
      guide: ['NEI-15'],
    })),
    ...(missing.length > 0
      ? [
          {
            text: `The remote cluster has peers that this zone leaves out: ${[...new Set(missing.map(nameOf))].join(', ')}.`,
            guide: ['NEI-10'],
          },
        ]
      : []),
    ...(shared
      ? [
          {
            text: `The zone ${shared.values['name']} leads to the same cluster. One zone with all its peers is enough.`,
            guide: ['NEI-08'],
          },
        ]
      : []),
  ]
}

/** Hints after an item of a list was saved. */
export function listNotes(world: World, expressway: Expressway, list: string, values: PageValues): Note[] {
  const notes: Record<string, () => Note[]> = {
    zones: () => [
      ...clusterPeersInZone(world, expressway, values).map((machine) => ({
        text: `${nameOf(machine)} is a peer of this cluster. Peers must not be neighbors of each other.`,
        guide: ['CRE-25', 'ADD-13', 'NEI-12'],
      })),
      ...remoteNotes(world, expressway, values),
    ],
  }
  return notes[list]?.() ?? []
}
