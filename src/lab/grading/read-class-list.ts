import Papa from 'papaparse'
import { plainText } from '#contract/plain-text'
import { unguarded } from '../csv'
import { type ClassList, nameKey, type Person } from './class-list'

/** A school has fewer. */
const PEOPLE_MAX = 2_000
export const LIST_BYTES_MAX = 2_000_000

const whole = /^(?:name|full name|student|trainee|learner|participant)$/i
const first = /^(?:first|given) ?names?$/i
const last = /^(?:last|family|sur) ?names?$/i
const id = /^(?:id|(?:student|trainee|learner) ?(?:id|number)|number|login|user ?name|e-?mail)$/i

/** The text of a list: UTF-8, or what spreadsheets of Western Europe write where it is not. */
export function textOfList(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Reads a class list: comma-separated, or with semicolons or tabs. With a first row of headings that has one for names or
 * ids; else the first column has the names. Throws with the reason where it is none.
 */
export function readClassList(text: string): ClassList {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', preview: PEOPLE_MAX + 2 })
  const rows = data.map((row) => row.map((value) => plainText(unguarded(value.trim()), 500)))
  const [top] = rows
  if (!top) throw new Error('The class list is empty. It needs a row for each person, with a name or an id.')
  const isHeaded = top.some((value) => [whole, first, last, id].some((pattern) => pattern.test(value)))
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from(
    { length: width },
    (_, index) => (isHeaded && top[index]) || (index === 0 && !isHeaded ? 'Name' : `Column ${index + 1}`),
  )
  const people = (isHeaded ? rows.slice(1) : rows).map((cells) => personOf(columns, cells))
  if (people.length > PEOPLE_MAX)
    throw new Error(`The class list has more than ${PEOPLE_MAX} rows. Is it another file?`)
  const known = people.filter(({ keys }) => keys.length > 0)
  if (known.length === 0)
    throw new Error('The class list names nobody: below its headings there is no name and no id.')
  return { columns, people: known }
}

function personOf(columns: readonly string[], cells: readonly string[]): Person {
  const under = (pattern: RegExp) =>
    columns.flatMap((column, index) => (pattern.test(column) && cells[index] ? [cells[index]] : []))
  const [given, family] = [under(first).join(' '), under(last).join(' ')]
  const parts = given && family ? [`${given} ${family}`, `${family} ${given}`, `${family}, ${given}`] : []
  const called = [...under(whole), ...parts, ...under(id)]
  const padded = columns.map((_, index) => cells[index] ?? '')
  return { name: called[0] ?? '', keys: [...new Set(called.map(nameKey))], cells: padded }
}
