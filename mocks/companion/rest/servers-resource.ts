import { type FieldId, fieldIdOf } from '#contract/settings/catalogue'
import type { FieldDefinition } from '#contract/settings/field'
import type { Asked } from '../http/on-machine'
import {
  type Body,
  type Fields,
  isBody,
  type No,
  settingsBehind,
  shown,
  strangerIn,
  valuesIn,
} from './fields'
import { type Resource, saved, type Write } from './resource'

type NumberedResource = {
  readonly path: string
  readonly page: string
  /** The fields of the server with that number, by name. */
  readonly fields: (index: number) => Readonly<Record<string, FieldId>>
  /** Which of them is its address: a server without one is none. */
  readonly address: string
  /** What stands around a server that is written. */
  readonly around?: string
}

/** What can be numbered on the pages of this kind. */
const NUMBERS = [1, 2, 3, 4, 5] as const

/** A resource that is the numbered servers of a settings page. */
export function serversResource({ path, page, fields, address, around }: NumberedResource): Resource {
  const fieldsAt = (index: number): Fields => settingsBehind(fields(index))
  const put = (asked: Asked, body: Body): Write => {
    const server = serverIn(body, around)
    if ('no' in server) return server
    if (server.rest[address] === undefined) return { no: `${address} is missing.` }
    const found = valuesIn(server.rest, fieldsAt(server.index))
    return 'no' in found ? found : { commands: [saved(asked, page, found.values)] }
  }
  return {
    path,
    GET: ({ reads }) => {
      const value = (field: FieldDefinition) => reads.setting(fieldIdOf(page, field.key))
      const servers = NUMBERS.map((index) => ({ index, ...shown(fieldsAt(index), value) })).filter(
        (server: Body) => server[address] !== '',
      )
      return around === undefined ? servers : [{ [around]: servers }]
    },
    PUT: put,
    POST: put,
    // What is deleted is as it left the factory.
    DELETE: (asked, body) => {
      const server = strangerIn(body, ['index']) ?? serverIn(body, undefined)
      if ('no' in server) return server
      const fields = Object.values(fieldsAt(server.index))
      const standard = fields.map((field) => [field.key, field.default] as const)
      return { commands: [saved(asked, page, Object.fromEntries(standard))] }
    },
  }
}

/** Which server a body is about, and the rest of what it says of it. */
function serverIn(
  body: Body,
  around: string | undefined,
): { readonly index: number; readonly rest: Body } | No {
  const stranger = around === undefined ? undefined : strangerIn(body, [around])
  if (stranger) return stranger
  const inner = around === undefined ? body : body[around]
  const { index: given, ...rest } = isBody(inner) ? inner : {}
  const isPlain = typeof given === 'number' || typeof given === 'string'
  const index = NUMBERS.find((number) => isPlain && String(number) === String(given))
  return index === undefined ? { no: 'index is the number of a server, from 1 to 5.' } : { index, rest }
}
