import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * What is to be proven by now: the first two waves whole, and ranges of numbers of the third.
 * To widen the scope is to add a line.
 */
const wavesInScope = [1, 2]
const scope = [
  { prefix: 'CRE', from: 16, to: 30 },
  { prefix: 'CRE', from: 49, to: 51 },
  { prefix: 'ADD', from: 48, to: 54 },
  { prefix: 'ADD', from: 60, to: 62 },
  { prefix: 'NEI', from: 2, to: 19 },
  { prefix: 'PRE', from: 24, to: 32 },
  { prefix: 'END', from: 13, to: 13 },
  { prefix: 'SRV', from: 1, to: 2 },
  { prefix: 'SRV', from: 5, to: 12 },
  { prefix: 'SRV', from: 16, to: 20 },
  { prefix: 'ISO', from: 3, to: 4 },
  { prefix: 'NAP', from: 1, to: 1 },
  { prefix: 'NAP', from: 3, to: 7 },
  { prefix: 'NAP', from: 9, to: 9 },
  { prefix: 'FRS', from: 1, to: 17 },
  { prefix: 'TMS', from: 10, to: 18 },
  { prefix: 'TMS', from: 20, to: 20 },
  { prefix: 'TRB', from: 23, to: 23 },
  { prefix: 'TRB', from: 25, to: 25 },
  { prefix: 'TRB', from: 27, to: 27 },
  { prefix: 'PRI', from: 10, to: 10 },
  { prefix: 'RML', from: 2, to: 2 },
  { prefix: 'DIS', from: 2, to: 2 },
  { prefix: 'DIS', from: 7, to: 7 },
]

/** The titles of the parts of the guide, by the prefix of their rows; in the guide's order. */
export const sections = {
  INT: 'Introduction',
  PRE: 'Prerequisites',
  CRE: 'Create a cluster',
  ADD: 'Add a peer',
  PSI: 'Peer-specific items',
  NEI: 'Neighboring',
  END: 'Endpoints',
  TMS: 'Cisco TMS',
  UPG: 'Upgrade',
  RML: 'Remove a live peer',
  RMD: 'Remove a dead peer',
  FRS: 'Clear configuration',
  DIS: 'Disband',
  PRI: 'Change the primary',
  ADR: 'Change an address',
  REP: 'Replace a peer',
  TRB: 'Troubleshooting',
  PRT: 'Ports',
  SRV: 'DNS SRV records',
  ISO: 'Isolated networks',
  NAP: 'NAPTR records',
  APP: 'Other applications',
}

/** Every requirement row of the guide: id, prefix, number, wave, and whether it is to be proven by now. */
export function requirements() {
  const [, ...lines] = readFileSync(join(root, 'docs/requirements.tsv'), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const cells = line.split('\t')
    const id = cells[0]
    const [prefix, digits] = id.split('-')
    const row = { id, prefix, number: Number(digits), wave: Number(cells.at(-1)), statement: cells[4] }
    return { ...row, inScope: isDue(row) }
  })
}

/** The ids of everything that the guide forbids or orders and that somebody can get wrong, in the order of the table. */
export function mistakes() {
  const [, ...lines] = readFileSync(join(root, 'docs/mistakes.tsv'), 'utf8').trimEnd().split('\n')
  return lines.map((line) => line.split('\t')[0])
}

/** The numbers of the rulings on what the guide leaves open. */
export function rulings() {
  const text = readFileSync(join(root, 'docs/rulings.md'), 'utf8')
  return [...text.matchAll(/^## (R-\d+) /gm)].map(([, id]) => id)
}

function isDue(row) {
  return wavesInScope.includes(row.wave) || scope.some((part) => covers(part, row))
}

function covers({ prefix, from, to }, row) {
  return prefix === row.prefix && row.number >= from && row.number <= to
}
