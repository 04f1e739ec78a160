import { problemUrn } from '#contract/problem'
import { Refused } from '../api/client'

/** What a terminal program says when a connection cannot be made, by the error that a browser would show. */
const unreachableWords: Readonly<Record<string, string>> = {
  ERR_NAME_NOT_RESOLVED: 'Host does not exist',
  ERR_CONNECTION_REFUSED: 'Network error: Connection refused',
}

/** Why there is no connection, in the words of a terminal program. */
export function connectionWords(error: unknown): string {
  if (!(error instanceof Refused)) return 'Network error: Connection timed out'
  const { type, browserError = '' } = error.problem
  if (type === problemUrn('forbidden')) return 'Network error: Connection refused'
  if (type === problemUrn('not-found')) return 'Host does not exist'
  return unreachableWords[browserError] ?? 'Network error: Connection timed out'
}

/** What is on a serial line that shows no login: there is no network between that could say anything else. */
export function serialLineWords(error: unknown): string {
  return error instanceof Refused ? error.problem.detail : 'No signal.'
}

/** True when the host answered and did not let the name and password in, or no longer knows the session. */
export function isDenied(error: unknown): boolean {
  return error instanceof Refused && error.problem.type === problemUrn('signed-out')
}
