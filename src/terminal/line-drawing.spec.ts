import { expect, test } from 'vitest'
import { drawLine } from './line-drawing'
import { emptyLine } from './line-editor'

const line = (text: string, cursor = text.length) => ({
  ...emptyLine(),
  characters: Array.from(text),
  cursor,
})
const shown = { prompt: '> ', hidden: false }

test('a line that fits is drawn in its row', () => {
  expect(drawLine(line('abc', 1), shown, 10, 0)).toEqual({
    sequence: '\r\u001b[J> abc\r\u001b[3C',
    cursorRow: 0,
  })
})

test('a line of several rows leaves the cursor in the row where it belongs', () => {
  expect(drawLine(line('abcdefghijkl', 10), shown, 10, 1)).toEqual({
    sequence: '\u001b[1A\r\u001b[J> abcdefghijkl\u001b[1A\r\u001b[1B\u001b[2C',
    cursorRow: 1,
  })
})

test('a full row brings the cursor to the next one', () => {
  expect(drawLine(line('abcdefgh'), shown, 10, 0).cursorRow).toBe(1)
})

test('a hidden line shows its prompt only', () => {
  expect(drawLine(line('secret'), { prompt: 'password: ', hidden: true }, 80, 0).sequence).toBe(
    '\r\u001b[Jpassword: \r\u001b[10C',
  )
})
