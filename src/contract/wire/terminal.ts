import * as v from 'valibot'

/**
 * Body and answer of `POST api/{host}/terminal/sign-in`, by SSH. A refusal is a problem 401.
 * `api/{host}/serial-console/…` takes and answers the same, beside the machine (PSI-22).
 */
export const terminalSignInSchema = v.strictObject({ username: v.string(), password: v.string() })
export const terminalGreetingSchema = v.object({
  banner: v.string(),
  prompt: v.string(),
  sessionId: v.string(),
})
export type TerminalGreeting = v.InferOutput<typeof terminalGreetingSchema>

/** Body of `POST api/{host}/serial-console/recover-password`, in the minute after a restart; there is none by SSH. */
export const passwordRecoverySchema = v.strictObject({
  password: v.pipe(v.string(), v.maxLength(1024)),
  confirmPassword: v.pipe(v.string(), v.maxLength(1024)),
})

/** Body and answer of `POST api/{host}/terminal/line`. `output` has lines parted by \n. */
export const terminalLineSchema = v.strictObject({
  sessionId: v.string(),
  line: v.pipe(v.string(), v.maxLength(4000)),
})
export const terminalAnswerSchema = v.object({
  output: v.string(),
  /** The connection is over: `bye`, or the host went away. */
  ended: v.boolean(),
})
export type TerminalAnswer = v.InferOutput<typeof terminalAnswerSchema>

/** Body and answer of `POST api/{host}/terminal/complete`: what Tab offers for the text so far. */
export const terminalCompleteSchema = v.strictObject({ sessionId: v.string(), text: v.string() })
export const terminalCompletionSchema = v.object({
  candidates: v.array(v.string()),
  /** Whoever asks without a session is in one all the same: the Install Wizard asks nobody who they are (FRS-15). */
  greeting: v.optional(terminalGreetingSchema),
})
export type TerminalCompletion = v.InferOutput<typeof terminalCompletionSchema>
