import { nameOf } from '../network/read'
import type { Expressway, World } from '../world'
import { contactsOf, missingHere, orderDiffers } from './read'

/** The member of the cluster that this list of peers leaves out, in words; undefined when it leaves out none. */
export function leftOut(world: World, expressway: Expressway): string | undefined {
  const missing = missingHere(world, expressway)
  return missing && `${nameOf(missing)} is a member of the cluster and is not listed here.`
}

/** The peers in contact that list the same machines in another order, each in words (ADD-46). */
export function inAnotherOrder(world: World, expressway: Expressway): string[] {
  return contactsOf(world, expressway)
    .filter((peer) => orderDiffers(world, expressway, peer))
    .map((peer) => `${nameOf(peer)} lists the same peers in another order.`)
}
