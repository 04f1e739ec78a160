import * as v from 'valibot'
import { isNestedTooDeep } from '#contract/nesting'
import { plainText } from '#contract/plain-text'
import type { Verdict } from '#contract/wire/grading'
import { LOG_LENGTH_MAX } from '#contract/wire/lab'
import { type HandIn, handInSchema } from '#contract/wire/result'
import { WORLD_SHAPE } from '../../sim/ground/index'

/** A hand-in that was read: its parts, and its result as it stands in the file, with whatever else is in it. */
export type ReadHandIn = { readonly handIn: HandIn; readonly claimed: unknown }

/** Why a text is no hand-in of this lab. */
export type NotRead = Pick<Verdict, 'kind' | 'says'>

/** What a file has that is no hand-in and yet of the lab: whoever gets it knows what to ask for. */
const otherFiles: readonly { readonly has: string; readonly lacks: string; readonly is: string }[] = [
  {
    has: 'entries',
    lacks: 'result',
    is: 'It is a command log: it says nothing of who, and claims no result.',
  },
  { has: 'result', lacks: 'log', is: 'It is a result without its log, so that nothing can be proven of it.' },
]

const ASK = 'Ask for the file that “Download hand-in” gives.'

/** Reads a text as a hand-in, or says why it is none. */
export function readHandIn(text: string): ReadHandIn | NotRead {
  if (text.length > LOG_LENGTH_MAX)
    return unreadable(`It is larger than ${LOG_LENGTH_MAX / 1_000_000} MB, so it is no hand-in.`)
  const json = jsonIn(text)
  if (json === undefined) return unreadable('It is no JSON: it is another kind of file, or was cut off.')
  if (isNestedTooDeep(json)) return unreadable('It is nested too deep.')
  if (!isMembers(json)) return unreadable(`It is JSON, and no hand-in. ${ASK}`)
  const other = otherFiles.find(({ has, lacks }) => has in json && !(lacks in json))
  if (other) return unreadable(`${other.is} ${ASK}`)
  const shape = isMembers(json['log']) ? json['log']['shape'] : undefined
  if (typeof shape === 'number' && shape !== WORLD_SHAPE)
    return {
      kind: 'other-build',
      says: `Its log has shape ${shape}, and this lab reads shape ${WORLD_SHAPE}: it was made by ${shape > WORLD_SHAPE ? 'a later' : 'an earlier'} version. Open that one to judge it.`,
    }
  const read = v.safeParse(handInSchema, json)
  if (read.success) return { handIn: read.output, claimed: json['result'] }
  const [issue] = read.issues
  const field = plainText(v.getDotPath(issue) ?? '', 100)
  return unreadable(`It is no hand-in. ${field}: ${plainText(issue.message, 200)}`)
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isMembers = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const unreadable = (says: string): NotRead => ({ kind: 'unreadable', says })
