import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'
import { textInForce } from '../settings/read'

/**
 * The next turn of each certificate that somebody verifies: from not valid yet to valid, and from valid to expired.
 * Where nobody does, its end changes nothing.
 */
export function certificatesDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const facts = expressway.certificates.inForce
    const isVerified =
      isClustered(expressway) && textInForce(expressway, 'clustering.tlsVerificationMode') === 'Enforce'
    if (!facts || !isVerified) return []
    const name = nameOf(expressway)
    if (world.now < facts.notBefore) {
      return [{ at: facts.notBefore, name: `the certificate of ${name} becomes valid` }]
    }
    return world.now <= facts.notAfter
      ? [{ at: facts.notAfter + 1, name: `the certificate of ${name} expires` }]
      : []
  })
}
