import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'
import { textInForce } from '../settings/read'
import { turnsOf } from './turns'

/**
 * The next turn of what each system presents, trusts and holds against others: from not valid yet to valid, and from
 * valid to expired. Where nobody verifies, it changes nothing.
 */
export function certificatesDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const isVerified =
      isClustered(expressway) && textInForce(expressway, 'clustering.tlsVerificationMode') === 'Enforce'
    const turn = isVerified && turnsOf(expressway.certificates).find(({ at }) => at > world.now)
    return turn ? [{ at: turn.at, name: `${turn.what} of ${nameOf(expressway)} ${turn.turn}` }] : []
  })
}
