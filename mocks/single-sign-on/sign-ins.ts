import { MINUTE_MS } from '#contract/spans'
import { usesSingleSignOn } from '../sim/around/index'
import { chance, type Expressway, expresswaysOf, type World } from '../sim/ground/index'
import { isClustered, nameOf, onNetwork } from '../sim/machine/index'

/** How many people sign in within a minute. */
const USERS = 24

/** The sign-ins that came by one machine: how many, how many of them failed, and the lab's reason. */
export type SignIns = {
  readonly expressway: Expressway
  readonly tried: number
  readonly failed: number
  readonly because: string | null
}

/** Who takes people in who sign in: the peers of the cluster that serve; where there is no cluster, whoever is up. */
function servingOf(world: World): readonly Expressway[] {
  const up = expresswaysOf(world).filter(
    (one) => usesSingleSignOn(one) && one.power.state === 'up' && onNetwork(world, one.id),
  )
  const clustered = up.filter(isClustered)
  return clustered.length > 0 ? clustered : up
}

/**
 * The sign-ins of the minute that runs. Everybody comes in by some peer, another one from minute to minute, and is refused
 * where the metadata of the identity provider does not know that peer: so they fail some of the time (REP-17).
 */
export function signInsOf(world: World): SignIns[] {
  const serving = servingOf(world)
  const minute = Math.floor(world.now / MINUTE_MS)
  const ways = Array.from({ length: serving.length > 0 ? USERS : 0 }, (_, user) =>
    chance(serving.length, world.seed, 'sign-in', user, minute),
  )
  return serving.map((expressway, index) => {
    const tried = ways.filter((way) => way === index).length
    const because = refusalFor(world, expressway)
    return { expressway, tried, failed: because === null ? 0 : tried, because }
  })
}

/** Why nobody can sign in through that peer; null where everybody can (REP-18). */
function refusalFor({ identityProvider }: World, expressway: Expressway): string | null {
  if (!identityProvider) return 'There is no identity provider.'
  const { name, metadata } = identityProvider
  return metadata.serialNumbers.includes(expressway.serialNumber)
    ? null
    : `${name} does not know ${nameOf(expressway)}: the metadata that it has was made without the serial number ${expressway.serialNumber}.`
}
