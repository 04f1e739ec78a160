import { problemWith } from '#contract/settings/validate'
import type { Answer, Context } from '../context'
import type { ParsedLine } from '../parse-line'
import { error, ok } from '../reply'
import { notation, readValue, valuespaceOf, writeValue } from '../valuespace'
import { type Assignment, assign } from './change'
import { type ConfigurationEntry, entriesOf, entryNamed, shownBelow } from './entry'
import { leadsTo, leadsToShape } from './path'
import { configurationShapes, helpLines } from './shape'

/** `xConfiguration`: everything, a part of it, help on it, or the change of values. */
export function answerConfiguration(context: Context, line: ParsedLine): Answer {
  const path = line.words.slice(1)
  const [parameter] = line.parameters
  const typed = parameter ? [...path, parameter.name] : path
  if (line.help > 0) return helpOn(typed, line.help)
  return parameter ? change(context, typed, line) : show(context, typed)
}

function helpOn(typed: readonly string[], help: number): Answer {
  if (typed.length === 0 && help < 2) {
    return ok([...new Set(configurationShapes.map(({ path }) => path[0] ?? ''))])
  }
  const found = configurationShapes.filter(({ path }) => leadsToShape(typed, path))
  return found.length > 0 ? ok(found.flatMap(helpLines)) : unknown(typed)
}

function show(context: Context, typed: readonly string[]): Answer {
  const found = shownBelow(context, (entry) => leads(typed, entry))
  if (found.length === 0) return unknown(typed)
  const waits = context.session.drafts.length > 0
  return ok([
    ...found.map(entryLine),
    ...(waits ? ['Note: some of what was typed in this session is not saved yet.'] : []),
  ])
}

const leads = (typed: readonly string[], { path, otherPath }: ConfigurationEntry) =>
  leadsTo(typed, path) || (otherPath !== undefined && leadsTo(typed, otherPath))

function entryLine({ path, field, value }: ConfigurationEntry): string {
  return `*c xConfiguration ${path.join(' ')}: ${writeValue(valuespaceOf(field), value)}`
}

/** A value for an entry, or why there is none. */
type Understood = { readonly assignment: Assignment | null } | { readonly problem: Answer }

function change(context: Context, first: readonly string[], line: ParsedLine): Answer {
  const assignments: Assignment[] = []
  for (const [at, { name, value = '' }] of line.parameters.entries()) {
    const typed = at === 0 ? first : pathBeside(context, first, name.split(' '))
    const last = at === line.parameters.length - 1
    const understood = understand(context, typed, value, last ? line : {})
    if ('problem' in understood) return understood.problem
    if (understood.assignment) assignments.push(understood.assignment)
  }
  return assign(context, assignments)
}

/** The path of a further field on a line: it begins like that of the first as far as it can. */
function pathBeside(context: Context, first: readonly string[], words: readonly string[]): readonly string[] {
  const paths = first.map((_, dropped) => [...first.slice(0, first.length - 1 - dropped), ...words])
  return paths.find((path) => entryNamed(context, path)) ?? [...first.slice(0, -1), ...words]
}

function understand(
  context: Context,
  typed: readonly string[],
  value: string,
  { problem: trailing, unquoted = [] }: Pick<ParsedLine, 'problem' | 'unquoted'>,
): Understood {
  const entry = entryNamed(context, typed)
  if (!entry) {
    const partial = entriesOf(context).some((candidate) => candidate.isShown && leads(typed, candidate))
    return {
      problem: partial
        ? error(`"${typed.join(' ')}" names more than one setting. Name one of them, with its index.`)
        : unknown(typed),
    }
  }
  const { field, path, target } = entry
  // The label of an option has blanks: it is understood without quotes, other text is not.
  if (trailing !== undefined && field.kind !== 'choice') return { problem: error(trailing) }
  const space = valuespaceOf(field)
  const text = [value, ...unquoted].join(' ')
  if (text.trim() === '' && entry.value === '') return { assignment: null }
  const reading = readValue(space, text)
  const isSame = reading.problem === undefined && reading.value === entry.value
  // The console's own sentence is better than that of the valuespace where it knows the shape of the text.
  const problem = reading.problem ?? (isSame ? undefined : problemWith(field, reading.value))
  if (reading.problem !== undefined || problem !== undefined) {
    return { problem: error(`${path.join(' ')}: ${problem} Valuespace: ${notation(space)}`) }
  }
  if (target) return { assignment: { target, field, value: reading.value } }
  return isSame
    ? { assignment: null }
    : { problem: error(`${path.join(' ')}: only ${writeValue(space, entry.value)} is simulated.`) }
}

function unknown(typed: readonly string[]): Answer {
  const shape = configurationShapes.find(({ path }) => leadsToShape(typed, path))
  return shape
    ? error(`There is no "${typed.join(' ')}" on this system. The path is ${shape.path.join(' ')}.`)
    : error(`There is no setting "${typed.join(' ')}". Type xConfiguration ? for the list.`)
}
