import { expect, test } from 'vitest'
import { parseLine } from './parse-line'

const cases = [
  ['xStatus Cluster', ['xStatus', 'Cluster'], [], 0],
  ['  xstatus   ?', ['xstatus'], [], 1],
  ['xStatus?', ['xStatus'], [], 1],
  ['xConfiguration ??', ['xConfiguration'], [], 2],
  ['?', [], [], 1],
  ['xCommand DefaultValuesSet Level: 2', ['xCommand', 'DefaultValuesSet'], [['Level', '2']], 0],
  ['xCommand DefaultValuesSet Level:2', ['xCommand', 'DefaultValuesSet'], [['Level', '2']], 0],
  ['xCommand DefaultValuesSet Level : 2', ['xCommand', 'DefaultValuesSet'], [['Level', '2']], 0],
  [
    'a b: "x y" c: \'z "q"\'',
    ['a'],
    [
      ['b', 'x y'],
      ['c', 'z "q"'],
    ],
    0,
  ],
  ['a b:"x \\" y"', ['a'], [['b', 'x " y']], 0],
  ['a Address: 2001:db8::11', ['a'], [['Address', '2001:db8::11']], 0],
  ['a Address:', ['a'], [['Address', undefined]], 0],
  ['a Name: ""', ['a'], [['Name', '']], 0],
  ['a Name: "what ?"', ['a'], [['Name', 'what ?']], 0],
  ['a Name: what?', ['a'], [['Name', 'what?']], 0],
  [
    'a b\u00a0Name: "x"\u00a0Pattern Type: Regex Empty: Last:',
    ['a', 'b'],
    [
      ['Name', 'x'],
      ['Pattern Type', 'Regex'],
      ['Empty', undefined],
      ['Last', undefined],
    ],
    0,
  ],
  [
    'a Address: 2001:db8:: Port: 1',
    ['a'],
    [
      ['Address', '2001:db8::'],
      ['Port', '1'],
    ],
    0,
  ],
  ['a b: "(\\d+)@\\\\x"', ['a'], [['b', '(\\d+)@\\x']], 0],
  ['a Name: ?', ['a'], [['Name', undefined]], 1],
] as const

test.each(cases)('%s is taken apart', (line, words, parameters, help) => {
  expect(parseLine(line)).toEqual({
    words,
    parameters: parameters.map(([name, value]) => ({ name, value })),
    help,
  })
})

test.each(['a Name: two words', 'a Name: "open', "it's"])('%s is not understood, and why is said', (line) => {
  expect(parseLine(line).problem).toMatch(/quot/)
})
