import { actionDoneSchema } from '#contract/wire/actions'
import * as terminal from '#contract/wire/terminal'
import type { Operation } from '../operation'
import { atMachine } from './at-machine'

const { change } = atMachine('Command line', [])

const ways = [
  ['terminal', 'by SSH'],
  ['serial-console', 'beside the machine'],
] as const

/** The command line of every machine, over the network and beside it. */
export const commandLineOperations: readonly Operation[] = [
  ...ways.flatMap(([way, words]) => [
    change(
      'POST',
      `{host}/${way}/sign-in`,
      `Sign in on the command line, ${words}`,
      terminal.terminalSignInSchema,
      terminal.terminalGreetingSchema,
      { example: { username: 'admin', password: 'expressway' } },
    ),
    change(
      'POST',
      `{host}/${way}/line`,
      `Type a line, ${words}`,
      terminal.terminalLineSchema,
      terminal.terminalAnswerSchema,
      { example: { sessionId: '', line: 'xStatus SystemUnit' } },
    ),
    change(
      'POST',
      `{host}/${way}/complete`,
      `What Tab offers, ${words}`,
      terminal.terminalCompleteSchema,
      terminal.terminalCompletionSchema,
      { example: { sessionId: '', text: 'xSta' } },
    ),
  ]),
  change(
    'POST',
    '{host}/serial-console/recover-password',
    'Set the password of admin, in the minute after a restart',
    terminal.passwordRecoverySchema,
    actionDoneSchema,
  ),
]
