import { describe, expect, it } from 'vitest'
import { drawnIndexes, withGaps } from './rows-in-view'

const page = { startIndex: 100, endIndex: 110, count: 200 }
const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, position) => first + position)

const cases: readonly [name: string, shown: typeof page, focused: number, drawn: readonly number[]][] = [
  ['the view and its margins, the first and the last', page, -1, [0, ...between(92, 118), 199]],
  ['no row twice at the top', { ...page, startIndex: 0, endIndex: 10 }, -1, [...between(0, 18), 199]],
  ['no row beyond the end', { ...page, startIndex: 190, endIndex: 199 }, -1, [0, ...between(182, 199)]],
  ['the row with the focus and its neighbours', page, 5, [0, 4, 5, 6, ...between(92, 118), 199]],
  ['a focus in view once', page, 105, [0, ...between(92, 118), 199]],
  ['a focus on the last row', page, 199, [0, ...between(92, 118), 198, 199]],
  ['nothing of nothing', { startIndex: 0, endIndex: 0, count: 0 }, -1, []],
]

describe('the rows of a long table that are drawn', () => {
  it.each(cases)('are %s', (_name, shown, focused, drawn) => {
    expect(drawnIndexes(shown, focused)).toEqual(drawn)
  })

  it('stand where they would stand among all the others', () => {
    const places = [
      { index: 0, start: 0, end: 25 },
      { index: 40, start: 1000, end: 1045 },
      { index: 41, start: 1045, end: 1070 },
      { index: 199, start: 5000, end: 5025 },
    ]
    const drawn = withGaps(places)
    expect(drawn.map(({ index, gapPx }) => [index, gapPx])).toEqual([
      [0, 0],
      [40, 975],
      [41, 0],
      [199, 3930],
    ])
  })
})
