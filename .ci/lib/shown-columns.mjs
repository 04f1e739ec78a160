import { readFileSync } from 'node:fs'

/** What a screen shows of each table, by the place of the column: the rest is left out of the build. */
const shown = {
  // Id, section of the guide and statement.
  'docs/requirements.tsv': new Set([0, 1, 4]),
  // Id, page of the guide, and where it shows.
  'docs/mistakes.tsv': new Set([0, 1, 6]),
}

const shownOf = (line, columns) =>
  line
    .split('\t')
    .map((cell, column) => (columns.has(column) ? cell : ''))
    .join('\t')

/** For Vite: tables travel without the columns that no screen shows, which are half of them. */
export function shownColumns() {
  return {
    name: 'shown-columns',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      const [, columns] = Object.entries(shown).find(([table]) => id.endsWith(`/${table}?raw`)) ?? []
      if (!columns) return null
      const lines = readFileSync(id.slice(0, -'?raw'.length), 'utf8').split('\n')
      const text = lines.map((line) => shownOf(line, columns)).join('\n')
      return { code: `export default ${JSON.stringify(text)}`, moduleType: 'js' }
    },
  }
}
