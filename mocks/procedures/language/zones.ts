import type { ListItem } from '#contract/lists/list'
import { pages } from '#contract/pages'
import { MINUTE_MS } from '#contract/spans'
import type { Expressway, World } from '../../sim/ground/index'
import {
  addressOf,
  fqdnOf,
  hostOf,
  isSubordinate,
  machineAt,
  zoneAddresses,
  zonesOf,
} from '../../sim/machine/index'
import { type Act, deleteItems, saveItem, wait } from './act'
import { named, outsiders, staying } from './cast'
import { rowValues } from './clustering-values'
import { type Context, type Need, need } from './step'

/** A zone with the system that has it. */
type Owned = { readonly owner: Expressway; readonly zone: ListItem }

function holds(world: World, owner: Expressway, zone: ListItem, target: Expressway): boolean {
  return zoneAddresses(zone.values).some((address) => isAt(world, owner, address, target))
}

function isAt(world: World, owner: Expressway, address: string, target: Expressway): boolean {
  const forms = [fqdnOf(target), addressOf(target)].map((form) => form.toLowerCase())
  return forms.includes(address.toLowerCase()) || machineAt(world, owner, address)?.id === target.id
}

/** The zones of one Expressway that hold an address of another, by any form. */
function zonesHolding(world: World, owner: Expressway, target: Expressway): ListItem[] {
  return zonesOf(owner).filter((zone) => holds(world, owner, zone, target))
}

/** No neighbor or traversal zone of the one lists any of the others (CRE-25, ADD-13). */
export function noZoneHolds(context: Context, owner: Expressway, targets: readonly Expressway[]): Need {
  const found = targets.flatMap((target) =>
    zonesHolding(context.world, owner, target).map(
      (zone) => `${zone.values['name']} holds ${named(context, target)}`,
    ),
  )
  return need(
    found.length === 0,
    {
      missing: `On ${named(context, owner)} these zones must not: ${found.join(', ')}.`,
      met: `No zone of ${named(context, owner)} leads to a peer.`,
    },
    owner,
    pages.zones,
  )
}

/** The outsiders' zones that lead to any of the given machines, with their owner. */
export function zonesTowards(
  context: Pick<Context, 'world'>,
  owners: readonly Expressway[],
  targets: readonly Expressway[],
): Owned[] {
  return owners.flatMap((owner) => {
    const zones = targets.flatMap((target) => zonesHolding(context.world, owner, target))
    return [...new Set(zones)].map((zone) => ({ owner, zone }))
  })
}

/** Zones of other systems that lead to the cluster without who joins or leaves it. */
export const zonesFromOutside = (context: Context) =>
  zonesTowards(context, outsiders(context), staying(context))

/** Whether one zone holds that machine, as a need. */
export function zoneHolds(
  context: Context,
  { owner, zone }: Owned,
  target: Expressway,
  wanted: boolean,
): Need {
  return need(
    holds(context.world, owner, zone, target) === wanted,
    {
      missing: `${wanted ? 'Add' : 'Delete'} ${hostOf(context.world, target)} in zone ${zone.values['name']} of ${named(context, owner)}.`,
      met: `Zone ${zone.values['name']} of ${named(context, owner)} ${wanted ? 'holds' : 'does not hold'} ${named(context, target)}.`,
    },
    owner,
    pages.zones,
  )
}

/** What a zone gains and whom it loses. */
type ZoneChange = { readonly with?: Expressway; readonly without?: readonly Expressway[] }

/** Enters and deletes addresses in zones, the rest in its order and without a gap. */
export function changeZones(context: Context, zones: readonly Owned[], change: ZoneChange): Act[] {
  return onOwners(context, zones, (own) =>
    own.map(({ owner, zone }) => {
      const kept = zoneAddresses(zone.values).filter(
        (address) => !change.without?.some((target) => isAt(context.world, owner, address, target)),
      )
      const addresses = [...kept, ...(change.with ? [fqdnOf(change.with)] : [])]
      return saveItem(owner, pages.zones, { ...zone.values, ...rowValues(addresses) }, zone.id)
    }),
  )
}

/** Deletes zones, all those of one system at once. */
export function deleteZones(context: Context, zones: readonly Owned[]): Act[] {
  return onOwners(context, zones, (own) => {
    const owners = [...new Set(own.map(({ owner }) => owner))]
    return owners.map((owner) => {
      const ids = own.filter((one) => one.owner === owner).map(({ zone }) => zone.id)
      return deleteItems(owner, pages.zones, ids)
    })
  })
}

/**
 * Whatever is done to zones in a cluster is done on its primary alone (ADD-05), and the other peers have it within a
 * minute.
 */
function onOwners(
  { world }: Pick<Context, 'world'>,
  zones: readonly Owned[],
  change: (own: readonly Owned[]) => Act[],
): Act[] {
  const own = zones.filter(({ owner }) => !isSubordinate(world, owner))
  return own.length < zones.length ? [...change(own), wait(MINUTE_MS)] : change(own)
}
