import { networkLog } from '../sim/ground/index'
import { answerCommand } from './commands/answer-command'
import { answerConfiguration } from './configuration/answer-configuration'
import type { Answer, Context } from './context'
import { answerLog } from './log-lines'
import type { ParsedLine } from './parse-line'
import { error, ok, said } from './reply'
import { answerStatus } from './status/answer-status'

/** A word that a line can begin with. */
export type Root = {
  readonly name: string
  /** Other words for the same; they are not shown. */
  readonly aliases?: readonly string[]
  readonly help: string
  /** It decides itself about words after the last value. */
  readonly takesUnquoted?: true
  readonly run: (context: Context, line: ParsedLine) => Answer
}

const notHere = (name: string) => () => error(`${name} is not simulated.`)

/** Everything that a line can begin with. */
export const roots: readonly Root[] = [
  { name: 'xStatus', help: 'Shows the state of the system.', run: answerStatus },
  {
    name: 'xConfiguration',
    help: 'Shows and changes settings.',
    takesUnquoted: true,
    run: answerConfiguration,
  },
  { name: 'xCommand', help: 'Does something.', run: answerCommand },
  { name: 'xHistory', help: 'Shows past calls and registrations.', run: notHere('xHistory') },
  { name: 'xFeedback', help: 'Reports changes while they happen.', run: notHere('xFeedback') },
  {
    name: 'eventlog',
    help: 'Shows the last lines of the event log: eventlog 100.',
    run: answerLog(({ expressway }) => expressway.eventLog),
  },
  {
    name: 'configlog',
    help: 'Shows the last lines of the configuration log: configlog 100.',
    run: answerLog(({ expressway }) => expressway.configurationLog),
  },
  {
    name: 'networklog',
    help: 'Shows the last lines of the network log: networklog 100.',
    run: answerLog(({ expressway }) => networkLog(expressway)),
  },
  { name: 'help', help: 'Shows this list.', run: () => helpOnRoots() },
  { name: 'bye', aliases: ['exit', 'quit'], help: 'Ends the connection.', run: leave },
]

/** What root has and the administrators do not: whoever types it all the same is told no more than of any other word (FRS-M2). */
const notTheirs: readonly Root[] = [{ name: 'factory-reset', help: '', run: typedAsAdministrator }]

function typedAsAdministrator({ expressway, session }: Context): Answer {
  const { kind: over, user: by } = session
  const commands = [{ type: 'factory-reset' as const, expressway: expressway.id, kept: [], over, by }]
  return { ...unknown(), action: { commands, report: unknown } }
}

/** What is said of a word that a line cannot begin with. */
export const unknown = (): Answer => said(['Command not recognized.'])

/** The word that a line can begin with; the x-words may be shortened as long as they stay clear. */
export function rootOf(word: string): Root | undefined {
  const typed = word.toLowerCase()
  const exact = [...roots, ...notTheirs].find(({ name, aliases = [] }) =>
    [name.toLowerCase(), ...aliases].includes(typed),
  )
  if (exact) return exact
  const candidates = roots.filter(({ name }) => name.toLowerCase().startsWith(typed))
  return typed.startsWith('x') && typed.length > 1 && candidates.length === 1 ? candidates[0] : undefined
}

/** What `help` and `?` show. */
export function helpOnRoots(): Answer {
  return ok([
    ...roots.map(({ name, help }) => `${name.padEnd(18)}${help}`),
    '',
    'Type ? after a word for what may follow it, and ?? for all the details.',
  ])
}

/** Ends the connection. */
export function leave({ expressway, session }: Context): Answer {
  const bye = said(['Connection closed.'], true)
  return {
    ...bye,
    action: {
      commands: [{ type: 'sign-out', expressway: expressway.id, sessionId: session.id }],
      report: () => bye,
    },
  }
}
