import type { Dice } from './dice'

/** What nobody means, and somebody may send. */
const hostileValues: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  '../../etc/passwd',
  '%00',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  '<img src=x>',
  "' OR 1=1",
  'expe1.example.com',
  'x'.repeat(5000),
  // A packed file that breaks off.
  'H4sIAAAAAAAAA',
  'AAAA',
  -1,
  0,
  1.5,
  2 ** 53,
  true,
  [],
  {},
  { toString: 1 },
  [[[]]],
]

/** The texts among them. */
export const hostileTexts = hostileValues.filter((value) => typeof value === 'string')

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Something of the shape that a valibot schema describes, but for a member now and then that is of none. */
export function shaped(schema: unknown, dice: Dice): unknown {
  if (dice.below(40) === 0) return null
  if (!isMembers(schema) || dice.below(15) === 0) return dice.of(hostileValues)
  switch (schema['type']) {
    case 'object':
    case 'strict_object':
    case 'loose_object':
      return shapedObject(schema['entries'], dice)
    case 'array':
      return Array.from({ length: dice.below(4) }, () => shaped(schema['item'], dice))
    case 'optional':
    case 'nullable':
    case 'nullish':
      return dice.below(3) === 0 ? undefined : shaped(schema['wrapped'], dice)
    case 'union':
    case 'variant':
      return shaped(dice.maybe(listOf(schema['options'])), dice)
    case 'picklist':
      return dice.maybe(listOf(schema['options']))
    case 'literal':
      return schema['literal']
    case 'boolean':
      return dice.below(2) === 0
    case 'number':
      return dice.of([-1, 0, 1, 2, 5, 1000, 60_000])
    case 'string':
      return dice.of(hostileTexts)
    case 'record':
      return { [dice.of(hostileTexts)]: shaped(schema['value'], dice) }
    default:
      return dice.of(hostileValues)
  }
}

function shapedObject(entries: unknown, dice: Dice): unknown {
  if (!isMembers(entries)) return {}
  const members = Object.entries(entries).map(([key, entry]) => [key, shaped(entry, dice)])
  const surplus = dice.below(20) === 0 ? [['surplus', 1]] : []
  return Object.fromEntries([...members, ...surplus])
}
