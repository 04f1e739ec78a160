import { counted } from '#contract/counted'
import { isPassed } from '#contract/passed'
import { MINUTE_MS } from '#contract/spans'
import type { Verified } from '#contract/wire/grading'
import { outcomeWords } from '../results/result-words'
import { type ClassList, nameKey } from './class-list'
import { placeWords, verdictWords } from './verdict-words'

/** A file that was verified. */
export type Graded = { readonly id: number; readonly file: string; readonly verified: Verified }

/** A row of the class table: a hand-in, or somebody of the list who has handed nothing in. */
export type Row = {
  readonly key: string
  readonly name: string
  /** The file that it is of; blank where nothing was handed in. */
  readonly file: string
  readonly exercise: string
  readonly outcome: string
  /** Whether it counts as passed: genuine, and what was asked for was reached. */
  readonly passed: boolean
  readonly score: number | null
  readonly mistakes: number | null
  readonly help: number | null
  readonly minutes: number | null
  readonly verdict: string
  /** Where it is not as it should be, in words; blank where all is well. */
  readonly where: string
  /** What the class list says of this person. */
  readonly cells: readonly string[]
  readonly graded: Graded | null
}

/**
 * The rows of a class: everybody of the list in its order, and then whoever stands in no list. What really happened is
 * told, never what a file claims.
 */
export function classRows(all: readonly Graded[], list: ClassList | null): readonly Row[] {
  const copies = copiesIn(all)
  const rowFor = (graded: Graded, name: string, cells: readonly string[]) =>
    rowOf(graded, name, cells, copies.get(graded) ?? '')
  if (!list) return all.map((graded) => rowFor(graded, graded.verified.name, []))
  const isBy = (graded: Graded, keys: readonly string[]) => keys.includes(nameKey(graded.verified.name))
  const listed = list.people.flatMap(({ name, keys, cells }, index) => {
    const own = all.filter((graded) => isBy(graded, keys))
    return own.length > 0
      ? own.map((graded) => rowFor(graded, name, cells))
      : [missing(`missing ${index}`, name, cells)]
  })
  const others = all.filter((graded) => !list.people.some(({ keys }) => isBy(graded, keys)))
  const blank = list.columns.map(() => '')
  return [...listed, ...others.map((graded) => rowFor(graded, graded.verified.name, blank))]
}

const NOTHING = {
  exercise: '',
  outcome: '',
  passed: false,
  score: null,
  mistakes: null,
  help: null,
  minutes: null,
}

const missing = (key: string, name: string, cells: readonly string[]): Row => ({
  ...NOTHING,
  key,
  name,
  cells,
  file: '',
  verdict: 'Nothing handed in',
  where: '',
  graded: null,
})

function rowOf(graded: Graded, name: string, cells: readonly string[], copy: string): Row {
  const { verdict, real } = graded.verified
  const known = real && {
    exercise: real.title,
    outcome: outcomeWords[real.outcome].words,
    passed: verdict.kind === 'genuine' && isPassed(real),
    score: real.score.total,
    mistakes: real.mistakes.length,
    help: real.help.length,
    minutes: Math.round(real.figures.tookMs / MINUTE_MS),
  }
  const isWell = verdict.kind === 'genuine'
  const where = isWell ? copy : [placeWords(verdict), verdict.says, copy].filter(Boolean).join(' ')
  return {
    ...NOTHING,
    ...known,
    key: `file ${graded.id}`,
    name,
    cells,
    file: graded.file,
    verdict: verdictWords[verdict.kind].words,
    where,
    graded,
  }
}

/** Which files hold one and the same run: somebody has handed in what another did, or one file stands there twice. */
function copiesIn(all: readonly Graded[]): ReadonlyMap<Graded, string> {
  const byLog = new Map<string, Graded[]>()
  for (const graded of all) {
    const { logHash } = graded.verified
    if (logHash !== null) byLog.set(logHash, [...(byLog.get(logHash) ?? []), graded])
  }
  const copies = new Map<Graded, string>()
  for (const same of byLog.values()) {
    if (same.length < 2) continue
    for (const graded of same) {
      const others = same.filter((other) => other !== graded).map(({ file }) => file)
      const more = others.length > 3 ? ` and ${counted(others.length - 3, 'more', 'more')}` : ''
      copies.set(graded, `The same run as in ${others.slice(0, 3).join(', ')}${more}.`)
    }
  }
  return copies
}

/** What a class came to. */
export type Summary = {
  readonly handedIn: number
  readonly genuine: number
  readonly passed: number
  readonly missing: number
  /** Of those that are genuine; null where none is. */
  readonly medianMinutes: number | null
  readonly medianScore: number | null
  /** The mistakes that most of them made, each with how many people did. */
  readonly mistakes: readonly { readonly text: string; readonly count: number }[]
}

const MISTAKES_TOLD = 5

export function summaryOf(rows: readonly Row[]): Summary {
  const files = rows.flatMap(({ graded }) => graded ?? [])
  const genuine = files.filter(({ verified }) => verified.verdict.kind === 'genuine')
  const results = genuine.flatMap(({ verified }) => verified.real ?? [])
  return {
    handedIn: files.length,
    genuine: genuine.length,
    passed: rows.filter(({ passed }) => passed).length,
    missing: rows.length - files.length,
    medianMinutes: medianOf(results.map(({ figures }) => Math.round(figures.tookMs / MINUTE_MS))),
    medianScore: medianOf(results.map(({ score }) => score.total)),
    mistakes: mostMade(results.map(({ mistakes }) => mistakes)),
  }
}

/** By its code a mistake is the same whoever made it, on whatever machine; the words are those of the first. */
function mostMade(
  runs: readonly (readonly { readonly id: string; readonly text: string }[])[],
): Summary['mistakes'] {
  const made = new Map<string, { text: string; count: number }>()
  for (const mistakes of runs) {
    for (const { id, text } of new Map(mistakes.map((mistake) => [mistake.id, mistake])).values())
      made.set(id, { text: made.get(id)?.text ?? text, count: (made.get(id)?.count ?? 0) + 1 })
  }
  return [...made.values()].toSorted((one, other) => other.count - one.count).slice(0, MISTAKES_TOLD)
}

function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
