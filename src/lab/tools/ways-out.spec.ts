import { expect, test } from 'vitest'
import { waysOut } from './ways-out'

test('a call leaves by no zone, by one, or by all in their order where there are several', () => {
  const ways = (...zones: string[]) => waysOut(zones).map(({ label, zones: tried }) => [label, tried])
  expect(ways()).toEqual([['No zone', []]])
  expect(ways('A')).toEqual([
    ['No zone', []],
    ['Zone A', ['A']],
  ])
  expect(ways('A', 'B')[1]).toEqual(['All zones, in their order', ['A', 'B']])
})
