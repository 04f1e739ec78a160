import type { Procedure, Roles } from '../../procedures/language/procedure'
import type { World } from '../../sim/ground/index'
import { Halted, problem } from '../respond'
import { namedIn } from './named'

/**
 * The roles of a procedure by id, however the request named the Expressways.
 * Halts with 422 when a role is not filled, is unknown, or one Expressway has two.
 */
export function rolesIn(world: World, procedure: Procedure, asked: Readonly<Record<string, string>>): Roles {
  const errors = [
    ...procedure.roles
      .filter(({ key }) => !asked[key])
      .map(({ key, label }) => ({
        field: key,
        message: `Choose the Expressway that is the ${label.toLowerCase()}.`,
      })),
    ...Object.keys(asked)
      .filter((key) => !procedure.roles.some((role) => role.key === key))
      .map((key) => ({ field: key, message: `${procedure.title} has no such role.` })),
  ]
  if (errors.length > 0) throw new Halted(invalid(errors))
  const roles = Object.fromEntries(
    procedure.roles.map(({ key }) => [key, namedIn(world, asked[key] ?? '').id]),
  )
  const twice = procedure.roles.filter(
    ({ key }, index) => Object.values(roles).indexOf(roles[key] ?? '') < index,
  )
  if (twice.length > 0) {
    throw new Halted(
      invalid(twice.map(({ key }) => ({ field: key, message: 'This Expressway has another role already.' }))),
    )
  }
  return roles
}

const invalid = (errors: { field: string; message: string }[]) =>
  problem('invalid', `${errors.length} role(s) need another Expressway.`, { errors })
