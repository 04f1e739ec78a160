import type { MistakeRow } from '../mistakes-table'

/** The parts of the guide, by what the ids of their mistakes begin with, in the order of the table. */
const parts: Readonly<Record<string, string>> = {
  CRE: 'Creating a cluster',
  ADD: 'Adding a peer',
  RML: 'Removing a live peer',
  RMD: 'Removing a dead peer',
  FRS: 'Clearing the configuration of a removed peer',
  DIS: 'Disbanding a cluster',
  PRI: 'Changing the primary',
  ADR: 'Changing an address',
  REP: 'Replacing a peer',
  REK: 'Replacing a peer and keeping its configuration',
  UPG: 'Upgrading a cluster',
  TMS: 'Cisco TMS',
  NEI: 'Neighboring',
  TRB: 'Troubleshooting',
  SRV: 'DNS records',
  END: 'Endpoints',
  ISO: 'Isolated networks',
  PSI: 'Peer-specific items',
}

/** Something that the guide forbids or orders, as the page tells it. */
export type Forbidden = MistakeRow & {
  readonly id: string
  /** In which part of the guide it is. */
  readonly part: string
}

/** Everything of the table that is built, each with its part; a mistake that a text names by its id is named by its words. */
export function forbidden(table: ReadonlyMap<string, MistakeRow>): readonly Forbidden[] {
  const inWords = (text: string) =>
    text.replaceAll(/\b[A-Z]{3}-M\d+\b/g, (id) => {
      const named = table.get(id)?.words.replace(/\.$/, '')
      return named === undefined ? id : `“${named}”`
    })
  return [...table]
    .filter(([, { strict }]) => strict !== 'not built')
    .map(([id, row]) => ({
      id,
      part: parts[id.slice(0, 3)] ?? '',
      guidePage: row.guidePage,
      words: row.words,
      strict: inWords(row.strict),
      realistic: inWords(row.realistic.replace(/^As strict\b(?!, but)/, row.strict.replace(/\.$/, ''))),
      shows: inWords(row.shows),
      repair: inWords(row.repair),
    }))
}

/** Whether strict refuses something of it: the act, or the start of the procedure. */
export function isRefused({ strict }: Pick<MistakeRow, 'strict'>): boolean {
  return /\brefused\b/i.test(strict.replaceAll(/\b(?:nothing is refused|not refused)\b/gi, ''))
}
