import * as v from 'valibot'

const sessionId = v.pipe(v.string(), v.minLength(1), v.maxLength(100))

/**
 * Body and answer of `POST api/lab/workstation/line`: a line typed at the workstation, in a session that its terminal
 * has named. The files that it fetches are kept with the session.
 */
export const workstationLineSchema = v.strictObject({
  sessionId,
  line: v.pipe(v.string(), v.maxLength(4000)),
})
export const workstationAnswerSchema = v.object({
  /** Lines parted by \n. */
  output: v.string(),
  /** How the command ended: `$?`. */
  exit: v.number(),
  /** The session is over. */
  ended: v.boolean(),
  /** The terminal goes on with the command line of that machine; null where it stays here. */
  ssh: v.nullable(v.object({ host: v.string(), user: v.string() })),
})
export type WorkstationAnswer = v.InferOutput<typeof workstationAnswerSchema>

/** Body of `POST api/lab/workstation/complete`, which answers as that of a machine does. */
export const workstationCompleteSchema = v.strictObject({
  sessionId,
  text: v.pipe(v.string(), v.maxLength(4000)),
})
