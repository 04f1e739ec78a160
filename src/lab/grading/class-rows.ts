import { counted } from '#contract/counted'
import { isPassed } from '#contract/passed'
import { MINUTE_MS } from '#contract/spans'
import type { Verified } from '#contract/wire/grading'
import { modeWords } from '../modes/mode-words'
import { exerciseName, HASH_SHOWN, outcomeWords } from '../results/result-words'
import { type ClassList, nameKey, type Person } from './class-list'
import { placeWords, verdictWords } from './verdict-words'

/** A file that was verified. */
export type Graded = { readonly id: number; readonly file: string; readonly verified: Verified }

/** The exercise that was set: what is handed in of another one is marked. */
export type AskedExercise = { readonly title: string; readonly hash: string }

/** A row of the class table: a hand-in, or somebody of the list who has handed nothing in. */
export type Row = {
  readonly key: string
  readonly name: string
  /** The file that it is of; blank where nothing was handed in. */
  readonly file: string
  readonly exercise: string
  /** How it was practised, and whether not from the beginning. */
  readonly mode: string
  /** Minutes of world time; null: as long as it takes. */
  readonly limit: number | null
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
  /** Whether it is of another exercise than the one that was set. */
  readonly isOther: boolean
}

/**
 * The rows of a class: everybody of the list in its order, and then whoever stands in no list. What really happened is
 * told, never what a file claims.
 */
export function classRows(
  all: readonly Graded[],
  list: ClassList | null,
  asked: AskedExercise | null = null,
): readonly Row[] {
  const known = { copies: copiesIn(all), asked }
  const others = (graded: Graded, cells: readonly string[], note = '') =>
    rowOf(graded, { name: graded.verified.name, cells, note }, known)
  if (!list) return all.map((graded) => others(graded, []))
  const people = eachOnce(list.people)
  const whoseIs = (graded: Graded) =>
    people.filter(({ keys }) => keys.includes(nameKey(graded.verified.name)))
  const found = all.map((graded) => ({ graded, whose: whoseIs(graded) }))
  const listed = people.flatMap((person, index) => {
    const own = found.filter(({ whose }) => whose.length === 1 && whose[0] === person)
    return own.length > 0
      ? own.map(({ graded }) => rowOf(graded, person, known))
      : [missing(`missing ${index}`, person.name, person.cells)]
  })
  const blank = list.columns.map(() => '')
  const rest = found.filter(({ whose }) => whose.length !== 1)
  return [
    ...listed,
    ...rest.map(({ graded, whose }) =>
      others(graded, blank, whose.length > 1 ? severalFit(whose.length) : ''),
    ),
  ]
}

const severalFit = (count: number) =>
  `${count} people of the class list go by that name: whose it is, an ID in the place of the name would say.`

/** People of whom the list says the same twice are one: a list of last week has a row for each hand-in. */
function eachOnce(people: readonly Person[]): readonly Person[] {
  const sameAs = ({ keys, cells }: Person) => JSON.stringify([keys, cells])
  return [...new Map(people.map((person) => [sameAs(person), person])).values()]
}

const NOTHING = {
  exercise: '',
  mode: '',
  limit: null,
  outcome: '',
  passed: false,
  score: null,
  mistakes: null,
  help: null,
  minutes: null,
  isOther: false,
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

/** What the rows of a class stand on. */
type Known = {
  readonly copies: ReadonlyMap<Graded, string>
  readonly asked: AskedExercise | null
}

function rowOf(
  graded: Graded,
  {
    name,
    cells,
    note = '',
  }: { readonly name: string; readonly cells: readonly string[]; readonly note?: string },
  { copies, asked }: Known,
): Row {
  const { verdict, real } = graded.verified
  const isOther = asked !== null && real?.exerciseHash !== asked.hash
  const other =
    isOther && real
      ? `It is not the exercise “${asked.title}” (${asked.hash.slice(0, HASH_SHOWN)}) that was set.`
      : ''
  const notes = [copies.get(graded) ?? '', note]
  const known = real && {
    exercise: exerciseName(real),
    mode: `${modeWords[real.mode].name}${real.begunAtStep === undefined ? '' : `, begun at step ${real.begunAtStep}`}`,
    limit: real.limitMs === null ? null : Math.round(real.limitMs / MINUTE_MS),
    outcome: outcomeWords[real.outcome].words,
    passed: verdict.kind === 'genuine' && !isOther && isPassed(real),
    score: real.score.total,
    mistakes: real.mistakes.length,
    help: real.help.length,
    minutes: Math.round(real.figures.tookMs / MINUTE_MS),
  }
  const isWell = verdict.kind === 'genuine'
  const said = isWell ? [] : [placeWords(verdict), verdict.says]
  const where = [...said, other, ...notes].filter(Boolean).join(' ')
  return {
    ...NOTHING,
    ...known,
    isOther,
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
  const once = (of: readonly Row[]) => [
    ...new Map(of.flatMap(({ graded }) => (graded ? [[graded.id, graded]] : []))).values(),
  ]
  const files = once(rows)
  const isGenuine = ({ verified }: Graded) => verified.verdict.kind === 'genuine'
  const genuine = files.filter(isGenuine)
  // What was handed in of something else says nothing of the exercise that was set.
  const results = once(rows.filter(({ isOther }) => !isOther))
    .filter(isGenuine)
    .flatMap(({ verified }) => verified.real ?? [])
  return {
    handedIn: files.length,
    genuine: genuine.length,
    passed: rows.filter(({ passed }) => passed).length,
    missing: rows.filter(({ graded }) => graded === null).length,
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
