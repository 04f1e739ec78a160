/** Rows on one page of a table. */
const PAGE_ROWS = 200

export type Span = {
  readonly pageIndex: number
  readonly pages: number
  /** The first and last row of the page, counted from 1; both 0 in an empty table. */
  readonly first: number
  readonly last: number
  readonly rows: number
}

/** The part of the table that is on screen; a page that no longer exists becomes the last one. */
export function spanOf(wantedPage: number, rows: number, pageRows = PAGE_ROWS): Span {
  const pages = Math.max(1, Math.ceil(rows / pageRows))
  const pageIndex = Math.min(Math.max(0, wantedPage), pages - 1)
  const first = rows === 0 ? 0 : pageIndex * pageRows + 1
  return { pageIndex, pages, first, last: Math.min(rows, (pageIndex + 1) * pageRows), rows }
}

const numbers = new Intl.NumberFormat('en')

/** `Rows 201 to 400 of 2,500`, `No rows` */
export function spanText({ first, last, rows }: Span): string {
  if (rows === 0) return 'No rows'
  return `Rows ${numbers.format(first)} to ${numbers.format(last)} of ${numbers.format(rows)}`
}
