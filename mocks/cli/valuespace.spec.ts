import { expect, test } from 'vitest'
import { listDefinitions } from '#contract/lists/catalogue'
import { catalogueFields } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import { choiceWord } from './choice-word'
import { notation, readValue, writeValue } from './valuespace'

const text = { kind: 'text', minLength: 0, maxLength: 5 } as const
const number = { kind: 'number', min: 1, max: 6 } as const
const choice = { kind: 'choice', options: ['Permissive', 'Enforce', 'Exclude prefix', 'Read-write'] } as const

test('a valuespace is written as the product writes it', () => {
  expect([text, number, choice].map(notation)).toEqual([
    '<S: 0,5>',
    '<1..6>',
    '<Permissive/Enforce/ExcludePrefix/ReadWrite>',
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

test('every value is written in quotes, an option as one word, and nothing for an empty one', () => {
  expect([
    writeValue(text, 'a"b'),
    writeValue(number, 3),
    writeValue(choice, 'Enforce'),
    writeValue(choice, 'Exclude prefix'),
    writeValue(text, ''),
  ]).toEqual(['"a\\"b"', '"3"', '"Enforce"', '"ExcludePrefix"', ''])
})

test.each([' abc ', '\u00a0abc\u00a0'])('blanks around %j do not count, as on a page', (typed) => {
  expect(readValue(text, typed)).toEqual({ value: 'abc' })
  expect(readValue(number, ' 3 ')).toEqual({ value: 3 })
})

test('a password is printed enciphered, keeps its blanks, and comes back from the cipher', () => {
  const secret = { kind: 'text', minLength: 0, maxLength: 40, secret: true } as const
  for (const password of [' a b ', 'pässwörd', 'x'.repeat(40)]) {
    expect(readValue(secret, password)).toEqual({ value: password })
    const printed = writeValue(secret, password)
    expect(printed).toMatch(/^"\{cipher\}[\w+/]+=*"$/)
    expect(printed).not.toContain(password)
    expect(readValue(secret, printed.slice(1, -1))).toEqual({ value: password })
    expect(readValue(secret, printed.slice(1, -5)).problem).toMatch(/not whole/)
  }
})

const fields = [
  ...catalogueFields.map(({ field }) => field),
  ...listDefinitions.flatMap((list) => (list.cli === undefined ? [] : fieldsOf(list))),
]
const drawn = fields.flatMap((field) => (field.cli && field.kind === 'choice' ? [field] : []))

test('every option of every drop-down has a word of its own, and label and word are both understood', () => {
  expect(drawn.length).toBeGreaterThan(100)
  for (const { options, cli } of drawn) {
    const space = { kind: 'choice', options } as const
    const words = options.map(choiceWord)
    expect(new Set(words.map((word) => word.toLowerCase())).size, cli).toBe(options.length)
    for (const [at, word] of words.entries()) {
      expect(word, cli).toMatch(/^[\w/-]+$/)
      for (const typed of [word, word.toLowerCase(), options[at] ?? ''])
        expect(readValue(space, typed), `${cli}: ${typed}`).toEqual({ value: options[at] })
    }
  }
})

test.each([
  ['Registered only', 'RegisteredOnly'],
  ['Any alias', 'AnyAlias'],
  ['Alias pattern match', 'AliasPatternMatch'],
  ['Do not check credentials', 'DoNotCheckCredentials'],
  ['Traversal server', 'TraversalServer'],
  ['H.460.18', 'H46018'],
  ['DIGEST-MD5', 'DIGEST-MD5'],
  ['Force encrypted', 'On'],
  ['Europe/London', 'Europe/London'],
])('%s is %s on the command line', (option, word) => {
  expect(choiceWord(option)).toBe(word)
})
