import { castAsAsked } from '../../procedures/engine/asked-roles'
import type { Procedure, Roles } from '../../procedures/language/procedure'
import type { World } from '../../sim/ground/index'
import { Halted, refused } from '../respond'

/** The roles of a procedure by id, however the request named the Expressways. Halts where they cannot be filled so. */
export function rolesIn(world: World, procedure: Procedure, asked: Readonly<Record<string, string>>): Roles {
  const cast = castAsAsked(world, procedure, asked)
  if ('refusal' in cast) throw new Halted(refused(cast.refusal, cast.known))
  return cast.roles
}
