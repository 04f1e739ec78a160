import { expect, test } from 'vitest'
import { notation, readValue, writeValue } from './valuespace'

const text = { kind: 'text', minLength: 0, maxLength: 5 } as const
const number = { kind: 'number', min: 1, max: 6 } as const
const choice = { kind: 'choice', options: ['Permissive', 'Enforce', 'Exclude prefix', 'Read-write'] } as const

test('a valuespace is written as the product writes it', () => {
  expect([text, number, choice].map(notation)).toEqual([
    '<S: 0,5>',
    '<1..6>',
    '<Permissive/Enforce/Exclude prefix/Read-write>',
  ])
})

test.each([
  [text, 'abcde', 'abcde'],
  [number, '6', 6],
  [choice, 'permissive', 'Permissive'],
  [choice, 'ENFORCING', 'Enforce'],
  [choice, 'ExcludePrefix', 'Exclude prefix'],
  [choice, 'exclude prefix', 'Exclude prefix'],
  [choice, 'readwrite', 'Read-write'],
] as const)('%o takes %s', (space, typed, value) => {
  expect(readValue(space, typed)).toEqual({ value })
})

test.each([
  [text, 'abcdef'],
  [number, '0'],
  [number, '7'],
  [number, '1.5'],
  [number, '0x1'],
  [number, ''],
  [choice, 'Maybe'],
  [choice, ''],
] as const)('%o refuses %s and says what it wants', (space, typed) => {
  expect(readValue(space, typed).problem).toMatch(/^(Enter|Choose)/)
})

test('text is written in quotes, numbers and choices are not', () => {
  expect([writeValue(text, 'a"b'), writeValue(number, 3), writeValue(choice, 'Enforce')]).toEqual([
    '"a\\"b"',
    '3',
    'Enforce',
  ])
})
