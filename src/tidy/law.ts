import { parseRulings } from '../lab/rulings/rulings'
import type { Rule } from './rules'
import { filesBelow } from './source'

const RULINGS = 'docs/rulings.md'
const MISTAKES = 'docs/mistakes.tsv'
const REQUIREMENTS = 'docs/requirements.tsv'

/** Where the code gives names to what is done. */
const TELLING = /^(?:src|mocks|e2e)\/.*\.tsx?$/

/** A ruling (R-07) or a mistake (ADD-M11), wherever it is cited. */
const CODE = /\b(?:R-\d+|[A-Z]{3}-M\d+)\b/g

/** How many rulings there are at least. */
const RULINGS_MIN = 52

/** How many mistakes each part of the guide has. */
const mistakesOf: Readonly<Record<string, number>> = {
  CRE: 15,
  ADD: 21,
  RML: 9,
  RMD: 5,
  FRS: 4,
  DIS: 6,
  PRI: 7,
  ADR: 3,
  REP: 1,
  REK: 7,
  UPG: 8,
  TMS: 6,
  NEI: 7,
  TRB: 10,
  SRV: 1,
  END: 1,
  ISO: 2,
  PSI: 1,
}

/** Who can know of a mistake: the machine acted on with the peers that it reaches, or the lab alone. */
const knowers = ['machine', 'lab']

const rulingId = (number: number) => `R-${String(number).padStart(2, '0')}`

/** Those of the list, and what the machines refuse by the number of the row that orders it. */
const everyMistake = [
  ...Object.entries(mistakesOf).flatMap(([part, count]) =>
    Array.from({ length: count }, (_, index) => `${part}-M${index + 1}`),
  ),
  'ADD-69',
]

/** The cells of every row below the head line. */
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))

const mistakeIds = (text: string) => rowsOf(text).map(([id = '']) => id)

const textOf = (path: string) => filesBelow([path], /./)[0]?.text ?? ''

const known = new Set([...parseRulings(textOf(RULINGS)).map(({ id }) => id), ...mistakeIds(textOf(MISTAKES))])

/** The rows of the guide, and what such an id looks like: the three letters of one of its parts. */
const requirements = new Set(mistakeIds(textOf(REQUIREMENTS)))
const parts = [...new Set([...requirements].map((id) => id.slice(0, 3)))].join('|')
const REQUIREMENT = new RegExp(`\\b(?:${parts})-\\d{2}\\b`, 'g')

/** A word in quotes that begins like the id of a row or a mistake. */
const everyPart = [...new Set([...parts.split('|'), ...Object.keys(mistakesOf)])].join('|')
const QUOTED = new RegExp(`(['"\`])((?:${everyPart})-[^'"\`\\s]*)\\1`, 'g')

/** A template with a hole in the place of a part of such an id. */
const HOLED = new RegExp(`\`((?:${everyPart})-[^\`\\s]*|\\$\\{[^{}\`]*\\}-[A-Z][^\`\\s]*)\``, 'g')

