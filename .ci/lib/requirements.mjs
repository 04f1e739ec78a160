import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * What is not built yet, or in part only: nothing at present. Everything else is to be proven; who builds one of these
 * takes it out.
 */
const later = new Set([])

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

/** Every requirement row of the guide: id, prefix, number, what it says, and whether it is to be proven by now. */
export function requirements() {
  const [, ...lines] = readFileSync(join(root, 'docs/requirements.tsv'), 'utf8').trimEnd().split('\n')
  return lines.map((line) => {
    const cells = line.split('\t')
    const id = cells[0]
    const [prefix, digits] = id.split('-')
    return { id, prefix, number: Number(digits), statement: cells[4], inScope: !later.has(id) }
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
