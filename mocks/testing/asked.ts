import type { FieldDefinition, PageValues, SettingValue } from '#contract/settings/field'
import { type Expressway, expresswaysOf, type World } from '../sim/ground/index'
import type { Dice } from './dice'

/** Who is asked to do something, in which world, by which throws. */
export type Asked = { readonly world: World; readonly on: Expressway; readonly dice: Dice }

const words = ['', 'other', 'a.example.com', '10.0.0.12', 'expe2.example.com', 'Branch office', '::1']

/** What no form sends, and somebody who does not use the form may. */
const hostile: readonly SettingValue[] = [
  -1,
  1.5,
  2 ** 40,
  '-1',
  'x'.repeat(2000),
  '\u0000',
  '<b>',
  '__proto__',
  ' ',
]

/** Where Expressways can be found or not: names, addresses, nonsense, and rows left blank. */
export function placesOf({ world }: Asked): string[] {
  const ids = expresswaysOf(world).map(({ id }) => id)
  const addresses = expresswaysOf(world).map(({ settings }) => String(settings['ip.lan1Ipv4Address'] ?? ''))
  return [...ids.map((id) => `${id}.example.com`), ...addresses, '', 'nobody.example.com']
}

function valueFor(asked: Asked, field: FieldDefinition): SettingValue {
  const { dice } = asked
  if (dice.below(20) === 0) return dice.of(hostile)
  if (field.kind === 'choice') return dice.of(field.options)
  if (field.kind === 'number') return field.min + dice.below(Math.min(50, field.max - field.min + 2))
  return dice.of([field.default, ...words, ...placesOf(asked)])
}

/** Values for a few of those fields, most of them such as may be saved. */
export function someValues(asked: Asked, fields: readonly FieldDefinition[]): PageValues {
  const count = 1 + asked.dice.below(3)
  const chosen = Array.from({ length: count }, () => asked.dice.of(fields))
  return Object.fromEntries(chosen.map((field) => [field.key, valueFor(asked, field)]))
}

/** One of what a table lists by its keys. */
export function oneOf<T extends object>(dice: Dice, table: T): T[keyof T] {
  return dice.of<T[keyof T]>(Object.values(table))
}

/** The ids of some of those things, and now and then one that nothing has. */
export function someIds({ dice }: Asked, things: readonly { readonly id: string }[]): string[] {
  const ids = dice.some(things).map(({ id }) => id)
  return dice.below(12) === 0 ? [...ids, 'nothing-1'] : ids
}
