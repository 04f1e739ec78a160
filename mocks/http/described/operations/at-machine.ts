import type { HeaderName } from '../operation'
import { rowsOf } from '../operation'

/** Rows of what is asked of an Expressway itself. */
export const atMachine = (group: string, headers: readonly HeaderName[]) =>
  rowsOf({
    group,
    headers,
    problems: {
      read: ['malformed', 'signed-out', 'forbidden', 'not-found', 'unreachable'],
      change: ['malformed', 'signed-out', 'forbidden', 'not-found', 'invalid', 'unreachable'],
    },
  })
