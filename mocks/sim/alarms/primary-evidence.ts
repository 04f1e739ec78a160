import { agreesOnPrimary, primaryNumber, statingAnother } from '../cluster/clustering/agreement'
import type { Expressway, World } from '../ground/world'
import { nameOf } from '../machine/network/read'
import { designatedPrimary, membersOf } from '../machine/peers/read'

/** Which machine the stated number leads to, in words. */
function pointedAt(expressway: Expressway, world: World): string {
  const there = designatedPrimary(world, expressway)
  return there ? nameOf(there) : 'no machine'
}

/** What is stated here, and who states something else: whoever agrees is no evidence of a difference. */
export function primaryEvidence(expressway: Expressway, world: World): string {
  if (agreesOnPrimary(world, expressway)) {
    return 'No peer states another primary any more; the alarm falls within two minutes.'
  }
  const says = statingAnother(world, expressway).map((peer) => {
    const isListed = membersOf(world, peer).some(({ id }) => id === expressway.id)
    const left = isListed ? '' : ' has another primary and does not list this system any more: it'
    return `; ${nameOf(peer)}${left} says ${primaryNumber(peer)}, which is ${pointedAt(peer, world)}`
  })
  return `Configuration primary is ${primaryNumber(expressway)} here, which is ${pointedAt(expressway, world)}${says.join('')}.`
}
