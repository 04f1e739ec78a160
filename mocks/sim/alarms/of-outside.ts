import { linksHoldUntil } from '../cluster/links/read'
import { foundOnGrounds } from '../ground/each-machine'
import type { Expressway, World } from '../ground/world'
import { outsideOf } from '../machine/peers/outside'

/** What follows from what the machines see of each other: found out anew when that changes, or a link by time alone. */
export function ofOutside<T>(find: (world: World, expressway: Expressway) => T) {
  const found = foundOnGrounds({ restsOn: (world) => [outsideOf(world)], holdsUntil: linksHoldUntil }, find)
  return (expressway: Expressway, world: World) => found(world, expressway)
}
