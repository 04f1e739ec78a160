import type { PageValues } from '#contract/settings/field'
import { isIpv4, isIpv6 } from '#contract/settings/formats'
import type { Note } from '../../ground/event'
import type { ListRules } from '../../ground/stage'
import type { Expressway, World } from '../../ground/world'
import { lookUp, machineAt } from '../dns/read'
import { nameOf } from '../network/read'
import { isClustered, membersOf } from '../peers/read'
import { verifiesCertificates, zoneAddresses, zonesOf } from './zone-fields'

/** Members of this Expressway's own cluster that the zone names: they must not be neighbours (CRE-25, ADD-13). */
export function clusterPeersInZone(world: World, expressway: Expressway, values: PageValues): Expressway[] {
  if (!isClustered(expressway)) return []
  const members = membersOf(world, expressway).map((member) => member.id)
  return zoneAddresses(values).flatMap((address) => {
    const machine = machineAt(world, expressway, address)
    return machine && members.includes(machine.id) ? [machine] : []
  })
}

/** Says of what is entered in a zone that the name of a cluster is no peer (NEI-15). */
export const severalAddresses = (entered: string): string =>
  `${entered} has several addresses in DNS. Enter a name of its own for each peer.`

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
  const others = zonesOf(expressway).filter(({ values: other }) => other['name'] !== values['name'])
  const shared = others.find(({ values: other }) =>
    machinesIn(world, expressway, other).some((machine) =>
      remote.some((mine) => isClustered(mine) && membersOf(world, mine).some(({ id }) => id === machine.id)),
    ),
  )
  return [
    ...twins.map((address) => ({ text: `${address} stands twice in this zone.`, guide: ['NEI-15'] })),
    ...many.map((address) => ({
      text: severalAddresses(address),
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

/** Few authorities certify an IP address: a check of certificates then finds no name to go by (NEI-16). */
function certificateNotes(values: PageValues): Note[] {
  const addresses = zoneAddresses(values).filter((address) => isIpv4(address) || isIpv6(address))
  if (!verifiesCertificates(values) || addresses.length === 0) return []
  return [
    {
      text: `With TLS verify mode On, enter names that the certificates carry in place of ${addresses.join(', ')}.`,
      guide: ['NEI-16'],
    },
  ]
}

/** The same addresses in another order are the same zone, though not so on System > Clustering (NEI-17). */
function orderNotes(values: PageValues, before: PageValues | undefined): Note[] {
  const [was, is] = [before ? zoneAddresses(before) : [], zoneAddresses(values)]
  const isMoved = was.join() !== is.join() && was.toSorted().join() === is.toSorted().join()
  return isMoved
    ? [
        {
          text: 'The order of the peers in a zone is free, unlike that on System > Clustering.',
          guide: ['NEI-17'],
        },
      ]
    : []
}

/** Configuration > Zones: hints at what is odd about a zone that was saved. */
export const zoneRules: ListRules = {
  saved: (world, { expressway, values, before }) => [
    ...clusterPeersInZone(world, expressway, values).map((machine) => ({
      text: `${nameOf(machine)} is a peer of this cluster. Peers must not be neighbors of each other.`,
      guide: ['CRE-25', 'ADD-13', 'NEI-12'],
    })),
    ...remoteNotes(world, expressway, values),
    ...certificateNotes(values),
    ...orderNotes(values, before),
  ],
}
