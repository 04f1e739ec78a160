import { faultsThat } from '../../ground/faults/felt'
import type { Expressway, World } from '../../ground/world'
import { nameOf } from '../../machine/network/read'

const pathCuts = faultsThat('cuts-path')

/** Whether the two reach each other, or what is in the way: the cut is given by its id, null for none. */
export function pathWords(world: World, from: Expressway, to: Expressway, id: string | null): string {
  const cut = pathCuts.in(world).find((fault) => fault.id === id)
  const ends = `the path between ${nameOf(from)} and ${nameOf(to)}`
  if (!cut) return `T${ends.slice(1)} is open.`
  if ('between' in cut) return `T${ends.slice(1)} is cut.`
  const alone = [from, to].find((end) => end.id === cut.expressway) ?? to
  return cut.kind === 'isolated'
    ? `${nameOf(alone)} is isolated from the other Expressways.`
    : `${nameOf(alone)} is cut off from the network.`
}
