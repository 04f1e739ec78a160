import { type CsvRow, csvText } from '../csv'
import type { ClassList } from './class-list'
import type { Row } from './class-rows'

/** The columns of the table, each with what it says of a row. */
const columns: readonly { readonly title: string; readonly of: (row: Row) => string | number }[] = [
  { title: 'Name', of: ({ name }) => name },
  { title: 'File', of: ({ file }) => file },
  { title: 'Exercise', of: ({ exercise }) => exercise },
  { title: 'Mode', of: ({ mode }) => mode },
  { title: 'Limit', of: ({ limit }) => limit ?? '' },
  { title: 'Outcome', of: ({ outcome }) => outcome },
  { title: 'Passed', of: ({ passed, graded }) => (graded ? (passed ? 'yes' : 'no') : '') },
  { title: 'Score', of: ({ score }) => score ?? '' },
  { title: 'Mistakes', of: ({ mistakes }) => mistakes ?? '' },
  { title: 'Help', of: ({ help }) => help ?? '' },
  { title: 'Minutes', of: ({ minutes }) => minutes ?? '' },
  { title: 'Verdict', of: ({ verdict }) => verdict },
  { title: 'Where', of: ({ where }) => where },
]

/** Spreadsheets take a text that begins so for UTF-8, and write names as they are. */
const MARK = '\uFEFF'

/**
 * The class as a table for a spreadsheet: first what the list says of each, earlier marks too, then what was found now. It
 * can be the class list of the next time.
 */
export function classCsv(rows: readonly Row[], list: ClassList | null): string {
  const kept = list?.columns ?? []
  const titles = columns.reduce<readonly string[]>(
    (known, { title }) => [...known, unlike(title, known)],
    kept,
  )
  const body = rows.map((row) => [...row.cells.map(asWritten), ...columns.map(({ of }) => of(row))])
  return `${MARK}${csvText([titles, ...body])}`
}

/** A mark that is a number stays one; any other text is kept from being a formula. */
const asWritten = (text: string): CsvRow[number] =>
  /^-?\d{1,15}(?:\.\d{1,10})?$/.test(text) ? asNumber(text) : text

/** Only where nothing is lost by it: `007` is a text. */
const asNumber = (text: string): CsvRow[number] => (String(Number(text)) === text ? Number(text) : text)

function unlike(title: string, known: readonly string[]): string {
  if (!known.includes(title)) return title
  let count = 2
  while (known.includes(`${title} ${count}`)) count += 1
  return `${title} ${count}`
}
