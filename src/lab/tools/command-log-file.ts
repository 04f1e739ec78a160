import * as v from 'valibot'
import { isNestedTooDeep } from '#contract/nesting'
import { plainText } from '#contract/plain-text'
import { shownFileName } from '#contract/wire/file'
import { type CommandLog, commandLogSchema, LOG_LENGTH_MAX } from '#contract/wire/lab'

const textSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.check((json) => !isNestedTooDeep(json), 'It is nested too deep.'),
  v.transform(logIn),
  commandLogSchema,
)

/** The log itself, or that of a hand-in, which has the result beside it. */
function logIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'log' in json ? json.log : json
}

/**
 * Reads a picked command log, or a hand-in, which has one. Throws with the reason where it is none; one that is too large
 * is not read at all.
 */
export async function readCommandLog(file: File): Promise<CommandLog> {
  const name = shownFileName(file.name)
  if (file.size > LOG_LENGTH_MAX) {
    throw new Error(`${name} is larger than ${LOG_LENGTH_MAX / 1_000_000} MB, so it is no command log.`)
  }
  const read = v.safeParse(textSchema, await file.text())
  if (!read.success)
    throw new Error(`${name} is not a command log: ${plainText(read.issues[0].message, 200)}`)
  return read.output
}
