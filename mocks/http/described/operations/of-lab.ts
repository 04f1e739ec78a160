import * as v from 'valibot'
import type { HeaderName } from '../operation'
import { rowsOf } from '../operation'

/** Rows of what the lab answers itself. */
export const ofLab = (group: string, headers: readonly HeaderName[] = []) =>
  rowsOf({
    group,
    headers,
    problems: {
      read: ['malformed', 'forbidden', 'not-found'],
      change: ['malformed', 'forbidden', 'not-found', 'invalid'],
    },
  })

/** Something that is asked for behind the question mark. */
export const asked = (text: string, schema: v.GenericSchema = v.string()) => ({ text, schema })

/** The same where it may be left out. */
export const mayAsk = (text: string, schema: v.GenericSchema = v.string()) =>
  ({ text, schema, isOptional: true }) as const

/** A number of at most fifteen digits, as an address has it. */
export const digits = v.pipe(v.string(), v.regex(/^\d{1,15}$/))

export const machine = asked('The Expressway: its id, host name or address')

/** Done, and nothing is to be said of it. */
export const nothing = v.strictObject({})
