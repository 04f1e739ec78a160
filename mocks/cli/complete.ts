import { DEFAULT_ADMINISTRATOR } from '#contract/lists/users/administrator-accounts'
import { choiceWord } from './choice-word'
import { commandDefinitions } from './commands/answer-command'
import { entriesOf } from './configuration/entry'
import { leadsTo } from './configuration/path'
import type { Context } from './context'
import { rootOf, roots } from './roots'
import { statusElements } from './status/answer-status'
import { type Valuespace, valuespaceOf } from './valuespace'

/** What Tab offers in place of the last, unfinished word of the text; complete words end in a blank. */
export function complete(context: Context, text: string): string[] {
  // Neither the root shell nor the Install Wizard has anything to offer.
  if (context.session.user !== DEFAULT_ADMINISTRATOR) return []
  const words = text.trimStart().split(/\s+/)
  const unfinished = (words.pop() ?? '').toLowerCase()
  const offered = offers(context, words)
  const fitting = offered.filter((word) => word.toLowerCase().startsWith(unfinished))
  return [...new Set(fitting)].toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
}

function offers(context: Context, words: readonly string[]): readonly string[] {
  const [first, ...rest] = words
  if (first === undefined) return roots.map(({ name }) => name)
  const root = rootOf(first)
  return (root && offersByRoot[root.name]?.(context, rest)) ?? []
}

const offersByRoot: Readonly<
  Record<string, (context: Context, words: readonly string[]) => readonly string[]>
> = {
  xStatus: (_, words) => (words.length === 0 ? statusElements.map(({ name }) => name) : []),
  xConfiguration: configurationOffers,
  xCommand: commandOffers,
}

function configurationOffers(context: Context, words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? ''
  const complete = last.endsWith(':')
  const typed = complete ? [...words.slice(0, -1), last.slice(0, -1)] : words
  const found = entriesOf(context).filter(({ path, isShown }) => isShown && leadsTo(typed, path))
  if (complete) return found[0] ? choicesOf(valuespaceOf(found[0].field)) : []
  return found.flatMap(({ path }) => {
    const next = path[typed.length]
    if (next === undefined) return []
    return [path.length === typed.length + 1 ? `${next}:` : next]
  })
}

function commandOffers(_: Context, words: readonly string[]): readonly string[] {
  const [name, ...given] = words
  if (name === undefined) return commandDefinitions.map((command) => command.name)
  const command = commandDefinitions.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
  const parameters = command?.parameters ?? []
  const last = given.at(-1)?.toLowerCase()
  const named = parameters.find((parameter) => `${parameter.name.toLowerCase()}:` === last)
  if (named) return choicesOf(named.space)
  const used = new Set(given.map((word) => word.toLowerCase()))
  return parameters.map((parameter) => `${parameter.name}:`).filter((word) => !used.has(word.toLowerCase()))
}

function choicesOf(space: Valuespace): readonly string[] {
  return space.kind === 'choice' ? space.options.map(choiceWord) : []
}
