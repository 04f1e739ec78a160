import type { EditedLine } from './line-editor'

/** How a line stands on the screen: its prompt, and whether the text is kept secret. */
export type LineShown = { readonly prompt: string; readonly hidden?: boolean }

/** Where the cursor is on the screen, counted in rows from the first row of the line. */
export type Drawn = { readonly sequence: string; readonly cursorRow: number }

const ESCAPE = '\u001b['
const up = (rows: number) => (rows > 0 ? `${ESCAPE}${rows}A` : '')
const right = (columns: number) => (columns > 0 ? `${ESCAPE}${columns}C` : '')

/** What to send to the screen so that it shows the line, given the row in which the cursor was left. */
export function drawLine(line: EditedLine, shown: LineShown, columns: number, cursorRow: number): Drawn {
  const text = shown.hidden ? '' : line.characters.join('')
  const length = shown.prompt.length + (shown.hidden ? 0 : line.characters.length)
  const cursor = shown.prompt.length + (shown.hidden ? 0 : line.cursor)
  // A full last row leaves the cursor hanging at its end; a blank and a return bring it to the next row.
  const full = length > 0 && length % columns === 0 ? ' \r' : ''
  const row = Math.floor(cursor / columns)
  const sequence = [
    up(cursorRow),
    `\r${ESCAPE}J`,
    shown.prompt,
    text,
    full,
    up(Math.floor(length / columns)),
    '\r',
    row > 0 ? `${ESCAPE}${row}B` : '',
    right(cursor % columns),
  ]
  return { sequence: sequence.join(''), cursorRow: row }
}

/** The same for leaving the line: the cursor goes below it, after a mark such as `^C`. */
export function leaveLine(
  line: EditedLine,
  shown: LineShown,
  columns: number,
  cursorRow: number,
  mark = '',
): string {
  const atEnd = { ...line, cursor: line.characters.length }
  return `${drawLine(atEnd, shown, columns, cursorRow).sequence}${mark}\r\n`
}
