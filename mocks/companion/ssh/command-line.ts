import * as v from 'valibot'
import { terminalAnswerSchema, terminalCompletionSchema, terminalGreetingSchema } from '#contract/wire/terminal'
import { type Answer, ORIGIN } from '../http/carried'

export type Greeted = v.InferOutput<typeof terminalGreetingSchema>
type Answered = v.InferOutput<typeof terminalAnswerSchema>

/** The connection is over: the machine has gone, or the session has ended. */
const OVER: Answered = { output: '', ended: true }

/** The command line of a machine, as the lab's own terminal has it: the same requests, from the same handlers. */
export class CommandLine {
  /** `machine`: what the lab answers for it under. */
  constructor(
    private readonly answer: Answer,
    private readonly machine: string,
  ) {}

  /** Signs in; nothing where name and password are not let in. */
  signIn(username: string, password: string): Promise<Greeted | undefined> {
    return this.ask('sign-in', terminalGreetingSchema, { username, password })
  }

  /** What a line is answered with. */
  async line(sessionId: string, line: string): Promise<Answered> {
    return (await this.ask('line', terminalAnswerSchema, { sessionId, line })) ?? OVER
  }

  /** What Tab offers. */
  async complete(sessionId: string, text: string): Promise<readonly string[]> {
    return (await this.ask('complete', terminalCompletionSchema, { sessionId, text }))?.candidates ?? []
  }

  private async ask<S extends v.GenericSchema>(
    deed: string,
    schema: S,
    body: object,
  ): Promise<v.InferOutput<S> | undefined> {
    const response = await this.answer(
      new Request(`${ORIGIN}/api/${this.machine}/terminal/${deed}`, { method: 'POST', body: JSON.stringify(body) }),
    )
    return response.ok ? v.parse(schema, await response.json()) : undefined
  }
}
