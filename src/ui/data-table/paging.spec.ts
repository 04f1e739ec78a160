import { describe, expect, it } from 'vitest'
import { spanOf, spanText } from './paging'

const cases: readonly [wanted: number, rows: number, text: string, pages: number][] = [
  [0, 0, 'No rows', 1],
  [0, 7, 'Rows 1 to 7 of 7', 1],
  [0, 200, 'Rows 1 to 200 of 200', 1],
  [1, 201, 'Rows 201 to 201 of 201', 2],
  [74, 15_000, 'Rows 14,801 to 15,000 of 15,000', 75],
  [9, 250, 'Rows 201 to 250 of 250', 2],
]

describe('the pages of a table', () => {
  it.each(cases)('page %i of %i rows shows %s', (wanted, rows, text, pages) => {
    const span = spanOf(wanted, rows)
    expect(spanText(span)).toBe(text)
    expect(span.pages).toBe(pages)
  })
})
