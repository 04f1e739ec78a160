import type { ListItem } from '#contract/lists/list'
import type { Expressway, World } from '../../sim/ground/index'
import { addressOf, fqdnOf, machineAt, zoneAddresses, zonesOf } from '../../sim/machine/index'
import type { Context, Need } from '../procedure'
import { named, need } from './cast'

function holds(world: World, owner: Expressway, zone: ListItem, target: Expressway): boolean {
  const forms = [fqdnOf(target), addressOf(target)].map((form) => form.toLowerCase())
  return zoneAddresses(zone.values).some(
    (address) => forms.includes(address.toLowerCase()) || machineAt(world, owner, address)?.id === target.id,
  )
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
  return need(found.length === 0, `On ${named(context, owner)} these zones must not: ${found.join(', ')}.`)
}

/** The outsiders' zones that lead to any of the given machines, with their owner. */
export function zonesTowards(
  context: Pick<Context, 'world'>,
  owners: readonly Expressway[],
  targets: readonly Expressway[],
): { owner: Expressway; zone: ListItem }[] {
  return owners.flatMap((owner) => {
    const zones = targets.flatMap((target) => zonesHolding(context.world, owner, target))
    return [...new Set(zones)].map((zone) => ({ owner, zone }))
  })
}

/** Whether one zone holds that machine, as a need. */
export function zoneHolds(
  context: Context,
  { owner, zone }: { owner: Expressway; zone: ListItem },
  target: Expressway,
  wanted: boolean,
): Need {
  return need(
    holds(context.world, owner, zone, target) === wanted,
    `${wanted ? 'Add' : 'Delete'} ${named(context, target)} in zone ${zone.values['name']} of ${named(context, owner)}.`,
  )
}
