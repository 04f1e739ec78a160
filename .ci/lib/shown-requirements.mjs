import { readFileSync } from 'node:fs'

/** Id, section of the guide and statement: what a screen shows of a requirement. */
const shown = new Set([0, 1, 4])

const shownOf = (line) =>
  line
    .split('\t')
    .map((cell, column) => (shown.has(column) ? cell : ''))
    .join('\t')

/** For Vite: the table of requirements travels without the columns that no screen shows, which are half of it. */
export function shownRequirements() {
  return {
    name: 'shown-requirements',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith('/docs/requirements.tsv?raw')) return null
      const lines = readFileSync(id.slice(0, -'?raw'.length), 'utf8').split('\n')
      return { code: `export default ${JSON.stringify(lines.map(shownOf).join('\n'))}`, moduleType: 'js' }
    },
  }
}
