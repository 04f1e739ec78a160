import { describe, expect, it } from 'vitest'
import { spanOf, spanText } from './paging'

const cases: readonly [wanted: number, rows: number, text: string, pages: number][] = [
  [0, 0, '0 to 0 of 0', 1],
  [0, 7, '1 to 7 of 7', 1],
  [0, 200, '1 to 200 of 200', 1],
  [1, 201, '201 to 201 of 201', 2],
  [74, 15_000, '14,801 to 15,000 of 15,000', 75],
  [9, 250, '201 to 250 of 250', 2],
]

describe('the pages of a table', () => {
  it.each(cases)('page %i of %i rows shows %s', (wanted, rows, text, pages) => {
    const span = spanOf(wanted, rows)
    expect(spanText(span)).toBe(text)
    expect(span.pages).toBe(pages)
  })
})
