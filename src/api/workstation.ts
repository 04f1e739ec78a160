import { terminalCompletionSchema } from '#contract/wire/terminal'
import { workstationAnswerSchema } from '#contract/wire/workstation'
import { call } from './client'

/** Types a line at the workstation. */
export function workstationLine(body: { sessionId: string; line: string }) {
  return call({ path: 'lab/workstation/line', method: 'POST', body, answer: workstationAnswerSchema })
}

/** What Tab offers there. */
export function workstationComplete(body: { sessionId: string; text: string }) {
  return call({ path: 'lab/workstation/complete', method: 'POST', body, answer: terminalCompletionSchema })
}
