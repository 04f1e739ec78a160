import { readFileSync } from 'node:fs'

/** What a screen shows of each table, by the place of the column: the rest is left out of the build. */
const shown = {
  // Id, section of the guide and statement.
  'docs/requirements.tsv': new Set([0, 1, 4]),
  // All but who can know it.
  'docs/mistakes.tsv': new Set([0, 1, 2, 4, 5, 6, 7]),
}

/** The text of a table with what its pages show, every cell in its place. */
export function shownText(table, text) {
  const columns = shown[table]
  const line = (cells) => cells.map((cell, column) => (columns.has(column) ? cell : ''))
  return text
    .split('\n')
    .map((row) => line(row.split('\t')).join('\t'))
    .join('\n')
}

/** For Vite: tables travel without the columns that no screen shows, which are half of them. */
export function shownColumns() {
  return {
    name: 'shown-columns',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const table = Object.keys(shown).find((each) => id.endsWith(`/${each}?raw`))
      if (!table) return null
      const text = shownText(table, readFileSync(id.slice(0, -'?raw'.length), 'utf8'))
      return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' }
    },
  }
}
