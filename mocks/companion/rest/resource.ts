import type { FieldId } from '#contract/settings/catalogue'
import type { Command } from '../../sim/ground/index'
import type { Asked } from '../http/on-machine'

/** What a client sent, as far as it is an object. */
export type Body = Readonly<Record<string, unknown>>

/** What comes of a write: commands in that order, or why there are none. */
export type Write =
  | { readonly commands: readonly Command[]; readonly message?: string }
  | { readonly no: string }

/** One path of the provisioning interface and what can be done there. */
export type Resource = {
  readonly path: string
  readonly GET?: (asked: Asked) => unknown
  readonly PUT?: (asked: Asked, body: Body) => Write
  readonly POST?: (asked: Asked, body: Body) => Write
  readonly DELETE?: (asked: Asked, body: Body) => Write
  /** What POST answers where it makes something: 201 for some, 200 for the rest. */
  readonly created?: number
}

/** Success, in the words of the interface (interface facts, 3.1). */
export const SUCCESS = 'The operation was successful'

type SettingsResource = {
  readonly path: string
  readonly page: string
  /** The field of the page behind each name. */
  readonly fields: Readonly<Record<string, FieldId>>
  readonly message?: string
}

/** A resource that is some fields of a settings page. */
export function settingsResource({ path, page, fields, message }: SettingsResource): Resource {
  return {
    path,
    GET: ({ reads }) =>
      Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, reads.setting(field)])),
    PUT: (asked, body) => {
      const values: Record<string, string | number> = {}
      for (const [name, value] of Object.entries(body)) {
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined
        if (!field) return { no: `${name} is no field of ${path}: ${Object.keys(fields).join(', ')}.` }
        if (typeof value !== 'string' && typeof value !== 'number')
          return { no: `${name} is no plain value.` }
        values[field.slice(field.indexOf('.') + 1)] = value
      }
      return { commands: [saved(asked, page, values)], ...(message !== undefined && { message }) }
    },
  }
}

/** Saves fields of a page. */
const saved = (
  { expressway, by }: Asked,
  page: string,
  values: Readonly<Record<string, string | number>>,
): Command => ({ type: 'save-settings', expressway: expressway.id, page, values, revision: null, by })

type NumberedResource = {
  readonly path: string
  readonly page: string
  /** The field of the server with that number. */
  readonly field: (index: number) => FieldId
  /** What the address is called, and what stands around it. */
  readonly address: string
  readonly around?: string
}

/** What can be numbered on the pages of this kind. */
const NUMBERS = [1, 2, 3, 4, 5] as const

/** A resource that is the numbered servers of a settings page. */
export function serversResource({ path, page, field, address, around }: NumberedResource): Resource {
  const put = (asked: Asked, body: Body, isDelete: boolean): Write => {
    const inner = around === undefined || isDelete ? body : body[around]
    const { index, text } = serverIn(inner, address)
    if (index === undefined) return { no: 'index is the number of a server, from 1 to 5.' }
    if (text === undefined && !isDelete) return { no: `${address} is missing.` }
    const id = field(index)
    return {
      commands: [saved(asked, page, { [id.slice(id.indexOf('.') + 1)]: isDelete ? '' : (text ?? '') })],
    }
  }
  return {
    path,
    GET: ({ reads }) => {
      const servers = NUMBERS.map((index) => ({
        index,
        [address]: String(reads.setting(field(index))),
      })).filter((server) => server[address] !== '')
      return around === undefined ? servers : [{ [around]: servers }]
    },
    PUT: (asked, body) => put(asked, body, false),
    POST: (asked, body) => put(asked, body, false),
    DELETE: (asked, body) => put(asked, body, true),
  }
}

function serverIn(value: unknown, address: string): { index: number | undefined; text: string | undefined } {
  const body: Body = isBody(value) ? value : {}
  const [index, text] = [Number(body['index']), body[address]]
  return {
    index: NUMBERS.find((number) => number === index),
    text: typeof text === 'string' ? text : undefined,
  }
}

/** Whether it is an object, whose parts are still to be looked at. */
export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
