import { catalogueField, type FieldId } from '#contract/settings/catalogue'
import type { FieldDefinition, PageValues, SettingValue } from '#contract/settings/field'
import { problemWith } from '#contract/settings/validate'

/** What a client sent, as far as it is an object. */
export type Body = Readonly<Record<string, unknown>>

/** Whether it is an object, whose parts are still to be looked at. */
export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a resource calls its fields, and which they are. */
export type Fields = Readonly<Record<string, FieldDefinition>>

/** What is said of a body that asks for something that is not kept. */
export type No = { readonly no: string }

/** The settings behind names of the interface. */
export const settingsBehind = (ids: Readonly<Record<string, FieldId>>): Fields =>
  Object.fromEntries(
    Object.entries(ids).flatMap(([name, id]) => {
      const found = catalogueField(id)
      return found ? [[name, found.field]] : []
    }),
  )

/** The values that a body gives to fields, by key; or what of it cannot be kept. */
export function valuesIn(body: Body, fields: Fields): { readonly values: PageValues } | No {
  const values: PageValues = {}
  for (const [name, given] of Object.entries(body)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined
    if (!field) return unknown(name, Object.keys(fields))
    const value = asStored(field, given)
    const wrong = problemWith(field, value)
    if (value === undefined || wrong !== undefined) return { no: `${name}: ${wrong ?? NO_VALUE}` }
    values[field.key] = value
  }
  return { values }
}

/** What a body names that nobody here knows; nothing where it names none. */
export function strangerIn(body: Body, names: readonly string[]): No | undefined {
  const stranger = Object.keys(body).find((name) => !names.includes(name))
  return stranger === undefined ? undefined : unknown(stranger, names)
}

/** Fields as the interface shows them. */
export const shown = (fields: Fields, valueOf: (field: FieldDefinition) => SettingValue | undefined) =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, asShown(field, valueOf(field) ?? '')]),
  )

const NO_VALUE = 'This is no plain value.'

const unknown = (name: string, names: readonly string[]): No => ({
  no: `${name} is no field here: ${names.join(', ') || 'there are none'}.`,
})

/** Fields whose options the interface writes small and in one word (interface facts, 3.1). */
const isSmall = ({ key }: FieldDefinition) => /^ntpServer\d(Authentication|Hash)$/.test(key)

const small = (option: string) => option.toLowerCase().replaceAll(' ', '')

function asShown(field: FieldDefinition, value: SettingValue): SettingValue {
  return field.kind === 'choice' && isSmall(field) ? small(String(value)) : value
}

function asStored(field: FieldDefinition, given: unknown): SettingValue | undefined {
  if (typeof given !== 'string' && typeof given !== 'number') return undefined
  if (field.kind !== 'choice' || !isSmall(field)) return given
  return field.options.find((option) => small(option) === small(String(given))) ?? given
}
