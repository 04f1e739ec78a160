import { expresswayNamed } from '../../sim/around/index'
import { type Refusal, refuse, type World } from '../../sim/ground/index'
import type { Procedure, Roles } from '../language/procedure'

/** The roles by id, or why they cannot be filled like that, with what exists where a name was unknown. */
type Cast = { readonly roles: Roles } | { readonly refusal: Refusal; readonly known?: readonly string[] }

/**
 * The roles of a procedure by id, however the Expressways were named. Refused when a role is not filled, is unknown, or
 * one Expressway has two.
 */
export function castAsAsked(
  world: World,
  procedure: Procedure,
  asked: Readonly<Record<string, string>>,
): Cast {
  const keys = procedure.roles.map(({ key }) => key)
  const empty = procedure.roles
    .filter(({ key }) => !asked[key])
    .map(({ key, label }) => ({
      field: key,
      message: `Choose the Expressway that is the ${label.toLowerCase()}.`,
    }))
  const unknown = Object.keys(asked)
    .filter((key) => !keys.includes(key))
    .map((key) => ({ field: key, message: `${procedure.title} has no such role.` }))
  if (unknown.length > 0) return { ...unfilled([...empty, ...unknown]), known: keys }
  if (empty.length > 0) return unfilled(empty)
  const cast = keys.map((key) => ({
    key,
    name: asked[key] ?? '',
    machine: expresswayNamed(world, asked[key] ?? ''),
  }))
  const nobody = cast.find(({ machine }) => !machine)
  if (nobody) {
    const { refusal } = refuse('not-found', `There is no Expressway "${nobody.name}".`)
    return { refusal, known: Object.keys(world.expressways) }
  }
  const roles = Object.fromEntries(cast.map(({ key, machine }) => [key, machine?.id ?? '']))
  const twice = keys.filter((key, index) => Object.values(roles).indexOf(roles[key] ?? '') < index)
  if (twice.length === 0) return { roles }
  return unfilled(twice.map((key) => ({ field: key, message: 'This Expressway has another role already.' })))
}

function unfilled(errors: { field: string; message: string }[]) {
  const { refusal } = refuse('invalid', `${errors.length} role(s) need another Expressway.`, { errors })
  return { refusal }
}
