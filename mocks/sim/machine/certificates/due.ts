import type { Due } from '../../ground/due'
import { expresswaysOf } from '../../ground/stage'
import type { World } from '../../ground/world'
import { nameOf } from '../network/read'
import { isClustered } from '../peers/read'
import { textInForce } from '../settings/read'
import { clockOutAt } from '../time/read'
import { turnsOf } from './turns'

/**
 * The next turn of what each system presents, trusts and holds against others: from not valid yet to valid, and from
 * valid to expired; and when a clock without a server is too far out. Where nobody verifies, it changes nothing.
 */
export function certificatesDue(world: World): Due[] {
  return expresswaysOf(world).flatMap((expressway) => {
    const isVerified =
      isClustered(expressway) && textInForce(expressway, 'clustering.tlsVerificationMode') === 'Enforce'
    if (!isVerified) return []
    const name = nameOf(expressway)
    const turn = turnsOf(expressway.certificates).find(({ at }) => at > world.now)
    const outAt = clockOutAt(world, expressway)
    return [
      ...(turn ? [{ at: turn.at, name: `${turn.what} of ${name} ${turn.turn}` }] : []),
      ...(outAt !== null && outAt > world.now
        ? [{ at: outAt, name: `The clock of ${name} is too far out for certificates` }]
        : []),
    ]
  })
}
