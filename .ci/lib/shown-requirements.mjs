import { readFileSync } from 'node:fs'

/** The columns of docs/requirements.tsv that a page shows; the others are for those who build the lab, and most of it. */
const SHOWN = ['id', 'guide_section', 'statement']

const TABLE = /\/docs\/requirements\.tsv\?raw$/

/** For Vite: gives the app the table of requirements with the cells blank that no page shows. */
export function shownRequirements() {
  return {
    name: 'shown-requirements',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!TABLE.test(id)) return null
      const text = readFileSync(id.slice(0, id.indexOf('?')), 'utf8')
      return `export default ${JSON.stringify(shownCells(text))}`
    },
  }
}

/** The same table, as many lines of as many cells. */
export function shownCells(table) {
  const [head = '', ...lines] = table.split(/\r?\n/)
  const columns = head.split('\t')
  const shown = (line) =>
    line
      .split('\t')
      .map((cell, column) => (SHOWN.includes(columns[column]) ? cell : ''))
      .join('\t')
  return [head, ...lines.map(shown)].join('\n')
}
