import type { Fits } from '#contract/wire/fits'
import { type Expressway, expresswayOf, expresswaysOf, type World } from '../../sim/ground/index'
import { hostOf, isClustered, isPrimary } from '../../sim/machine/index'
import { isReachable } from '../language/cast'
import type { Procedure, Roles } from '../language/procedure'

/** Who usually plays a role; other roles go to whoever is left. */
const usually: Readonly<Record<string, (world: World, expressway: Expressway) => boolean>> = {
  primary: isPrimary,
  newPeer: (_, expressway) => !isClustered(expressway),
  leavingPeer: isSubordinate,
  deadPeer: (world, expressway) => isClustered(expressway) && !isReachable(world, expressway),
  newPrimary: (world, expressway) => isSubordinate(world, expressway) && isReachable(world, expressway),
  // The local primary has been cast: whoever else is one leads another cluster.
  remotePeer: isPrimary,
  peer: isSubordinate,
}

function isSubordinate(world: World, expressway: Expressway): boolean {
  return isClustered(expressway) && !isPrimary(world, expressway)
}

/**
 * Whether a procedure can be started in that world, and by whom: it is asked for everybody in every role, nobody in two.
 * Where several can, the usual ones are proposed; where none can, the refusal is theirs.
 */
export function fitOf(world: World, procedure: Procedure): Fits['fits'][number] {
  const likely = likelyRoles(world, procedure)
  const agreeing = (roles: Roles) => Object.keys(likely).filter((key) => roles[key] === likely[key]).length
  const all = casts(
    procedure.roles.map(({ key }) => key),
    expresswaysOf(world).map(({ id }) => id),
  ).toSorted((one, other) => agreeing(other) - agreeing(one))
  const isFitting = (roles: Roles) => procedure.startRefusal(world, roles) === null
  const best = all.find(isFitting)
  const other = best && all.slice(all.indexOf(best) + 1).find(isFitting)
  const roles = best ?? likely
  const advice = best && procedure.advice?.(world)
  return {
    procedure: procedure.id,
    roles: Object.fromEntries(
      Object.entries(roles).map(([key, id]) => [key, hostOf(world, expresswayOf(world, id))]),
    ),
    isClear: best !== undefined && other === undefined,
    isLossless: !best || procedure.willBeLost(world, best).every(({ items }) => items.length === 0),
    refusal: best ? null : refusalOf(world, procedure, likely),
    ...(advice !== undefined && { advice }),
  }
}

function refusalOf(world: World, procedure: Procedure, roles: Roles): string {
  const isFilled = procedure.roles.every(({ key }) => key in roles)
  const refusal = isFilled ? procedure.startRefusal(world, roles) : null
  return refusal?.detail ?? 'There are too few Expressways for it.'
}

/** Every way to fill the roles, nobody playing two. */
function casts(keys: readonly string[], ids: readonly string[]): readonly Roles[] {
  const [key, ...rest] = keys
  if (key === undefined) return [{}]
  return ids.flatMap((id) =>
    casts(
      rest,
      ids.filter((other) => other !== id),
    ).map((others) => ({ [key]: id, ...others })),
  )
}

/** A first guess at who plays which role: nobody plays two. */
function likelyRoles(world: World, { roles }: Procedure): Roles {
  const guess: Roles = {}
  for (const { key } of roles) {
    const free = expresswaysOf(world).filter(({ id }) => !Object.values(guess).includes(id))
    const fitting = free.filter((expressway) => usually[key]?.(world, expressway) ?? true)
    // A dead primary still takes itself for one: whoever answers comes first.
    const chosen = fitting.find((one) => isReachable(world, one)) ?? fitting[0] ?? free[0]
    if (chosen) guess[key] = chosen.id
  }
  return guess
}
