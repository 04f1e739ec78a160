import { type DataColumn, shownText } from './columns'

/** What decides how wide a column is: its longest line as long as there is room, its longest word when there is not. */
export type Widest = { readonly line: string; readonly word: string }

/** For each column the texts of these rows that take the most room, by the given measure. */
export function widestTexts<Item>(
  columns: readonly DataColumn<Item>[],
  items: readonly Item[],
  widthOf: (text: string) => number,
): readonly Widest[] {
  return columns.map((column) => {
    const lines = new Set(items.flatMap((item) => shownText(column, item).split('\n')))
    const words = new Set([...lines].flatMap((line) => line.split(/\s+/)))
    const line = widest(lines, widthOf)
    // Most columns hold one word a row, and are measured once.
    return { line, word: [...words].every((word) => lines.has(word)) ? line : widest(words, widthOf) }
  })
}

function widest(texts: ReadonlySet<string>, widthOf: (text: string) => number): string {
  let found = { text: '', width: 0 }
  for (const text of texts) {
    const width = widthOf(text)
    if (width > found.width) found = { text, width }
  }
  return found.text
}
