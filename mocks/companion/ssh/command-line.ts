import * as v from 'valibot'
import {
  terminalAnswerSchema,
  terminalCompletionSchema,
  terminalGreetingSchema,
} from '#contract/wire/terminal'
import { type Answer, ORIGIN } from '../http/carried'

export type Greeted = v.InferOutput<typeof terminalGreetingSchema>
type Answered = v.InferOutput<typeof terminalAnswerSchema>

/** The connection is over: the machine has gone, or the session has ended. */
const OVER: Answered = { output: '', ended: true }

/** The command line of a machine, as the lab's own terminal has it: the same requests, from the same handlers. */
export class CommandLine {
  private answering = 0
  private isOver = false

  /** `machine`: what the lab answers for it under. */
  constructor(
    private readonly answer: Answer,
    private readonly machine: string,
  ) {}

  /** Whether there is still something to say: an answer that is being made, or the last one. */
  get isSpeaking(): boolean {
    return this.answering > 0 || this.isOver
  }

  /** Signs in; nothing where name and password are not let in. */
  signIn(username: string, password: string): Promise<Greeted | undefined> {
    return this.ask('sign-in', terminalGreetingSchema, { username, password })
  }

  /** What a line is answered with. */
  async line(sessionId: string, line: string): Promise<Answered> {
    this.answering += 1
    try {
      const answered = (await this.ask('line', terminalAnswerSchema, { sessionId, line })) ?? OVER
      this.isOver ||= answered.ended
      return answered
    } finally {
      this.answering -= 1
    }
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
      new Request(`${ORIGIN}/api/${this.machine}/terminal/${deed}`, {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    )
    return response.ok ? v.parse(schema, await response.json()) : undefined
  }
}
