import { actionDoneSchema } from '#contract/wire/actions'
import {
  terminalAnswerSchema,
  terminalCompletionSchema,
  terminalGreetingSchema,
} from '#contract/wire/terminal'
import { call } from './client'

/** The two ways to the command line, as the lab addresses them: over the network, or beside the machine (PSI-22). */
export type TerminalWay = 'terminal' | 'serial-console'

const at = (host: string, way: TerminalWay, rest: string) => `${encodeURIComponent(host)}/${way}/${rest}`

/** Signs in on the command line of an Expressway; refused with 401. */
export function terminalSignIn(host: string, way: TerminalWay, body: { username: string; password: string }) {
  return call({ path: at(host, way, 'sign-in'), method: 'POST', body, answer: terminalGreetingSchema })
}

/** Gives the default administrator a new password, beside the machine and without signing in. */
export function recoverPassword(host: string, body: { password: string; confirmPassword: string }) {
  return call({
    path: at(host, 'serial-console', 'recover-password'),
    method: 'POST',
    body,
    answer: actionDoneSchema,
  })
}

export function terminalLine(host: string, way: TerminalWay, body: { sessionId: string; line: string }) {
  return call({ path: at(host, way, 'line'), method: 'POST', body, answer: terminalAnswerSchema })
}

export function terminalComplete(host: string, way: TerminalWay, body: { sessionId: string; text: string }) {
  return call({ path: at(host, way, 'complete'), method: 'POST', body, answer: terminalCompletionSchema })
}
