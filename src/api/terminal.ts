import {
  terminalAnswerSchema,
  terminalCompletionSchema,
  terminalGreetingSchema,
} from '#contract/wire/terminal'
import { call } from './client'

const at = (host: string, rest: string) => `${encodeURIComponent(host)}/terminal/${rest}`

/** Signs in on the command line of an Expressway; refused with 401. */
export function terminalSignIn(host: string, body: { username: string; password: string }) {
  return call({ path: at(host, 'sign-in'), method: 'POST', body, answer: terminalGreetingSchema })
}

export function terminalLine(host: string, body: { sessionId: string; line: string }) {
  return call({ path: at(host, 'line'), method: 'POST', body, answer: terminalAnswerSchema })
}

export function terminalComplete(host: string, body: { sessionId: string; text: string }) {
  return call({ path: at(host, 'complete'), method: 'POST', body, answer: terminalCompletionSchema })
}
