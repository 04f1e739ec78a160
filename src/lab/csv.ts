/** A row of a table for a spreadsheet: a number stays one, a text is never a formula. */
export type CsvRow = readonly (string | number)[]

/** Whoever opens the file sees a text and no formula: spreadsheets take these for the beginning of one. */
const FORMULA = /^[=+\-@\t\r]/

/** One cell: quoted where it has to be. */
function cell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as comma-separated values, as spreadsheets read them. */
export const csvText = (rows: readonly CsvRow[]): string =>
  `${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** What stood in a cell before it was guarded against being a formula. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text
