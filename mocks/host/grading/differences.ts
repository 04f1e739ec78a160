import { plainText } from '#contract/plain-text'
import type { Verdict } from '#contract/wire/grading'

type Differences = Verdict['differences']

/** So many are told, and so much of each: whoever reads them has seen enough. */
const TOLD_MAX = 40
const LETTERS_MAX = 160

/** In which fields two values of JSON differ, by the way to each: `figures.mistakes`, `steps.3.state`. */
export function differencesOf(claimed: unknown, real: unknown): Differences {
  return [...walk(claimed, real, [])].slice(0, TOLD_MAX)
}

function* walk(claimed: unknown, real: unknown, way: readonly string[]): Generator<Differences[number]> {
  const [mine, theirs] = [membersOf(claimed), membersOf(real)]
  if (mine && theirs && Array.isArray(claimed) === Array.isArray(real)) {
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)]))
      yield* walk(ownOf(mine, key), ownOf(theirs, key), [...way, key])
  } else if (claimed !== real) {
    yield { field: plainText(way.join('.'), LETTERS_MAX), claimed: told(claimed), real: told(real) }
  }
}

type Members = Readonly<Record<string, unknown>>

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null

const membersOf = (value: unknown): Members | undefined => (isMembers(value) ? value : undefined)

const ownOf = (members: Members, key: string): unknown =>
  Object.hasOwn(members, key) ? members[key] : undefined

function told(value: unknown): string {
  if (value === undefined) return '–'
  return plainText(typeof value === 'string' ? value : JSON.stringify(value), LETTERS_MAX)
}
