import { cpus } from 'node:os'
import { tableOf, withBrowser } from '../lib/bench.mjs'
import { aimTable } from './aims.mjs'

const INTRODUCTION = `Written by \`npm run bench -- --write\`; \`npm run bench -- PART ... --write\` brings single sections up to date. Another
machine has other milliseconds: compare ratios, or measure before and after a change on the same machine with nothing
else running. What is measured, and how often, is said at each section. Full Chromium, 1280 × 800, no network but the
loopback; files are served as \`npm start\` serves them.`

const FEW_RUNS = '**Few runs**: to see that it can be measured, not to be compared.'

/** One part as a section of Markdown. */
export function sectionOf({ title, about }, { tables, notes = [] }, isQuick) {
  return [`## ${title}`, about, ...tables.map(tableOf), ...notes, ...(isQuick ? [FEW_RUNS] : [])].join('\n\n')
}

/** Where it was measured, without saying whose machine it is. */
export async function machineSection() {
  const version = await withBrowser(async (browser) => browser.version())
  const models = cpus()
  const rows = [
    ['cores', models.length],
    ['Node', process.version.slice(1)],
    ['Chromium', version],
  ]
  return `## The machine\n\n${tableOf({ heads: ['last measured on', ''], rows })}`
}

/** The aims as a section; what was not measured now is taken from the earlier document. */
export function aimSection(figures, earlier) {
  const cells = new Map(
    [...earlier.matchAll(/^\| (.+) \|$/gm)].map(([, line]) => {
      const [what, ...rest] = line.split(' | ')
      return [what, rest]
    }),
  )
  return `## Aims\n\n${tableOf(aimTable(figures, cells))}`
}

/** The whole document: the new sections, and of the others those that it had, in the order of the titles. */
export function documentOf(titles, sections, earlier) {
  const had = new Map(
    earlier
      .split(/^(?=## )/m)
      .slice(1)
      .map((section) => [/^## (.*)/.exec(section)?.[1], section.trim()]),
  )
  const now = new Map(sections.map((section) => [/^## (.*)/.exec(section)?.[1], section]))
  const body = titles
    .map((title) => now.get(title) ?? had.get(title))
    .filter((section) => section !== undefined)
  return `${['# Benchmarks', INTRODUCTION, ...body].join('\n\n')}\n`
}