/** An id in the name or in the tags of a test, whatever its letters and however many digits it has. */
const TESTED = /(?:\[|@)([A-Z]{3}-M?\d+)\b/g

/** How many cells a row of a mistake has: the last one says how to repair it. */
const MISTAKE_CELLS = 8

const row = (id: string) =>
  [id, '8', 'words', 'machine', 'refused', 'accepted', 'an alarm', 'restart it'].join('\t')

const tableOf = (ids: readonly string[]) => ['head', ...ids.map(row)].join('\n')

const rulingsOf = (ids: readonly string[]) =>
  ids
    .map((id) => `## ${id} A title\n\n- **Question**: a\n- **The lab**: b\n- **Where it shows**: c\n`)
    .join('\n')

const manyRulings = Array.from({ length: RULINGS_MIN }, (_, index) => rulingId(index + 1))

/** The law at home: what the code cites is written down, and what is written down is whole. */
export const lawRules: readonly Rule[] = [
  {
    says: 'a ruling or a mistake that is cited is written down',
    about: /./,
    breaks: ({ text }) =>
      [...new Set(text.match(CODE))]
        .filter((code) => !known.has(code))
        .map((code) => `cites ${code}: neither ${RULINGS} nor ${MISTAKES} has it`),
    example: { path: 'mocks/sim/apply.ts', text: '// The first one wins (R-04, ADD-M9·9).' },
  },
  {
    says: 'a requirement that is cited is a row of the guide',
    about: /./,
    breaks: ({ text }) =>
      [...new Set(text.match(REQUIREMENT))]
        .filter((id) => !requirements.has(id))
        .map((id) => `cites ${id}: ${REQUIREMENTS} has no such row`),
    example: { path: 'mocks/procedures/guide/create.ts', text: "guide: ['CRE-10', '·ADD-9·7']," },
  },
  {
    says: 'an id in quotes is that of a row: nothing is called by one that no table has',
    about: TELLING,
    breaks: ({ code }) =>
      [...code.matchAll(QUOTED)]
        .map(([, , id = '']) => id)
        .filter((id) => !id.includes('${') && !requirements.has(id) && !known.has(id))
        .map((id) => `has ${id}: neither ${REQUIREMENTS} nor ${MISTAKES} has it`),
    example: { path: 'mocks/procedures/guide/create.ts', text: "orderMistake: '·CRE-ORDER'," },
  },
  {
    says: 'an id that a test carries is one that a table has',
    about: /\.(?:spec|e2e)\.tsx?$/,
    breaks: ({ text }) =>
      [...new Set([...text.matchAll(TESTED)].map(([, id = '']) => id))]
        .filter((id) => !requirements.has(id) && !known.has(id))
        .map((id) => `carries ${id}: neither ${REQUIREMENTS} nor ${MISTAKES} has it`),
    example: { path: 'mocks/sim/apply.spec.ts', text: "test('[ADD-1·00] [ADD-01] is refused')" },
  },
  {
    says: 'an id is written out: none is put together, where nobody would find it',
    about: TELLING,
    breaks: ({ code }) =>
      [...code.matchAll(HOLED)]
        .filter(([, id = '']) => id.includes('${'))
        .map(([, id]) => `puts ${id} together: write it out`),
    example: { path: 'mocks/procedures/repairs/case.ts', text: 'orderMistake: `·${part}-ORDER`,' },
  },
  {
    says: 'the rulings are numbered from R-01 on, without a gap',
    about: /^docs\/rulings\.md$/,
    breaks: ({ text }) => {
      const ids = parseRulings(text).map(({ id }) => id)
      const wrong = ids.findIndex((id, index) => id !== rulingId(index + 1))
      if (wrong >= 0) return [`has ${ids[wrong]} where ${rulingId(wrong + 1)} is due`]
      return ids.length < RULINGS_MIN ? [`ends with ${ids.at(-1)}: there are ${RULINGS_MIN}`] : []
    },
    example: { path: RULINGS, text: rulingsOf(manyRulings.filter((id) => id !== 'R-07')) },
  },
  {
    says: 'a ruling has a title, a question, an answer and a place where it shows',
    about: /^docs\/rulings\.md$/,
    breaks: ({ text }) =>
      parseRulings(text)
        .filter(({ title, question, answer, shows }) => [title, question, answer, shows].includes(''))
        .map(({ id }) => `says only a part of ${id}`),
    example: { path: RULINGS, text: '## R-01 A title\n\n- **Question** (p. 8): a\n- **The lab**: b\n' },
  },
  {
    says: 'every mistake has its row, and only one',
    about: /^docs\/mistakes\.tsv$/,
    breaks: ({ text }) => {
      const ids = mistakeIds(text)
      const missing = everyMistake.filter((id) => !ids.includes(id)).map((id) => `has no row for ${id}`)
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has two rows for ${id}`)
      const strange = ids
        .filter((id) => !everyMistake.includes(id))
        .map((id) => `has a row for ${id || 'nothing'}`)
      return [...missing, ...twice, ...strange]
    },
    example: { path: MISTAKES, text: tableOf(everyMistake.filter((id) => id !== 'REP-M1')) },
  },
  {
    says: 'a row of a mistake fills every cell, says who can know it and how it is repaired',
    about: /^docs\/mistakes\.tsv$/,
    breaks: ({ text }) =>
      rowsOf(text)
        .filter(
          (cells) =>
            cells.length !== MISTAKE_CELLS || cells.includes('') || !knowers.includes(cells[3] ?? ''),
        )
        .map(([id]) => `says only a part of ${id}`),
    example: { path: MISTAKES, text: tableOf(['CRE-M1']).replace('machine', 'somebody') },
  },
]
