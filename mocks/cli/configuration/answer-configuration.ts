import { problemWith } from '#contract/settings/validate'
import type { Answer, Context } from '../context'
import type { ParsedLine } from '../parse-line'
import { does, error, ok } from '../reply'
import { notation, quoted, readValue, valuespaceOf, writeValue } from '../valuespace'
import { type ConfigurationEntry, entriesOf } from './entry'
import { leadsTo, leadsToShape, names } from './path'
import { configurationShapes, helpLines } from './shape'

/** `xConfiguration`: everything, a part of it, help on it, or the change of one value. */
export function answerConfiguration(context: Context, line: ParsedLine): Answer {
  const path = line.words.slice(1)
  const [parameter, ...others] = line.parameters
  if (others.length > 0) return error('One setting can be changed at a time.')
  const typed = parameter ? [...path, parameter.name] : path
  if (line.help > 0 || (parameter && parameter.value === undefined)) return helpOn(typed, line.help)
  return parameter?.value === undefined ? show(context, typed) : change(context, typed, parameter.value)
}

function helpOn(typed: readonly string[], help: number): Answer {
  if (typed.length === 0 && help < 2) {
    return ok([...new Set(configurationShapes.map(({ path }) => path[0] ?? ''))])
  }
  const found = configurationShapes.filter(({ path }) => leadsToShape(typed, path))
  return found.length > 0 ? ok(found.flatMap(helpLines)) : unknown(typed)
}

function show(context: Context, typed: readonly string[]): Answer {
  const found = entriesOf(context).filter(({ path }) => leadsTo(typed, path))
  return found.length > 0 ? ok(found.map(entryLine)) : unknown(typed)
}

function entryLine({ path, field, value }: ConfigurationEntry): string {
  const secret = field.kind === 'text' && field.format === 'secret' && value !== ''
  const written = secret ? quoted('********') : writeValue(valuespaceOf(field), value)
  return `*c xConfiguration ${path.join(' ')}: ${written}`
}

function change(context: Context, typed: readonly string[], text: string): Answer {
  const entries = entriesOf(context)
  const entry = entries.find(({ path }) => names(typed, path))
  if (!entry) {
    const partial = entries.some(({ path }) => leadsTo(typed, path))
    return partial
      ? error(`"${typed.join(' ')}" names more than one setting. Name one of them, with its index.`)
      : unknown(typed)
  }
  const reading = readValue(valuespaceOf(entry.field), text)
  // The console's own sentence is better than that of the valuespace where it knows the shape of the text.
  const problem = reading.problem ?? problemWith(entry.field, reading.value)
  if (reading.problem !== undefined || problem !== undefined) {
    const about = entry.path.join(' ')
    return error(`${about}: ${problem} Valuespace: ${notation(valuespaceOf(entry.field))}`)
  }
  return does(context, entry.save(reading.value))
}

function unknown(typed: readonly string[]): Answer {
  const shape = configurationShapes.find(({ path }) => leadsToShape(typed, path))
  return shape
    ? error(`There is no "${typed.join(' ')}" on this system. The path is ${shape.path.join(' ')}.`)
    : error(`There is no setting "${typed.join(' ')}". Type xConfiguration ? for the list.`)
}
