import type { SettingValue } from '#contract/settings/field'
import type { Answer, Context } from '../context'
import type { ParsedLine } from '../parse-line'
import { error, ok } from '../reply'
import { notation, readValue } from '../valuespace'
import { accountCommands } from './account-commands'
import type { CommandDefinition, ParameterDefinition } from './command'
import { networkCommands } from './network-commands'
import { optionKeyCommands } from './option-key-commands'
import { powerCommands } from './power-commands'
import { resetCommands } from './reset-commands'
import { serverCommands } from './server-commands'
import { trafficCommands } from './traffic-commands'

/** Every `xCommand`, in alphabetical order. To add a command is to add a row to one of the tables. */
export const commandDefinitions: readonly CommandDefinition[] = [
  ...accountCommands,
  ...networkCommands,
  ...optionKeyCommands,
  ...powerCommands,
  ...resetCommands,
  ...serverCommands,
  ...trafficCommands,
].toSorted((one, other) => (one.name < other.name ? -1 : 1))

const same = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase()

/** `xCommand`: the list, the usage of one command, or its doing. */
export function answerCommand(context: Context, line: ParsedLine): Answer {
  const words = line.words.slice(1)
  const [name] = words
  if (name === undefined) {
    return ok(line.help > 1 ? commandDefinitions.flatMap(usage) : commandDefinitions.map(summary))
  }
  const called = commandCalled(words)
  if (!called) return error(`There is no command "${words.join(' ')}". Type xCommand ? for the list.`)
  const { definition, spelling, unexpected } = called
  const bare = line.parameters.length === 0 && definition.parameters.length > 0
  if (line.help > 0 || (bare && unexpected.length === 0)) return ok(usage(definition))
  if (unexpected.length > 0)
    return error(`"${unexpected[0]}" is not a parameter. Write Name: value.`, ...usage(definition))

  const given = readParameters(definition, line)
  return given.problems.length > 0
    ? error(...given.problems)
    : definition.run(context, Object.fromEntries(given.values), spelling)
}

/** The command that the words begin with. Reference material writes the parts of a name as words of their own. */
function commandCalled(words: readonly string[]) {
  for (let count = words.length; count > 0; count -= 1) {
    const spelling = words.slice(0, count).join('')
    const definition = commandDefinitions.find(
      (candidate) => same(candidate.name, spelling) || same(candidate.alias, spelling),
    )
    if (definition) return { definition, spelling, unexpected: words.slice(count) }
  }
  return undefined
}

function readParameters(definition: CommandDefinition, { parameters }: ParsedLine) {
  const values = new Map<string, SettingValue>()
  const problems: string[] = []
  for (const { name, value } of parameters) {
    const parameter = definition.parameters.find((candidate) => same(candidate.name, name))
    if (!parameter) {
      problems.push(`${definition.name} has no parameter "${name}".`)
      continue
    }
    const reading =
      value === undefined ? { problem: 'A value is missing.' } : readValue(parameter.space, value)
    if (reading.problem !== undefined) problems.push(`${parameter.name}: ${reading.problem}`)
    else values.set(parameter.name, reading.value)
  }
  const absent = definition.parameters.filter(
    ({ name, required }) => required && !parameters.some((parameter) => same(parameter.name, name)),
  )
  return { values, problems: [...problems, ...absent.map(missing)] }
}

const missing = ({ name, space }: ParameterDefinition) => `${name} is missing: ${name}: ${notation(space)}`

const summary = ({ name, help }: CommandDefinition) => `${name.padEnd(20)}${help}`

/** The command with its parameters; `(r)` marks what must be given. */
function usage({ name, help, parameters }: CommandDefinition): string[] {
  return [
    `*h xCommand ${name}`,
    `     ${help}`,
    ...parameters.map(
      (parameter) =>
        `       ${parameter.name}${parameter.required ? '(r)' : ''}: ${notation(parameter.space)}  ${parameter.help}`,
    ),
  ]
}
